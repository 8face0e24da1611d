import Foundation
import Testing

/// Pictures that somebody made of the drawings.
struct ChartPictureTests {
  private static let drawing = "regions/990100-jiajiang/pass-rate.svg"
  private static let picture = "regions/990100-jiajiang/pass-rate.png"
  private static let page = "regions/990100-jiajiang/index.html"

  /// The name that the README's loop gives, by the system's own program.
  private func name(of drawing: Data, _ site: Site) throws -> String {
    let file = site("drawing.svg")
    try drawing.write(to: URL(fileURLWithPath: file))
    let sum = Process()
    let pipe = Pipe()
    sum.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    sum.arguments = [file]
    sum.standardOutput = pipe
    try sum.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    sum.waitUntilExit()
    return text.prefix(16) + ".png"
  }

  @Test func aPictureStandsBesideItsDrawingUntilThatChanges() throws {
    let (site, first) = try Site.published()
    #expect(first.files[Self.picture] == nil)
    #expect(try #require(first.text(Self.page)).contains("PNG") == false)
    let name = try name(of: try #require(first.files[Self.drawing]).bytes, site)
    try site.write(Data("a picture".utf8), to: "Content/charts/\(name)")
    let second = try site.build()
    #expect(second.files[Self.picture]?.bytes == Data("a picture".utf8))
    let page = try #require(second.text(Self.page))
    #expect(page.contains("/pass-rate.png\" download>下载图（PNG）</a>"))
    #expect(second.paths.filter { $0.hasSuffix(".png") } == [Self.picture])
    // Another picture of the same drawing.
    try site.write(Data("a better picture".utf8), to: "Content/charts/\(name)")
    #expect(try site.build().files[Self.picture]?.bytes == Data("a better picture".utf8))
    // The number that the drawing shows changes: nobody sees the old picture.
    let old = try site.text("Content/history.csv")
    let row = try #require(old.split(separator: "\n").first { $0.contains("990100") })
    try site.write(old.replacingOccurrences(of: row + "\n", with: ""), to: "Content/history.csv")
    let third = try site.build()
    #expect(third.files[Self.drawing] != second.files[Self.drawing])
    #expect(third.files[Self.picture] == nil)
    #expect(try #require(third.text(Self.page)).contains("PNG") == false)
    #expect(try site.build("--output", "Cold") == third)
  }

  @Test(arguments: ["pass-rate.png", "0123456789abcdeF.png", "0123456789abcdef.svg", "a/b.png"])
  func anythingElseThereIsReported(_ file: String) throws {
    let site = try Site()
    try site.write("?", to: "Content/charts/\(file)")
    let run = try site.program("check")
    #expect(run.error.contains("Content/charts/\(file.split(separator: "/")[0])"), "\(run)")
  }
}
