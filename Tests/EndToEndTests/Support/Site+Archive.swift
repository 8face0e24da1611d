import Testing

extension Site {
  private static let archivist = ["--user", "档案员", "--address", "mailto:dangan@shili.example"]

  /// Makes an archive and puts all notices into it.
  func archive() throws {
    try archived("archive", "init")
    try archived(["archive", "commit", "--date", "2025-01-10T09:00:00+08:00"] + Self.archivist)
  }

  /// Makes the next version of a notice.
  func commit(_ notice: String, _ kind: String, reason: String = "数错了一家", on day: Int) throws {
    let date = "2025-02-\(day < 10 ? "0" : "")\(day)T14:05:09+08:00"
    try archived(
      ["archive", "commit", notice, "--kind", kind, "--reason", reason, "--date", date]
        + Self.archivist)
  }

  private func archived(_ words: String...) throws { try archived(words) }

  private func archived(_ words: [String]) throws {
    let run = try program.run(words)
    try #require(run.code == 0, "\(run)")
  }

  /// The sound site with one website of 甲江市 that was not counted in the first place.
  func correctTheFourthQuarter() throws {
    let folder = "Content/notices/2024q4-990000-bgt/"
    try replace("甲江市,21,0,100%", with: "甲江市,21,1,95.24%", in: folder + "annex-1.csv")
    try replace("合计,60,1,98.33%", with: "合计,60,2,96.67%", in: folder + "annex-1.csv")
    for (old, new) in [
      (
        "websites: {checked: 60, failed: 1, pass-rate: 98.33%}",
        "websites: {checked: 60, failed: 2, pass-rate: 96.67%}"
      ),
      (
        "[1](=websites.failed)家不合格，合格率为[98.33%]",
        "[2](=websites.failed)家不合格，合格率为[96.67%]"
      ),
      ("有所提高，见", "略有降低，见"),
    ] {
      try replace(old, with: new, in: folder + "notice.md")
    }
    let table = try text(folder + "annex-2-1.csv")
    try write(table + "甲江市,9901000009,甲江市统计局,栏目不更新\n", to: folder + "annex-2-1.csv")
  }
}
