import Foundation
import Testing

/// The archivist's guide: its commands work one after another and print what it says.
@Suite struct GuideTests {
  private static let folder = "\(Fixtures.repository)/Tests/Fixtures/guide"

  /// What stands between fences: commands, and what is to be seen after them.
  private struct Guide {
    var commands: [String] = []
    var outputs: [String] = []

    init() throws {
      let text = try String(
        contentsOfFile: "\(GuideTests.folder)/archive.zh-CN.md", encoding: .utf8)
      let parts = text.components(separatedBy: "```")
      for part in stride(from: 1, to: parts.count, by: 2).map({ parts[$0] }) {
        if part.hasPrefix("sh\n") {
          commands.append(String(part.dropFirst(3)))
        } else {
          outputs.append(part.trimmingCharacters(in: .newlines))
        }
      }
    }
  }

  @Test func theScriptHasTheGuidesCommandsAndNoOther() throws {
    let guide = try Guide()
    let script = try String(contentsOfFile: "\(Self.folder)/archive.sh", encoding: .utf8)
    #expect(guide.commands.count > 15)
    #expect(script.hasSuffix("\n" + guide.commands.joined(separator: "\n")))
    let head = script.dropLast(guide.commands.joined(separator: "\n").count)
    #expect(
      head.split(separator: "\n").filter { !$0.hasPrefix("#") }
        == ["set -euo pipefail", "set -x"])
  }

  @Test func everyCommandWorksAndPrintsWhatTheGuideSays() throws {
    let place = try TemporaryFolder()
    let outputs = try Guide().outputs
    let run = try Program(folder: place.path, place: place).script(
      "\(Self.folder)/archive.sh", ["SHILI": "\(Fixtures.sites)/shili"])
    #expect(run.code == 0, "\(run.error.suffix(2_000))")
    let printed = run.out + run.error
    #expect(outputs.count > 8)
    for output in outputs {
      #expect(printed.contains(output), "\(output)")
    }
    // What is told about in the pages of the site.
    let site = try FileTree(place("Output"))
    let page = try #require(site.text("notices/2024q4-990000-zwj/index.html"))
    #expect(page.contains("更正"))
    let tombstone = try #require(site.text("notices/202405-990600-zwj/index.html"))
    #expect(tombstone.contains("撤回") && !tombstone.contains("98.81"))
    let bag = try #require(try? Data(contentsOf: URL(fileURLWithPath: place("移交.zip"))))
    #expect(bag.count > 500_000)
  }
}
