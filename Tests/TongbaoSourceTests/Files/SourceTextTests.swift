import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct SourceTextTests {
  private func normalise(_ bytes: [UInt8]) -> (text: SourceText?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let text = SourceText.normalise(bytes, path: "x.csv", into: &log)
    return (text, log)
  }

  @Test func dropsByteOrderMarkAndCarriageReturns() throws {
    let text = try #require(normalise([0xEF, 0xBB, 0xBF] + Array("甲\r\n乙\r\n".utf8)).text)
    #expect(text.bytes == Array("甲\n乙\n".utf8))
  }

  /// 鄂州市 in GB18030, and other things that are no UTF-8.
  @Test(
    arguments: [
      ([0x61, 0x0A, 0xB6, 0xF5, 0xD6, 0xDD, 0xCA, 0xD0], "text.encoding", "GBK（GB18030）", 2, 1),
      ([0xFF, 0xFE, 0x61, 0x00], "text.encoding", "UTF-16", 1, 1),
      ([0x61, 0xC3, 0x28], "text.encoding", "0xC3", 1, 2),
      ([0xED, 0xA0, 0x80], "text.encoding", "0xED", 1, 1),
      ([0xE7, 0x94], "text.encoding", "", 1, 1),
      ([0x61, 0x00], "text.control", "NUL", 1, 2),
      ([0x61, 0x0D, 0x62], "text.control", "CR", 1, 2),
    ] as [([UInt8], String, String, Int, Int)])
  func refuses(_ bytes: [UInt8], _ rule: String, _ word: String, _ line: Int, _ column: Int) throws
  {
    let result = normalise(bytes)
    #expect(result.text == nil)
    let found = try #require(result.log.diagnostics.first)
    #expect(found.rule == rule)
    #expect(word.isEmpty || found.message.chinese.contains(word))
    #expect((found.place.line, found.place.column) == (line, column))
  }

  @Test(arguments: [
    ("Content/a/x.csv", "Content/a/x.csv", "Content/a/x.csv.utf8"),
    ("../来源/x.csv", "../来源/x.csv", "../来源/x.csv.utf8"),
    ("A B/'x'.csv", "'A B/'\\''x'\\''.csv'", "'A B/'\\''x'\\''.csv.utf8'"),
    ("-x/$y.csv", "./'-x/$y.csv'", "./'-x/$y.csv.utf8'"),
  ])
  func namesTheCommandThatConvertsInPlace(_ path: String, _ file: String, _ copy: String) throws {
    var log = DiagnosticLog()
    _ = SourceText.normalise([0xB6, 0xF5, 0xD6, 0xDD], path: path, into: &log)
    let found = try #require(log.diagnostics.first)
    #expect(
      found.message.chinese
        == "文件是 GBK（GB18030） 编码，像是 Excel 存的，应为 UTF-8；另存为 UTF-8，或转换："
        + "iconv -f GB18030 -t UTF-8 \(file) > \(copy) && mv \(copy) \(file)")
  }

  @Test func keepsTheLimitOfALine() {
    let line = { (count: Int) in [UInt8](repeating: 0x61, count: count) + [0x0A] }
    #expect(normalise(line(SourceText.maximumLine)).text != nil)
    #expect(
      normalise(line(SourceText.maximumLine + 1)).log.diagnostics.map(\.rule) == ["limit.line"])
  }
}
