import Foundation
import Testing

@testable import TongbaoFiles

/// What is written is read again by the reader of Python, which CI has.
@Suite struct ZipWriterTests {
  @Test(
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926), ("12345678", 0x9AE0_DAAF),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func sums(_ text: String, _ expected: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == expected)
  }

  private func zip(_ files: [(String, [UInt8])], offset: UInt64 = 0) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var zip = ZipWriter(offset: offset)
    for (name, content) in files { try zip.add(name, content) { bytes += $0 } }
    try zip.finish { bytes += $0 }
    return bytes
  }

  /// What a script of Python says of a ZIP file, which begins behind a hole of so many bytes.
  private func python(_ bytes: [UInt8], behind hole: UInt64 = 0, _ script: String) throws -> String
  {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).zip")
    try #require(FileManager.default.createFile(atPath: path.path, contents: nil))
    defer { try? FileManager.default.removeItem(at: path) }
    let file = try FileHandle(forWritingTo: path)
    try file.seek(toOffset: hole)
    try file.write(contentsOf: Data(bytes))
    try file.close()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import sys,zipfile\n" + script, path.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  @Test func isReadByOthers() throws {
    let bytes = try zip([("d/a.csv", Array("甲\r\n".utf8)), ("d/b/c.json", []), ("e", [0, 255])])
    let said = try python(
      bytes,
      """
      z = zipfile.ZipFile(sys.argv[1])
      print(z.testzip())
      for i in z.infolist(): print(i.filename, i.file_size, i.date_time, oct(i.external_attr >> 16), z.read(i))
      """)
    #expect(
      said == """
        None
        d/a.csv 5 (1980, 1, 1, 0, 0, 0) 0o100644 b'\\xe7\\x94\\xb2\\r\\n'
        d/b/c.json 0 (1980, 1, 1, 0, 0, 0) 0o100644 b''
        e 2 (1980, 1, 1, 0, 0, 0) 0o100644 b'\\x00\\xff'

        """)
  }

  @Test func anEmptyOneIsReadToo() throws {
    #expect(try python(zip([]), "print(zipfile.ZipFile(sys.argv[1]).namelist())") == "[]\n")
  }

  @Test(arguments: [65_534, 65_535, 70_000])
  func holdsMoreFilesThanZipWasMadeFor(_ count: Int) throws {
    let bytes = try zip((0..<count).map { ("f\($0)", []) })
    #expect(bytes.suffix(22).prefix(4) == [0x50, 0x4B, 5, 6])
    #expect(bytes.holds([0x50, 0x4B, 6, 6]) == (count > 65_534))
    let said = try python(
      bytes, "n = zipfile.ZipFile(sys.argv[1]).namelist(); print(len(n), n[-1])")
    #expect(said == "\(count) f\(count - 1)\n")
  }

  @Test func goesOnBeyondFourGibibytes() throws {
    let start = UInt64(5) << 30
    let said = try python(
      zip([("a", Array("far".utf8))], offset: start), behind: start,
      "z = zipfile.ZipFile(sys.argv[1]); print(z.read('a'), z.infolist()[0].header_offset)")
    #expect(said == "b'far' \(start)\n")
  }
}

extension [UInt8] {
  fileprivate func holds(_ mark: [UInt8]) -> Bool {
    Data(self).range(of: Data(mark)) != nil
  }
}
