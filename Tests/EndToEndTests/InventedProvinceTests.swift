import Foundation
import Testing

/// 示例省 in `Tests/Fixtures/sites/shili`: an invented province with two years of notices, which shows
/// what the five real notices are too few to show.
struct InventedProvinceTests {
  private func site() throws -> Site { try Site("\(Fixtures.sites)/shili/Content") }

  /// Every slip in it is deliberate and accepted with a reason.
  @Test func theCheckHasNothingToSay() throws {
    let run = try site().program("check", "--strict")
    #expect(run.code == 0)
    #expect(run.error == "")
  }

  @Test func isBuiltTwiceWithTheSameBytes() throws {
    let site = try site()
    let output = try site.build()
    #expect(try site.build("--output", "Again") == output)
    #expect(LinkWalk(output, base: "https://tongbao.example/shili/").broken == [])
  }
}
