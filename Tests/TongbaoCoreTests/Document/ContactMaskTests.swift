import Testing

@testable import TongbaoCore

@Suite struct ContactMaskTests {
  /// Names, numbers and boxes are invented.
  @Test(arguments: [
    ("联系人：王小明，联系电话：5550123", "联系人：王某某，联系电话：×××0123"),
    ("电话:020-55550123", "电话:020-××××0123"),
    ("邮箱:1234567890@qq.com", "邮箱:××××××7890@qq.com".replacing("××××××7890", with: "××××")),
    ("邮箱：zhang.san@example.com。", "邮箱：z×××@example.com。"),
    ("没有联系方式", "没有联系方式"),
    ("王小明，13900001234", "王某某，×××××××1234"),
    ("手机 139 0000 1234", "手机 ××× ×××× 1234"),
    ("139-0000-1234；0990-5550123", "×××-××××-1234；0990-×××0123"),
    ("电话１３９００００１２３４", "电话×××××××１２３４"),
    ("联系人及电话：王小明、欧阳小明 5550123", "联系人及电话：王某某、欧某某某 ×××0123"),
    ("联系人 张三丰 李四（办公室）", "联系人 张某某 李某（办公室）"),
    ("a@b.example、c.d＠e.example", "a×××@b.example、c×××＠e.example"),
    ("王×明，wang@example.com", "王×明，w×××@example.com"),
  ])
  func hidesPersonalData(_ text: String, _ expected: String) {
    #expect(ContactMask.mask(text) == expected)
  }

  /// What was masked when it came in is not masked again to less.
  @Test(arguments: [
    "联系人：王小明，联系电话：5550123", "139 0000 1234", "邮箱：zhang.san@example.com", "欧阳小明",
  ])
  func masksOnce(_ text: String) {
    let masked = ContactMask.mask(text)
    #expect(masked != text)
    #expect(ContactMask.mask(masked) == masked)
  }
}
