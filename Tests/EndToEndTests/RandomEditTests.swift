import Foundation
import Testing

/// A build keeps pages that do not depend on what was edited. Whatever is edited, in whatever order,
/// the site must be the one that a build from nothing makes.
struct RandomEditTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aSeriesOfEditsEndsAsABuildFromNothing(_ seed: UInt64) throws {
    let site = try Self.site()
    try site.build()
    var dice = Dice(seed)
    var accepted = 0
    for _ in 0..<12 {
      let name = try #require(Self.sources(of: site).randomElement(using: &dice))
      let before = try site.text(name)
      try site.write(Self.edited(before, with: &dice), to: name)
      if try site.program("build").code == 0 {
        accepted += 1
      } else {
        try site.write(before, to: name)
      }
    }
    // An edit may well disagree with another figure: warnings are no matter here.
    try #require(try site.program("build").code == 0)
    try #require(try site.program("build", "--output", "Cold").code == 0)
    let (warm, cold) = (try site.output(), try site.output("Cold"))
    #expect(warm == cold, "seed \(seed): \(warm.differences(from: cold))")
    #expect(accepted > 2)
  }

  /// The page of the next quarter names the notice as its neighbour and quotes its figures.
  @Test(arguments: [
    ("period: 2024-Q3", "period: 2024-Q3\nperiod-label: 2024年三季度"),
    ("title: 关于2024年第三季度全省", "title: 关于2024年三季度全省"),
  ])
  func anEditReachesThePagesOfTheOtherNotices(_ old: String, _ new: String) throws {
    let site = try Self.site()
    try site.build()
    let name = "Content/notices/2024q3-990000-bgt/notice.md"
    let text = try site.text(name)
    try #require(text.contains(old))
    try site.write(text.replacingOccurrences(of: old, with: new), to: name)
    let warm = try site.build()
    let cold = try site.build("--output", "Cold")
    #expect(warm == cold, "\(warm.differences(from: cold))")
  }

  /// What one notice says of another's findings stands on the pages of both, of the region, of the unit.
  @Test(arguments: [
    ("2024q4-990000-bgt/text-1.csv", "乙山市文化和旅游局,未整改", "乙山市文化和旅游局,部分整改"),
    ("2024q4-990000-bgt/text-1.csv", "乙山市,乙山市文化和旅游局,未整改,\n", ""),
    ("2024q3-990000-bgt/annex-2.csv", "甲江市,9901000002,甲江市水利局", "甲江市,9901000002,甲江市水务局"),
    ("2024q3-990000-bgt/annex-2.csv", "9902000003", "9902000004"),
    ("2024q4-990000-bgt/annex-2-1.csv", "乙山市,9902000003", "甲江市,9902000003"),
    (
      "2024q4-990000-bgt/notice.md", "    kind: follow-up\n",
      "    kind: follow-up\n    about: {period: 2024-Q2}\n"
    ),
  ])
  func anEditReachesWhatFollowsFromIt(_ file: String, _ old: String, _ new: String) throws {
    let site = try Self.site()
    let before = try site.build()
    try site.replace(old, with: new, in: "Content/notices/" + file)
    _ = try site.program("build")
    try #require(try site.program("build", "--output", "Cold").code == 0)
    let (warm, cold) = (try site.output(), try site.output("Cold"))
    #expect(warm == cold, "\(warm.differences(from: cold))")
    #expect(warm != before)
  }

  @Test func aNewFollowUpReachesTheOldNotice() throws {
    let site = try Self.site()
    try site.build()
    let folder = "Content/notices/2025q1-990000-bgt"
    try site.write(
      """
      ---
      id: 2025q1-990000-bgt
      title: 关于2025年第一季度整改情况的通报
      issuer: 990000-bgt
      period: 2025-Q1
      published: 2025-01-10
      tables:
        - file: text-1.csv
          kind: follow-up
          subject: websites
          columns: {市: region, 网站名称: name, 整改情况: status}
      ---

      上一季度不合格的网站已完成整改。

      ```table text-1
      ```

      """, to: folder + "/notice.md")
    try site.write("市,网站名称,整改情况\n乙山市,乙山市文化和旅游局,已整改\n", to: folder + "/text-1.csv")
    let warm = try site.build()
    let cold = try site.build("--output", "Cold")
    #expect(warm == cold, "\(warm.differences(from: cold))")
    // Both the finding of the fourth quarter and that of the third, which was open then.
    let page = try #require(warm.text("notices/2024q3-990000-bgt/index.html"))
    #expect(page.contains(">2024年第四季度：未整改；2025年第一季度：已整改</a>"))
  }

  /// The sound site without downloads: a notice that offers one is rendered at every build.
  private static func site() throws -> Site {
    let site = try Site()
    try site.replace(
      "files:\n  - {file: files/form.txt, title: 整改情况反馈表}\n", with: "",
      in: "Content/notices/2024q4-990000-bgt/notice.md")
    try site.remove("Content/notices/2024q4-990000-bgt/files")
    try site.listFindings()
    return site
  }

  private static func sources(of site: Site) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: site("Content"))
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }
      .filter { !$0.contains("internal/") }
      .sorted().map { "Content/" + $0 }
  }

  /// One line with another digit, another order of its words, or twice.
  private static func edited(_ text: String, with dice: inout Dice) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = Int.random(in: 0..<lines.count, using: &dice)
    let line = lines[place]
    let digits = line.indices.filter { line[$0].isASCII && line[$0].isNumber }
    if let digit = digits.randomElement(using: &dice) {
      let other = String(Int.random(in: 0...9, using: &dice))
      lines[place].replaceSubrange(digit...digit, with: other)
    } else if let letter = line.indices.filter({ !line[$0].isASCII }).randomElement(using: &dice) {
      lines[place].insert(contentsOf: "新", at: letter)
    } else {
      lines.insert(line, at: place)
    }
    return lines.joined(separator: "\n")
  }
}

/// The same throws for the same seed (SplitMix64, Steele and others 2014).
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
