import Testing
import TongbaoDigest

@testable import TongbaoArchive

@Suite struct InstantTests {
  @Test(arguments: [
    ("2025-01-08T09:30:00+08:00", "2025-01-08T01:30:00Z"),
    ("2024-02-29T23:00:00-02:00", "2024-03-01T01:00:00Z"),
    ("2000-12-31T23:59:59Z", "2001-01-01T07:59:59+08:00"),
  ])
  func isTheSameInEveryZone(_ one: String, _ other: String) {
    #expect(Instant(one) != nil)
    #expect(Instant(one) == Instant(other))
  }

  @Test func comesAfterWhatWasBefore() throws {
    let one = try #require(Instant("2024-12-31T23:59:59+08:00"))
    #expect(one < (try #require(Instant("2025-01-01T00:00:00+08:00"))))
  }

  @Test(arguments: [
    "", "2025-01-08", "2025-01-08T09:30:00", "2025-02-29T09:30:00Z", "2025-13-01T09:30:00Z",
    "2025-01-08T24:00:00Z", "2025-01-08T09:60:00Z", "2025-01-08T09:30:00+0800",
    "2025-01-08t09:30:00z", "２０２５-01-08T09:30Z",
  ])
  func isNothingElse(_ text: String) { #expect(Instant(text) == nil) }
}

@Suite struct JSONValueTests {
  @Test func readsWhatItWrites() throws {
    let value = JSONValue.object([
      .init("文字", .text("引号\"反斜线\\换行\n制表\t控制\u{1}")), .init("数", .number("-1.5e3")),
      .init("列", .list([.flag(true), .null, .list([]), .object([])])),
    ])
    #expect(try JSONReader.read(value.fileBytes) == value)
  }

  @Test func readsEscapes() throws {
    #expect(
      try JSONReader.read(Array(#""\u4e2d\ud83d\ude00\/\r""#.utf8)) == .text("中😀/\r"))
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("{\"a\": 1,\n \"a\": 2}", 2, 2), ("[1,]", 1, 4), ("01", 1, 2),
    ("nul", 1, 4), ("\"a", 1, 3), ("\"\t\"", 1, 2), ("{} x", 1, 4), ("\"\\ud800\"", 1, 8),
    ("\"\\x\"", 1, 3), ("1.", 1, 3), ("{a: 1}", 1, 2),
  ])
  func tellsWhereItIsNotJSON(_ text: String, _ line: Int, _ column: Int) {
    #expect(throws: JSONReader.Fault(line: line, column: column)) {
      try JSONReader.read(Array(text.utf8))
    }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test func refusesWhatIsTooDeep() {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(deep) }
  }
}

@Suite struct ChecksumListTests {
  private func line(_ path: String) -> ChecksumList.Line {
    ChecksumList.Line(path: path, digest: SHA512.hash(Array(path.utf8)))
  }

  /// Replacing the lines of one folder comes to the same as writing the list anew.
  @Test(arguments: ["ocfl/a/", "ocfl/a-b/", "ocfl/b/", "ocfl/0/", "ocfl/z/"])
  func replacesTheLinesOfOneFolder(_ folder: String) {
    let paths = [
      "README.txt", "ocfl/0=ocfl_1.1", "ocfl/a-b/inventory.json", "ocfl/a/inventory.json",
      "ocfl/a/v1/x", "ocfl/b/inventory.json",
    ]
    var list = ChecksumList(paths.map(line))
    let new = [folder + "new", folder + "v2/x"]
    list.replace(folder, with: new.map(line))
    let rest = paths.filter { !$0.hasPrefix(folder) }
    #expect(list.bytes == ChecksumList((rest + new).map(line)).bytes)
    #expect(list.lines(in: folder) == new.map(line))
  }

  @Test(arguments: [0, 64, 127, 128, 129])
  func knowsALineThatIsNotOne(_ at: Int) {
    var bytes = ChecksumList([line("a")]).bytes
    bytes[at] = UInt8(ascii: "X")
    #expect(ChecksumList.lines(bytes[...]) == nil)
  }
}
