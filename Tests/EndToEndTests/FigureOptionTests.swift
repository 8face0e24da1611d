import Testing

/// Numbers that are tied to nothing, and the options that decide how much that weighs.
struct FigureOptionTests {
  private let notice = "Content/notices/2024q3-990000-bgt/notice.md"

  /// A site with one number that is tied to nothing.
  private func site() throws -> Site {
    let site = try Site()
    try site.replace("[2](=websites.failed)", with: "2", in: notice)
    return site
  }

  private let told =
    "notice.md:21:68: warning: 正文有 1 个数没有挂钩（“2家”）；运行 tongbao figures 2024q3-990000-bgt 逐个查看，"

  @Test func aWarningIsToldByEveryBuild() throws {
    let program = try site().program
    for _ in 1...2 {
      let run = try program("build")
      #expect(run.code == 0)
      #expect(run.error.contains(told), "\(run.error)")
    }
  }

  /// Also where the same sources were built before without the option.
  @Test(arguments: ["--strict-figures", "--strict"])
  func isRefusedWhereThatIsAskedFor(_ option: String) throws {
    let site = try site()
    #expect(try site.program("build").code == 0)
    let before = try site.output()
    for _ in 1...2 {
      let run = try site.program("build", option)
      #expect(run.code == 1)
      #expect(run.error.contains("[figure.untied]"))
    }
    #expect(try site.output() == before)
    #expect(try site.program("check", option).code == 1)
    #expect(try site.program("build").code == 0)
  }

  @Test(arguments: ["--strict-figures", "--enable=table.rate"])
  func saysNothingOfASoundSite(_ option: String) throws {
    #expect(
      try Site().program("check", option)
        == Program.Run(code: 0, out: "没有发现问题：3 份通报。\n", error: ""))
  }

  @Test(arguments: [
    ("table.rat", "没有规则“table.rat”；是不是“table.rate”？"),
    ("xyz", "没有规则“xyz”；tongbao rules 列出全部"),
  ])
  func refusesToEnableWhatIsNoRule(_ id: String, _ message: String) throws {
    for verb in ["check", "build"] {
      let run = try Site().program(verb, "--enable", "table.rate", "--enable", id)
      #expect(run == Program.Run(code: 64, out: "", error: "tongbao: \(message)\n"))
    }
  }
}
