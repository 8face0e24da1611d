import Testing
import TongbaoCore

@testable import TongbaoChecks

/// What a message of these rules says to write removes the finding.
@Suite struct PrivacyFixTests {
  private static let checks = Checks(
    ofNotices: [ContactCheck(), IDNumberCheck(), MailCheck(), PhoneCheck()])

  private func messages(_ text: String) -> [String] {
    var log = DiagnosticLog()
    _ = Self.checks.run(on: Sample.library([Sample.notice(text: text)]), into: &log)
    return log.sorted().map(\.message.chinese)
  }

  @Test(
    arguments: [
      "电话：13912345678。", "手机139 1234 5678", "电话：0717-6445678", "联系电话8126013，",
      "邮箱：3012345678@qq.com。",
      "联系人：赵小明，", "身份证号11010519491231002X。",
    ])
  func holdsWhenItIsDone(_ text: String) throws {
    let message = try #require(messages(text).first)
    let parts = message.split(separator: "“").dropFirst().map { String($0.prefix { $0 != "”" }) }
    let (value, mask) = (parts[0], parts[1])
    #expect(message.contains("写成 [\(value)](contact:)，"))
    #expect(messages(text.replacing(value, with: "[\(value)](contact:)")).isEmpty)
    #expect(messages(text.replacing(value, with: mask)).isEmpty)
  }
}
