import Foundation
import Testing

/// What the contact rule hides is nowhere in what is published: every byte of the output is looked at.
struct ContactPolicyTests {
  enum Policy: String, CaseIterable {
    case publish, mask, omit
  }

  /// Invented names, numbers and boxes, each in another place of the text.
  private static let secrets = [
    "王小明", "13900001234", "wang.xm@example.com", "李二宝", "0990-5551234", "张三丰", "5557788",
    "赵四海", "139 0000 5678", "周五常",
  ]

  private static let text = """
    四、联系方法[王小明](contact:)

    （一）电话。见[电话：13900001234](contact:)，邮箱[wang.xm@example.com](contact:)。

    - 经办[联系人：李二宝，联系电话：0990-5551234](contact:)
    - 其他

    > 转[**张三丰**，电话5557788](contact:)

    **另有[经办人 赵四海 139 0000 5678](contact:)。**

    ## 联系[周五常](contact:)

    """

  private func site(_ policy: Policy) throws -> Site {
    let site = try Site()
    let name = "Content/notices/2024q4-990000-bgt/notice.md"
    try site.write(try site.text(name) + "\n" + Self.text, to: name)
    try site.replace(
      "contacts: mask", with: "contacts: \(policy.rawValue)", in: "Content/site.yaml")
    try site.write(
      try site.text("Content/site.yaml") + "annex-pages: always\n", to: "Content/site.yaml")
    return site
  }

  /// Files whose bytes hold a text.
  private func holders(of text: String, in output: FileTree) -> [String] {
    output.paths.filter { output.files[$0]?.bytes.range(of: Data(text.utf8)) != nil }
  }

  @Test(arguments: Policy.allCases)
  func actsOnEveryFile(_ policy: Policy) throws {
    let output = try site(policy).build()
    let notice = "notices/2024q4-990000-bgt/"
    for file in ["index.html", "data.json", "source.md", "figures.csv", "results.csv"] {
      #expect(output.files[notice + file] != nil)
    }
    for secret in Self.secrets + ["张某某，电话：0990-5550100"] {
      let found = holders(of: secret, in: output)
      if policy == .publish {
        #expect(found.contains(notice + "data.json"))
        #expect(found.contains(notice + "source.md"))
      } else {
        #expect(found == [], "\(secret)")
      }
    }
  }

  @Test func masksAlikeInPageDataAndSource() throws {
    let output = try site(.mask).build()
    for file in ["index.html", "data.json", "source.md"] {
      let text = try #require(output.text("notices/2024q4-990000-bgt/" + file))
      for masked in ["王某某", "×××××××1234", "w×××@example.com", "赵某某××× ×××× 5678"] {
        #expect(text.contains(masked), "\(masked) in \(file)")
      }
    }
  }

  @Test func omitsAlikeInPageDataAndSource() throws {
    let output = try site(.omit).build()
    for file in ["index.html", "data.json", "source.md"] {
      let text = try #require(output.text("notices/2024q4-990000-bgt/" + file))
      #expect(text.components(separatedBy: "联系方式从略").count > 8, "\(file)")
    }
  }

  /// A notice may choose for itself.
  @Test func theNoticesOwnRuleCountsInEveryFile() throws {
    let site = try site(.publish)
    try site.replace(
      "\nperiod: 2024-Q4\n", with: "\nperiod: 2024-Q4\ncontacts: omit\n",
      in: "Content/notices/2024q4-990000-bgt/notice.md")
    let output = try site.build()
    for secret in Self.secrets { #expect(holders(of: secret, in: output) == []) }
  }

  /// What stands in spans is the rule's affair: nothing is said of it, whatever the rule.
  @Test(arguments: Policy.allCases)
  func isNotReported(_ policy: Policy) throws {
    let run = try site(policy).program("check")
    #expect(run.code == 0 && run.error.isEmpty, "\(run)")
  }

  /// A cell can hold no span: it stands as issued under every rule, and the check says so each time.
  @Test(arguments: Policy.allCases)
  func doesNotActOnCells(_ policy: Policy) throws {
    let site = try site(policy)
    let table = "Content/notices/2024q4-990000-bgt/annex-2-1.csv"
    let lines = try site.text(table).split(separator: "\n")
    let name = try #require(lines.last?.split(separator: ",").last)
    let first = try #require(lines.last).dropLast(name.count)
    try site.write(
      lines.dropLast().joined(separator: "\n") + "\n\(first)\(name)（电话13900009876）\n", to: table)
    let run = try site.program("build")
    #expect(run.code == 0)
    #expect(run.error.contains("[privacy.phone]"))
    #expect(run.error.contains("遮盖成“139****9876”"))
    let found = holders(of: "13900009876", in: try site.output())
    for file in ["index.html", "annex-2/index.html", "annex-2-1.csv", "data.json"] {
      #expect(found.contains("notices/2024q4-990000-bgt/" + file), "\(file)")
    }
  }

  /// The office's own papers and notes stay in the office.
  @Test func keepsTheArchivesOwnAffairsBack() throws {
    let site = try site(.publish)
    let notice = "Content/notices/2024q4-990000-bgt/"
    try site.replace(
      "\nperiod: 2024-Q4\n",
      with: "\nperiod: 2024-Q4 # 拟稿人意见甲\nretention: 永久\nfonds: 全宗乙\n# 未核内容丙\n",
      in: notice + "notice.md")
    try site.write("内部意见丁\n", to: notice + "internal/note.txt")
    try site.write("修补记录戊\n", to: notice + "repairs.md")
    let output = try site.build()
    for text in ["拟稿人意见甲", "全宗乙", "未核内容丙", "内部意见丁", "修补记录戊", "retention"] {
      #expect(holders(of: text, in: output) == [], "\(text)")
    }
  }

  /// The download is a source again: a site made with it has the same page and the same data.
  @Test(arguments: Policy.allCases)
  func givesTheSamePageFromTheDownload(_ policy: Policy) throws {
    let site = try site(policy)
    let output = try site.build()
    let notice = "notices/2024q4-990000-bgt/"
    try site.write(
      try #require(output.text(notice + "source.md")), to: "Content/\(notice)notice.md")
    let again = try site.build()
    for file in ["index.html", "data.json", "source.md", "figures.csv"] {
      #expect(again.text(notice + file) == output.text(notice + file), "\(file)")
    }
  }
}
