import Testing

@testable import TongbaoCore

@Suite struct ArchiveAddressTests {
  @Test(arguments: [
    ("mailto:dangan@shili.example", true), ("https://shili.example/dangan", true),
    ("mailto:dangan", false), ("mailto:@shili.example", false), ("mailto:a@", false),
    ("mailto:a@b@c", false), ("mailto:档案@b", false), ("dangan@shili.example", false),
    ("https://", false), ("http://a", false), ("", false), ("mailto:a b@c", false),
  ])
  func itNamesSomebodyWhoCanBeReached(_ text: String, _ isRight: Bool) {
    #expect(text.isArchiveAddress == isRight)
  }
}
