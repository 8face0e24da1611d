import Testing
import TongbaoCore

@Suite struct ChangeDirectionTests {
  @Test(arguments: [
    ("比上季度上升", ChangeDirection.rise), ("提高了", .rise), ("增长约 ", .rise), ("同比增加", .rise),
    ("较去年高", .rise), ("比上季度高出", .rise), ("下降", .fall), ("减少了近", .fall), ("比上期低", .fall),
    ("环比回落", .fall),
  ])
  func readsTheVerbBeforeANumber(_ text: String, _ expected: ChangeDirection) {
    #expect(ChangeDirection(endOf: Array(text.utf8)[...]) == expected)
  }

  /// Where the change ended, thresholds, and other words.
  @Test(arguments: [
    "上升到", "提高至", "降低为", "不低于", "高于", "最高", "新高", "提高质量", "上升，", "为", "", "x", "增加的",
  ])
  func seesNoneElsewhere(_ text: String) {
    #expect(ChangeDirection(endOf: Array(text.utf8)[...]) == nil)
  }
}
