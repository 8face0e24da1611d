import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct BlockTests {
  @Test(arguments: [
    ("```table annex-1\n```", ["table annex-1"]),
    ("甲\n```\n**乙**\n```\n丙", ["p 甲", "code **乙**\n", "p 丙"]),
    ("```\n\t```\n- ```\n**乙**\n```\n__丙__", ["code \t```\n- ```\n**乙**\n", "p <b 丙>"]),
    ("~~~\n一、甲\n\n    乙\n~~~", ["code 一、甲\n\n    乙\n"]),
  ])
  func readsFencedBlocks(_ text: String, _ expected: [String]) {
    #expect(outline(text) == expected)
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func handsInlineTablesToTheirReaderWithTheirLine() {
    let text = "一、甲\n乙\n2.丙\n\n```csv\n地区,数\n武汉市,1\n```"
    #expect(read(text).diagnostics.map(\.place.line) == [6])
  }

  @Test func countsLinesFromTheFirstLineOfTheBody() {
    var log = DiagnosticLog()
    let reader = MarkdownReader(path: "notice.md", firstLine: 30) { _, _, _ in nil }
    _ = reader.read(Array("甲\n\n<b>".utf8)[...], into: &log)
    #expect(
      log.diagnostics.map(\.place) == [SourcePlace("notice.md", line: 32, column: 1, length: 3)])
  }

  @Test func placesHeadingsAndTables() {
    let marked = MarkedText("## «总体情况»\n\n«```table annex-1»\n```\n")
    let places = read(marked.text).document.blocks.map { block in
      switch block {
      case .heading(let heading): heading.place
      case .table(_, let place): place
      default: SourcePlace("")
      }
    }
    #expect(places == marked.places)
  }
}
