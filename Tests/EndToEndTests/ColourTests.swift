import Testing

/// Colours that `site.yaml` chooses.
struct ColourTests {
  private func home(_ settings: String) throws -> (page: String, sheet: String) {
    let site = try Site()
    try site.write(try site.text("Content/site.yaml") + settings, to: "Content/site.yaml")
    let output = try site.build()
    return (
      try #require(output.text("index.html")), try #require(output.text("assets/site.css"))
    )
  }

  @Test func theBrowsersFrameHasTheRedOfThePage() throws {
    #expect(try home("").page.contains("<meta name=\"theme-color\" content=\"#b3131b\">"))
    let (page, sheet) = try home("colors: {red: \"#8c1c13\", ink: \"#222222\"}\n")
    #expect(page.contains("<meta name=\"theme-color\" content=\"#8c1c13\">"))
    #expect(sheet.hasSuffix("{:root{--ink:#222222;--red:#8c1c13}}\n"))
  }
}
