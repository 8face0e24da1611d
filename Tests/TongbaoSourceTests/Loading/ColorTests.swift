import Testing
import TongbaoCore

@testable import TongbaoSource

/// `colors:` of `site.yaml`: what is no colour is told, and what may have been meant.
struct ColorTests {
  @Test(arguments: [
    ("{red: \"#b31\"}", "4:15: error: “#b31”不是颜色；是不是“#bb3311”？ [source.value]"),
    ("{red: b3131b}", "4:15: error: “b3131b”不是颜色；是不是“#b3131b”？ [source.value]"),
    ("{red: \"＃b3131b\"}", "4:15: error: “＃b3131b”不是颜色；是不是“#b3131b”？ [source.value]"),
    ("{red: crimson}", "4:15: error: “crimson”不是颜色；写成 \"#b3131b\" [source.value]"),
    ("{red: 大红色}", "4:15: error: “大红色”不是颜色；写成 \"#b3131b\" [source.value]"),
    // For YAML the colour is a remark.
    (
      "\n  red: #b3131b",
      "5:3: error: “red”没有颜色；颜色要加引号，写成 \"#b3131b\" [source.value]"
    ),
    ("red", "4:9: error: colors 写成 colors: {red: \"#b3131b\"} [source.value]"),
  ])
  func tellsWhatIsNoColour(_ colors: String, _ message: String) async throws {
    var content = ContentFolder()
    content.files["site.yaml", default: ""] += "colors: \(colors)\n"
    #expect(try await content.load().diagnostics == ["Content/site.yaml:" + message])
  }
}
