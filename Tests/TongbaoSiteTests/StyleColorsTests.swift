import Testing
import TongbaoCore

@testable import TongbaoSite

@Suite struct StyleColorsTests {
  private static let sheet = """
    :root{
      --bg:#f5f2ec; --red: #b3131b;
      --sans:"PingFang SC"; --light1:#c3d6ea}
    @media (prefers-color-scheme:dark){:root{--red:#ff8f85}}
    body{color:var(--red)} .a--b:hover{} /* -- */
    """

  private let colors = StyleColors(Array(sheet.utf8))

  private func said(of names: String...) -> [String] {
    var log = DiagnosticLog()
    let place = SourcePlace("Content/site.yaml", line: 9, column: 10)
    colors.check(names.map { .init(name: Located($0, at: place), value: "#000000") }, into: &log)
    return log.diagnostics.map { "\($0.place.line):\($0.place.column) \($0.message.chinese)" }
  }

  @Test func readsTheColoursOfTheLightPage() {
    #expect(colors.values == ["bg": "#f5f2ec", "red": "#b3131b", "light1": "#c3d6ea"])
  }

  @Test func refusesAColourThatTheSheetHasNot() {
    #expect(said(of: "red", "light1").isEmpty)
    #expect(said(of: "rde") == ["9:10 样式表 assets/site.css 里没有颜色“rde”；是不是“red”？"])
    #expect(
      said(of: "sans", "背景") == [
        "9:10 样式表 assets/site.css 里没有颜色“sans”；可用：bg、light1、red",
        "9:10 样式表 assets/site.css 里没有颜色“背景”；可用：bg、light1、red",
      ])
  }

  @Test func everyThemeWithoutASheetHasNone() {
    #expect(Theme([], words: .shipped).colors.values.isEmpty)
  }
}
