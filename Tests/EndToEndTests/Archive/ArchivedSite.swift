import Foundation
import Testing

/// 示例省 with an archive that holds the first version of every notice.
struct ArchivedSite {
  static let notice = "2024q4-990000-zwj"
  static let table = "Content/notices/\(notice)/annex-1.csv"
  static let text = "Content/notices/\(notice)/notice.md"

  let site: Site

  /// - Parameter commits: whether the notices are archived, not only the archive made.
  init(commits: Bool = true) throws {
    guard commits else {
      site = try Site("\(Fixtures.sites)/shili/Content")
      let settings = try site.text("Content/site.yaml")
      try site.write(
        settings + "archive: {user: 示例省档案员, address: \"mailto:dangan@shili.example\"}\n",
        to: "Content/site.yaml")
      try succeed("archive", "init")
      return
    }
    let first = try Self.committed.get().site
    site = try Site(first("Content"))
    try FileManager.default.copyItem(atPath: first("Archive"), toPath: site("Archive"))
  }

  /// Made once for all tests that begin with an archive of first versions.
  private static let committed: Result<ArchivedSite, any Error> = Result {
    let site = try ArchivedSite(commits: false)
    atexit { if case .success(let kept) = ArchivedSite.committed { kept.site.removeAll() } }
    try site.succeed("archive", "commit", "--date", "2026-01-08")
    return site
  }

  /// Runs the program, which must end with 0; what it printed.
  @discardableResult
  func succeed(_ words: String...) throws -> String { try succeed(words) }

  @discardableResult
  func succeed(_ words: [String]) throws -> String {
    let run = try site.program.run(words)
    try #require(run.code == 0, "\(words): \(run)")
    return run.out
  }

  /// Runs the program, which must end with this code and write nothing.
  func refuse(_ code: Int32, _ words: String...) throws -> String {
    let before = try archive()
    let run = try site.program.run(words)
    #expect(run.code == code, "\(words): \(run)")
    #expect(try archive() == before)
    return run.error
  }

  /// A misprint of the first version is mended: 甲江市 had one failure.
  func editTable() throws {
    try site.replace("甲江市,45,0,100%", with: "甲江市,45,1,97.78%", in: Self.table)
  }

  /// What the archive holds, its working folder apart.
  func archive() throws -> [String: FileTree.File] {
    try FileTree(site("Archive")).files.filter { !$0.key.hasPrefix("work/") }
  }

  /// A logical file of a version, as `checkout` gives it.
  func file(_ path: String, of notice: String = notice, version: Int = 1) throws -> String {
    let folder = "checkout-\(UUID().uuidString)"
    try succeed("archive", "checkout", "\(notice)@v\(version)", folder)
    return try site.text("\(folder)/\(path)")
  }

  /// How many versions a notice has.
  func versionCount(_ notice: String = notice) throws -> Int {
    let list = try succeed("archive", "list")
    let line = try #require(list.split(separator: "\n").first { $0.hasPrefix(notice + " ") })
    return try #require(line.firstMatch(of: #/ v(\d+) /#).flatMap { Int($0.1) })
  }
}
