import Foundation
import Testing
import TongbaoCore
import TongbaoSource

@testable import TongbaoChecks

/// The sound site in a folder of its own, with a fault in it.
struct PlantedSite {
  private let folder: String
  private let fault: PlantedFault

  init(_ fault: PlantedFault) throws {
    self.fault = fault
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("tongbao-advice-\(UUID().uuidString)").path
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: tests.appendingPathComponent("Fixtures/sites/sound/Content").path, toPath: folder)
    try replace(fault.old, with: fault.faulty)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// All that is said: by the readers of the sources, and by the rules, less what is accepted.
  func findings() async throws -> [Finding] {
    var log = DiagnosticLog()
    let library = try await LibraryLoader(SourceTree(root: folder)).load(into: &log)
    var findings = Findings()
    for diagnostic in log.sorted() { findings.report(diagnostic) }
    let checks = Checks.standard.enabling([])
    for notice in library.notices {
      for check in checks.ofNotices { check.run(on: notice, of: library, into: &findings) }
    }
    for check in checks.ofLibrary { check.run(on: library, into: &findings) }
    var pass = AcceptPass(library, rules: Set(checks.rules.map(\.id)))
    let remaining = Set(pass.remaining(findings.all))
    let told = Set(findings.all.map(\.diagnostic))
    for unused in remaining.subtracting(told) { findings.report(unused) }
    return findings.all.filter { remaining.contains($0.diagnostic) }
  }

  /// Replaces a text that stands once in the faulty file.
  func replace(_ old: String, with new: String) throws {
    let text = try text(path)
    // Of a key that stands twice the first is taken away.
    let range = try #require(text.firstRange(of: old), "“\(old)”")
    try write(text.replacingCharacters(in: range, with: new), to: path)
  }

  /// Replaces the run of characters that a message marks.
  func replaceRun(at place: SourcePlace, with new: String) throws {
    var lines = try text(place.path).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.unicodeScalars) }
    let start = place.column - 1
    lines[place.line - 1].replaceSubrange(start..<start + place.length, with: new.unicodeScalars)
    try write(
      lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n"), to: place.path)
  }

  /// Puts an entry of `accept:` into the front matter of the faulty notice.
  func accept(_ entry: String) throws {
    let notice = "\(folder)/notices/\(fault.file.prefix { $0 != "/" })/notice.md"
    let text = try text(notice)
    try write(
      text.replacing(
        "\npublished:", with: "\naccept:\n  - \(entry)\npublished:", maxReplacements: 1),
      to: notice)
  }

  private var path: String { "\(folder)/notices/\(fault.file)" }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
