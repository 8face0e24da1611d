import Foundation
import Testing
import TongbaoCore
import TongbaoSource

@testable import TongbaoChecks

/// What a message says to do, done to the letter, removes it, and nothing new is said.
@Suite struct AdviceTests {
  @Test(arguments: PlantedFault.all.filter { if case .accept = $0.advice { false } else { true } })
  func holdsWhenItIsDone(_ fault: PlantedFault) async throws {
    let site = try PlantedSite(fault)
    defer { site.remove() }
    let said = try await site.findings().map(\.diagnostic)
    let diagnostic = try #require(said.first { $0.rule == fault.rule }, "\(said.flatMap(\.lines))")
    switch fault.advice {
    case .quoted(let before, let behind):
      let quoted = try quoted(diagnostic.message.chinese, before, behind)
      try site.replaceRun(at: diagnostic.place, with: quoted)
    case .quotedInstead(let text, let before, let behind):
      let quoted = try quoted(diagnostic.message.chinese, before, behind)
      try site.replace(text, with: quoted)
    case .instead(let text): try site.replaceRun(at: diagnostic.place, with: text)
    case .without(let text): try site.replace(text, with: "")
    case .accept: Issue.record("nothing to do")
    }
    let left = try await site.findings()
    #expect(left.flatMap(\.diagnostic.lines) == [])
  }

  /// The entry of `accept:` that a warning shows, pasted as it is, takes the warning out and leaves all
  /// others.
  @Test(arguments: PlantedFault.all.filter { AcceptableRules.ids.contains($0.rule) })
  func holdsWhenItIsAccepted(_ fault: PlantedFault) async throws {
    let site = try PlantedSite(fault)
    defer { site.remove() }
    let said = try await site.findings()
    let finding = try #require(said.first { $0.diagnostic.rule == fault.rule })
    let entry: String
    if let printed = finding.acceptEntry {
      entry = String(printed.dropFirst(2))
    } else {
      let text = try #require(finding.text)
      entry = "{check: \(fault.rule), text: \"\(text)\", nth: \(finding.occurrence), reason: 原文如此}"
    }
    try site.accept(entry)
    let left = try await site.findings()
    #expect(
      left.map(\.diagnostic.message)
        == said.filter { !$0.isSame(as: finding) }.map(\.diagnostic.message))
  }

  /// Every rule with a warning is tried, but for those that need a site of another kind; their own
  /// tests accept them.
  @Test func coversTheRules() {
    let tried = Set(PlantedFault.all.map(\.rule))
    let untried: Set<String> = [
      "count.threshold", "partition", "id.account", "url.malformed", "name.inconsistent",
      "name.form",
      "row.number", "doc.duplicate", "cross.follow-up", "results.earlier", "unit.likely",
      "doc.incomplete", "region.former",
    ]
    #expect(AcceptableRules.ids.subtracting(tried) == untried)
    let advised = PlantedFault.all.filter { if case .accept = $0.advice { false } else { true } }
    #expect(Set(advised.map(\.rule)).count >= 20)
  }

  private func quoted(_ message: String, _ before: String, _ behind: String) throws -> String {
    let start = try #require(message.ranges(of: before).last, "\(message)").upperBound
    let rest = message[start...]
    guard !behind.isEmpty, let end = rest.firstRange(of: behind) else { return String(rest) }
    return String(rest[..<end.lowerBound])
  }
}

extension Finding {
  /// Whether one entry of `accept:` means both.
  fileprivate func isSame(as other: Finding) -> Bool {
    diagnostic.rule == other.diagnostic.rule && text == other.text
      && occurrence == other.occurrence && cell?.table == other.cell?.table
      && cell?.row.first == other.cell?.row.first && cell?.column.first == other.cell?.column.first
  }
}
