import Foundation
import Testing

@testable import TongbaoFiles

/// What `ZipWriter` writes, and what others may have done to it.
@Suite struct ZipReaderTests {
  private static let files: [(String, [UInt8])] = [
    ("d/0=a", Array("甲".utf8)), ("d/b/c.json", []), ("e", [0, 255]),
  ]

  private func written(
    _ files: [(String, [UInt8])] = files, _ spoil: (inout [UInt8]) -> Void = { _ in }
  ) throws -> URL {
    var bytes: [UInt8] = []
    var zip = ZipWriter()
    for (name, content) in files { try zip.add(name, content) { bytes += $0 } }
    try zip.finish { bytes += $0 }
    spoil(&bytes)
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).zip")
    try Data(bytes).write(to: url)
    return url
  }

  /// The reason for refusing a file, which is removed.
  private func refusal(of url: URL) throws -> ZipFault.Reason? {
    defer { try? FileManager.default.removeItem(at: url) }
    do {
      let zip = try ZipReader(url.path)
      for entry in zip.entries { _ = try zip.bytes(of: entry) }
      return nil
    } catch let fault as ZipFault {
      #expect(!fault.chinese.isEmpty && fault.english.contains(url.path) && fault.exitCode == 1)
      return fault.reason
    }
  }

  @Test func readsWhatWasWritten() throws {
    let url = try written()
    defer { try? FileManager.default.removeItem(at: url) }
    let zip = try ZipReader(url.path)
    let read = try zip.entries.map { ($0.name, try zip.bytes(of: $0)) }
    #expect(read.map(\.0) == Self.files.map(\.0))
    #expect(read.map(\.1) == Self.files.map(\.1))
  }

  @Test func readsMoreFilesThanZipWasMadeFor() throws {
    let url = try written((0..<70_000).map { ("f\($0)", []) })
    defer { try? FileManager.default.removeItem(at: url) }
    let zip = try ZipReader(url.path)
    #expect(zip.entries.count == 70_000 && zip.entries.last?.name == "f69999")
  }

  @Test(arguments: ["../a", "/a", "a//b", "a/../b", "a\\b", "c:a", "a\u{1}", ".", ""])
  func refusesNamesThatLeadElsewhere(_ name: String) throws {
    #expect(try refusal(of: written([(name, [])])) == .unsafeName(name))
  }

  @Test func refusesANameThatStandsTwice() throws {
    #expect(try refusal(of: written([("a", []), ("a", [1])])) == .twice("a"))
  }

  @Test func namesTheFileThatIsDamaged() throws {
    // Behind the head of 30 bytes and the name of 5 stands the first file.
    #expect(try refusal(of: written { $0[35] ^= 1 }) == .damaged("d/0=a"))
    #expect(try refusal(of: written { $0[0] ^= 1 }) == .damaged("d/0=a"))
  }

  @Test(arguments: [(8, 1, "encrypted"), (10, 8, "compressed"), (41, 0xA0, "special")])
  func refusesWhatIsNoPlainStoredFile(_ place: Int, _ value: UInt8, _ word: String) throws {
    let url = try written([("a", [1])]) { bytes in
      // The list begins behind a head of 30 bytes, a name and a byte.
      bytes[32 + place] = value
    }
    let reason = try refusal(of: url)
    #expect(reason.map { "\($0)" }?.hasPrefix(word) == true)
  }

  @Test(arguments: [0, 1, 21, 40, 100])
  func tellsWhatWasCutOff(_ count: Int) throws {
    #expect(try refusal(of: written { $0.removeLast(min($0.count, count + 1)) }) == .notZip)
  }

  @Test func tellsAListThatLeadsOutOfTheFile() throws {
    let url = try written { bytes in bytes[bytes.count - 22 + 16] = 0xFF }
    #expect(try refusal(of: url) == .brokenList)
  }
}
