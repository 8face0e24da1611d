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
  ])
  func hidesPersonalData(_ text: String, _ expected: String) {
    #expect(ContactMask.mask(text) == expected)
  }
}
