import Testing
import TongbaoCore

/// Texts with blanks.
struct PhraseTests {
  private func words(_ text: String) throws -> Words {
    Words(["bars": ["total": try Phrase(text)], "common": ["list_mark": try Phrase("、")]])
  }

  @Test(
    arguments: [
      ("{count}{unit}{noun}", "3个账号"), ("共{noun}{count}{unit}。", "共账号3个。"),
      ("{unit}，{noun}，{count}，{count}", "个，账号，3，3"),
    ])
  func blanksAreFilledByName(text: String, filled: String) throws {
    #expect(try words(text)(.barsTotal, [.count: "3", .unit: "个", .noun: "账号"]) == filled)
  }

  @Test func aTextWithoutBlanksIsSaidAsItIs() throws {
    let words = try words("没有")
    #expect(words(.barsTotal) == "没有")
    #expect(words.list(["甲", "乙", "丙"]) == "甲、乙、丙")
    #expect(words.groups["bars"]?["total"]?.fixed == "没有")
  }

  @Test(
    arguments: [
      ("共{count", .brace), ("共}count{", .brace), ("共{{count}}", .brace), ("共{count}}", .brace),
      ("共{number of}", .unknown("number of")), ("共{}", .unknown("")),
    ] as [(String, Phrase.Fault)])
  func bracesComeInPairsAroundAName(text: String, fault: Phrase.Fault) {
    #expect(throws: fault) { try Phrase(text) }
  }

  @Test func aWordThatNoGroupHasIsNamed() throws {
    let missing = try words("没有").missing
    #expect(missing.contains("barsNone"))
    #expect(!missing.contains("barsTotal") && !missing.contains("commonListMark"))
  }
}
