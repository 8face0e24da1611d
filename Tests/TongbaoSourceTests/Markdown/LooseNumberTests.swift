import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct LooseNumberTests {
  @Test(arguments: [
    "检查«614»家，合格率«99.35%»。", "共 «614» 家，占 «3.3 %»", "（一）网站。检查«3»家。\n\n二、有«4»家网站",
    "一、情况\n检查**«614»家**，[4](=none)家，«5»家", "- 甲«3»家\n- 乙«4»家", "> 甲«3»家",
    "甲\\_«3»家&amp;«4»家", "12月3日检查«12»家", "2024年\n检查«24»家\n  [41](=x.y)家，«3»家", "第4次«4»家",
    "甲[3](=count(a,n>=3))家、«3»家", "1．«3»家",
  ])
  func knowsTheirPlaces(_ marked: String) {
    let text = MarkedText(marked)
    let numbers = read(text.text).document.looseNumbers
    #expect(numbers.map(\.place) == text.places)
    #expect(numbers.filter { !$0.isExact } == [])
  }

  @Test(arguments: [
    "检查[614](=websites.checked)家", "[3家](https://example.org/)", "`3家`", "```\n3家\n```",
    "[联系人3人](contact:)", "[3家](finding:a.b)", "第3次，2024年，2周", "",
  ])
  func passesOverWhatIsTied(_ text: String) {
    #expect(read(text).document.looseNumbers == [])
  }

  /// The place is near where the source writes a digit in another way.
  @Test func knowsWhenAPlaceIsOnlyNear() {
    let numbers = read("甲&#51;家").document.looseNumbers
    #expect(numbers.map(\.text) == ["3"])
    #expect(numbers.map(\.isExact) == [false])
  }
}
