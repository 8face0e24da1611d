import Foundation
import Testing

@testable import TongbaoSource

/// Stamps of folders whose contents are exchanged as a whole.
@Suite struct SourceStampTests {
  @Test func aListedFolderIsStampedTwoLevelsDeep() throws {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("tongbao-stamp-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    func write(_ name: String, _ text: String) throws {
      let file = URL(fileURLWithPath: "\(root)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    func stamp() throws -> [UInt8] {
      try #require(SourceStamp(folders: [], listed: [root], files: [], words: [])).bytes
    }
    let absent = try stamp()
    try write("object/inventory.json", "1")
    try write("object/v1/content", "1")
    let first = try stamp()
    #expect(first != absent)
    try write("object/v1/content", "22")
    #expect(try stamp() == first)
    try write("object/inventory.json", "22")
    #expect(try stamp() != first)
  }
}
