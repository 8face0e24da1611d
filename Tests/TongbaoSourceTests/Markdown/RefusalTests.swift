import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct RefusalTests {
  @Test(arguments: [
    ("甲«<u>»通山县</u>", "source.refused"), ("«<div class=a>»\n\n甲", "source.refused"),
    ("甲\n  乙«<br>»", "source.refused"), ("«<!-- 注 -->»", "source.refused"),
    ("看«![»图](a.png)", "source.refused"), ("甲«`»乙\n丙`丁", "source.syntax"),
    ("«| 甲 | 乙 |»\n", ""), ("甲 | 乙\n«--- | ---»\n1 | 2", "source.syntax"),
    ("甲\t乙\n«1\t2»\n3\t4", "source.syntax"), ("甲\n\n«```»\na,b", "source.syntax"),
    ("«```table»\n```", "source.syntax"), ("«```tabel annex-1»\n```", "source.syntax"),
    ("«```CSV»\na\n```", "source.syntax"), ("«```swift»\na\n```", ""),
    ("- 甲\n\n  «```»\n  a\n  ```", "source.syntax"), ("> «```»\n> 甲\n> ```", "source.syntax"),
    ("«```table annex-1»\n甲\n```", "source.syntax"),
    ("[«甲»](contact:x)", "source.syntax"), ("[«甲»](finding:)", "source.syntax"),
  ])
  func refusesWithPlace(_ marked: String, _ rule: String) throws {
    let text = MarkedText(marked)
    let diagnostics = read(text.text).diagnostics
    guard !rule.isEmpty else {
      #expect(diagnostics.isEmpty)
      return
    }
    let first = try #require(diagnostics.first)
    #expect(first.rule == rule)
    #expect([first.place] == text.places)
    #expect(first.severity == .error)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "java&#115;cript:x", "javascript&colon;x",
    "&#x6A;avascript&#x3A;x",
    "<java&Tab;script:x>", "<java script:x>", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd", "//e.cn/a",
    "/\\\\e.cn", "<a b.html>", "java%73cript:x", "",
  ])
  func refusesAddress(_ address: String) {
    let text = "甲\n见[点此](\(address))。"
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.rule) == ["link.refused"])
    #expect(diagnostics.map(\.place.line) == [2])
    #expect(diagnostics.map(\.place.column) == [7])
  }

  @Test(arguments: [
    "见[点此](«javascript:alert(1)»)。", "见[点此](«file:///a» \"乙\")。", "见[点此](<«»a b.html>)。",
    "见[甲[1]](«//e.cn»)和[乙](b/)。", "[甲](a/)[乙](«data:,x»)", "见«<javascript:x>»。",
  ])
  func pointsAtTheAddress(_ marked: String) {
    let text = MarkedText(marked.replacing("<«»a b.html>", with: "«<a b.html>»"))
    #expect(read(text.text).diagnostics.map(\.place) == text.places)
  }

  @Test func knowsWhereTheAddressOfALinkStands() {
    let text = MarkedText(
      "甲\n> 见[点(此)](«../b/(1)#s1») [](«»)，«<https://e.cn>»、[乙](«https://e.cn/» '丙')")
    let document = read(text.text).document
    let places = document.links.map(\.place)
    #expect(places == [text.places[0], text.places[2], text.places[3]])
  }

  @Test func refusesAddressesInAngleBrackets() {
    #expect(read("见<javascript:x>").diagnostics.map(\.rule) == ["link.refused"])
  }

  @Test(arguments: [
    ("http://e.cn/a", "http://e.cn/a"), ("HTTPS://e.cn", "HTTPS://e.cn"),
    ("mailto:a@e.cn", "mailto:a@e.cn"),
    ("tel:0717-1", "tel:0717-1"), ("../b/", "../b/"), ("#s1", "#s1"), ("a?b=c:d", "a?b=c:d"),
    ("/a:b", "/a:b"),
  ])
  func allowsAddress(_ address: String, _ expected: String) {
    #expect(outline("[甲](\(address))") == ["p <a \(expected) 甲>"])
    #expect(read("[甲](\(address))").diagnostics.isEmpty)
  }

  @Test(arguments: [
    "合格«\u{202E}»格合", "甲«\u{E000}»乙", "甲«\u{7}»乙", "甲«&#x202E;»乙", "甲«&#xE001;»乙", "](«&#xE002;»0)",
    "](a«&#x202E;»b)", "甲«&zwnj;»乙",
    "甲«&#x85;»乙",
    "```\n甲«\u{2066}»\n```", "[甲](https://e.cn/«\u{202E}»a)", "甲«\u{378}»乙", "\\«\u{202E}»甲",
  ])
  func refusesCharactersThatMustNotBePublished(_ marked: String) {
    let text = MarkedText(marked)
    let diagnostics = read(text.text).diagnostics
    guard !marked.contains("zwnj") else {
      #expect(diagnostics.isEmpty)
      return
    }
    #expect(diagnostics.map(\.rule) == ["text.control"])
    #expect(diagnostics.map(\.place) == text.places)
  }

  @Test func definesNoLinksOutOfSight() {
    let text = "见[点此][r]\n\n[r]: javascript:x"
    #expect(outline(text) == ["p 见[点此][r]", "p [r]: javascript:x"])
  }

  @Test func countsColumnsInCharactersBehindWideText() {
    let text = MarkedText("一二三𠮷\n四五六**甲**[七](«javascript:x»)")
    #expect(read(text.text).diagnostics.map(\.place) == text.places)
  }
}
