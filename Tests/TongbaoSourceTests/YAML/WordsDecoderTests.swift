import Foundation
import Testing
import TongbaoCore

@testable import TongbaoSource

/// The site's own texts as they are read.
struct WordsDecoderTests {
  /// What the program brings along.
  private static let shipped: WordsDecoder.File = {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Templates/words.yaml").path
    return (
      "Templates/words.yaml", FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    )
  }()

  private func read(_ texts: String...) -> (words: Words, found: [String]) {
    var log = DiagnosticLog()
    let files = texts.map { ("own/words.yaml", Array($0.utf8)) }
    let words = WordsDecoder.read(files, shipped: Self.shipped, into: &log)
    return (
      words,
      log.sorted().map { "\($0.place.line):\($0.place.column): \($0.message.chinese)" }
    )
  }

  @Test func theRepositoryHasEveryTextThatTheProgramSays() {
    let (words, found) = read()
    #expect(found == [])
    #expect(words.missing == [])
  }

  @Test func aSiteChangesSingleTexts() {
    let (words, found) = read("common:\n  failing: 未达标\nbars:\n  none: \"{noun}：{count}处都没有\"\n")
    #expect(found == [])
    #expect(words(.commonFailing) == "未达标")
    #expect(words(.barsNone, [.count: "3", .noun: "账号"]) == "账号：3处都没有")
    #expect(words(.commonProblems) == "问题")
  }

  @Test func ofTwoFilesTheFirstCounts() {
    let (words, _) = read("common:\n  failing: 甲\n", "common:\n  failing: 乙\n  problems: 丙\n")
    #expect(words(.commonFailing) == "甲")
    #expect(words(.commonProblems) == "丙")
  }

  @Test(
    arguments: [
      ("comon:\n  failing: 未达标\n", "1:1: 不认识键“comon”；是不是“common”？"),
      ("common:\n  faling: 未达标\n", "2:3: 不认识键“faling”；是不是“failing”？"),
      ("common:\n  failing:\n    - 未达标\n", "3:5: “failing”应是一段文字"),
      ("common:\n  failing: \"\"\n", "2:12: “failing”应是一段文字"),
      ("common: 未达标\n", "1:9: 这里应是一组文字，写成“键: 值”，用半角冒号，后面空一格"),
      ("bars:\n  none: 都没有{noun}\n", "2:9: 这段文字里缺少{count}"),
      ("bars:\n  none: \"{count}处{name}都没有{noun}\"\n", "2:9: 这段文字里没有{name}可填"),
      ("bars:\n  none: \"{cuont}处都没有{noun}\"\n", "2:9: 没有“{cuont}”可填；是不是“{count}”？"),
      ("bars:\n  none: \"{count处都没有{noun}\"\n", "2:9: 花括号要成对，里面写名称，如 {count}"),
      ("common:\n  failing: 未达标{数}\n", "2:12: 没有“{数}”可填，这段文字没有要填的"),
    ])
  func whatIsWrongIsToldWithItsPlace(text: String, message: String) {
    let (words, found) = read(text)
    #expect(found == [message])
    #expect(words(.commonFailing) == "不合格")
  }
}
