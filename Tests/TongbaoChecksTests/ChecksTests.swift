import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct ChecksTests {
  @Test func hasEachRuleOnce() {
    let ids = Checks.standard.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  /// What a warning is about stands in a notice, and may be accepted there. That a change has not been
  /// archived stands in none, and is mended by archiving it.
  @Test(
    arguments: Checks.standard.rules.filter { $0.severity == .warning }.map(\.id)
      .filter { $0 != "archive.uncommitted" })
  func letsAcceptItsWarnings(_ id: String) {
    #expect(AcceptableRules.ids.contains(id))
  }
}
