import Testing

/// A site that says some things in its own words.
struct SiteWordsTests {
  private static let page = "notices/2024q4-990000-bgt/index.html"

  @Test func singleTextsAreReplacedWhereverTheyStand() throws {
    let site = try Site()
    try site.write(
      "notice:\n  same_issuer: 本机关\nfacts:\n  number: 文号\ncommon:\n  failing: 未达标\n",
      to: "Templates/words.yaml")
    let output = try site.build()
    let text = try #require(output.text(Self.page))
    #expect(text.contains("<h2 id=\"side-steps\">本机关</h2>"))
    #expect(text.contains("<dt>文号</dt>") && !text.contains("发文字号"))
    #expect(text.contains("检查时期"))
  }

  @Test func aFaultInTheTextsStopsTheBuild() throws {
    let site = try Site()
    try site.write("notice:\n  same_isuer: 本机关\n", to: "Templates/words.yaml")
    let run = try site.program.run(["build"])
    #expect(run.code == 1)
    #expect(
      run.error.contains("Templates/words.yaml:2:3: error: 不认识键“same_isuer”；是不是“same_issuer”？"),
      "\(run.error)")
    #expect(throws: (any Error).self) { try site.output() }
  }

  /// Whatever file a text comes from, pages that stand from the last build are not kept with the old one.
  @Test(arguments: ["Own/words.yaml", "Templates/words.yaml"])
  func anEditedTextReachesAllItsPages(file: String) throws {
    let site = try Site()
    try site.write("frame:\n  skip: 到正文去\n", to: "Own/words.yaml")
    try site.write("notice:\n  same_issuer: 本机关\n", to: "Templates/words.yaml")
    try site.build("--templates", "Own")
    try site.write(
      try site.text(file) + "facts:\n  number: 文号\n", to: file)
    let warm = try site.build("--templates", "Own")
    let cold = try site.build("--templates", "Own", "--output", "Cold")
    #expect(warm == cold, "\(warm.differences(from: cold))")
    #expect(warm.text(Self.page)?.contains("<dt>文号</dt>") == true)
    #expect(warm.text(Self.page)?.contains("到正文去") == true)
  }
}
