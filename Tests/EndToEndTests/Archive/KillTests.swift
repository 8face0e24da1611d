import Foundation
import Testing

/// A commit that is killed: what it leaves is whole, and the next one ends as if nothing had been.
@Suite struct KillTests {
  private static let words = [
    "archive", "commit", "--kind", "更正", "--reason", "附件1甲江市漏计一家", "--date", "2026-02-03",
  ]

  private static let object = "urn%3atongbao%3a0000000000%3a\(ArchivedSite.notice)"

  /// Killed as soon as this lies in the archive.
  @Test(arguments: [
    "work/journal", "work/staging", "work/staging/\(object)/v2", "ocfl/\(object)/v2", "work/list",
  ])
  func nothingIsLost(_ sign: String) throws {
    let whole = try ArchivedSite()
    try whole.editTable()
    try whole.succeed(Self.words)
    let site = try ArchivedSite()
    let before = try site.archive()
    try site.editTable()
    try kill(site, when: sign)
    // Every file of the first version is what it was, and both commands can read it.
    for (path, file) in try site.archive() where path.contains("/v1/") {
      #expect(before[path] == file, "\(path)")
    }
    #expect(try site.file("data/annex-1.csv").contains("甲江市,45,0,100%"))
    #expect([1, 2].contains(try site.versionCount()))
    let verdict = try site.site.program("archive", "verify")
    #expect([0, 4].contains(verdict.code), "\(verdict)")
    try site.succeed(Self.words)
    #expect(try site.archive() == whole.archive())
    #expect(try site.site.program("archive", "verify").code == 0)
  }

  private func kill(_ site: ArchivedSite, when sign: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Program.path())
    process.arguments = Self.words
    process.currentDirectoryURL = URL(fileURLWithPath: site.site("."))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, access(site.site("Archive/\(sign)"), F_OK) != 0 { sched_yield() }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
