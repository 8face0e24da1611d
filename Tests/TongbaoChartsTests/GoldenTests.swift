import Foundation
import Testing
import TongbaoCharts

/// Whole drawings, read by a person when they were made. After a wanted change, write them anew
/// with `TONGBAO_WRITE_GOLDENS=1` and read the difference.
struct GoldenTests {
  @Test(arguments: ["咸宁市", "two offices in one quarter", "few", "revised"])
  func drawingsStayAsTheyWereRead(name: String) throws {
    let chart = try #require(samples[name].flatMap { PassRateChart(history: $0) })
    let drawings = [
      ("wide", chart.inline(.wide)), ("narrow", chart.inline(.narrow)),
      ("standalone", chart.standalone()),
    ]
    for (kind, bytes) in drawings {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens/\(Self.slugs[name] ?? name)-\(kind).svg")
      let lines = Self.lines(bytes)
      if ProcessInfo.processInfo.environment["TONGBAO_WRITE_GOLDENS"] != nil {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(lines.utf8).write(to: file)
      }
      #expect(lines == (try String(contentsOf: file, encoding: .utf8)), "\(name) \(kind)")
    }
  }

  private static let slugs = [
    "咸宁市": "xianning", "two offices in one quarter": "two-offices", "few": "few",
    "revised": "revised",
  ]

  /// One element a line, so that a difference can be read.
  private static func lines(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "><", with: ">\n<") + "\n"
  }
}
