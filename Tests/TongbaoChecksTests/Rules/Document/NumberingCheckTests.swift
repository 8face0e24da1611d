import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct NumberingCheckTests {
  /// Words as blocks, each on its own line from 40: `2` is 二、, `2.` is （二）, `#` a heading without a
  /// number, `附件` a paragraph, `-` any other.
  private func notice(_ words: String) -> Notice {
    var notice = Sample.notice()
    notice.document = Document(
      blocks: words.split(separator: " ").enumerated().map { line, word in
        let place = SourcePlace(Sample.path, line: 40 + line, length: 9)
        let number = Int(word.filter(\.isNumber)).map {
          OfficialNumber(word.hasSuffix(".") ? .subsection : .section, $0)
        }
        let text: [Inline] = [.text(String(word))]
        if word == "#" || number?.level == .section {
          return .heading(Heading(level: 2, id: "s", number: number, inlines: text, place: place))
        }
        let runIn = number.map {
          Heading(level: 3, id: "s", number: $0, inlines: text, place: place)
        }
        return .paragraph(
          line % 2 == 0
            ? Paragraph(runIn: runIn, inlines: text, place: place)
            : Paragraph(runIn: nil, number: number, inlines: text, place: place))
      })
    return notice
  }

  @Test(
    arguments: [
      "", "-", "1 2 3", "1 1. 2. 3. 2 1. 2. 3", "1. 2. 3.", "1 - 1. - 2. 2 -", "# # #",
      "1 2 附件 1 2", "1 2 # 1 2", "1 1. 2. # 1. 2. 2", "1 2 3 4 5 6 7 8 9 10 11",
    ])
  func isSilentOn(_ words: String) {
    #expect(Checks.lines(NumberingCheck(), Sample.library([notice(words)])).isEmpty)
  }

  @Test(
    arguments: [
      ("1 3", ["41:1+2 warning 序号跳到“三、”，缺“二、”；依次改正，或补上漏掉的部分"]),
      ("1 2 2 3", ["42:1+2 warning 序号“二、”重复；从这里起依次改成“三、”……"]),
      ("1 2 4 5", ["42:1+2 warning 序号跳到“四、”，缺“三、”；依次改正，或补上漏掉的部分"]),
      ("1 1. 3.", ["42:1+3 warning 序号跳到“（三）”，缺“（二）”；依次改正，或补上漏掉的部分"]),
      ("2 3", ["40:1+2 warning 第一个序号是“二、”；从“一、”开始编号，或补上漏掉的部分"]),
      (
        "1 1. 1. 2. 2 1. 1.",
        [
          "42:1+3 warning 序号“（一）”重复；从这里起依次改成“（二）”……",
          "46:1+3 warning 序号“（一）”重复；从这里起依次改成“（二）”……",
        ]
      ),
      ("1 2 1", ["42:1+2 warning 序号“一、”重复；从这里起依次改成“三、”……"]),
    ])
  func findsASlip(_ words: String, _ slips: [String]) {
    #expect(
      Checks.lines(NumberingCheck(), Sample.library([notice(words)]))
        == slips.map { "notice.md:\($0) [doc.numbering]" })
  }

  @Test func countsOccurrencesOfEachNumber() {
    var findings = Findings()
    let notice = notice("1 1. 2. 2 1. 1.")
    NumberingCheck().run(on: notice, of: Sample.library([notice]), into: &findings)
    #expect(findings.all.map(\.text) == ["（一）"])
    #expect(findings.all.map(\.occurrence) == [3])
  }

  @Test func isSilentWhereTextIsMissing() {
    var excerpt = notice("1 3")
    excerpt.isExcerpt = true
    var unread = notice("1 3")
    unread.unread = Unread()
    unread.unread?.text = true
    #expect(Checks.lines(NumberingCheck(), Sample.library([excerpt, unread])).isEmpty)
  }
}
