import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct ChecksTests {
  @Test func hasEachRuleOnce() {
    let ids = Checks.standard.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
