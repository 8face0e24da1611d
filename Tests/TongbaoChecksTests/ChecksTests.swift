import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct ChecksTests {
  @Test func hasEachRuleOnce() {
    let ids = Checks.standard.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  /// What a warning is about stands in a notice, and may be accepted there.
  @Test(arguments: Checks.standard.rules.filter { $0.severity == .warning }.map(\.id))
  func letsAcceptItsWarnings(_ id: String) {
    #expect(AcceptableRules.ids.contains(id))
  }
}
