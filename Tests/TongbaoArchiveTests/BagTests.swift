import Testing
import TongbaoCore
import TongbaoDigest
import TongbaoFiles

@testable import TongbaoArchive

/// Bags out of an archive and into another.
@Suite struct BagTests {
  private let place: Workplace
  private static let slug = "2024q4-invented"

  init() throws { place = try Workplace() }

  private func files(_ text: String, version: Int, closes: [Int] = []) -> [String: [UInt8]] {
    let record = RecordMetadata(
      title: "通报", issuers: ["示例省人民政府办公厅"], documentNumber: nil, documentKind: "通报",
      retention: nil, signed: nil, published: "2025-01-08", archived: "2025-01-08", fonds: nil,
      recordNumber: nil, notice: Self.slug, language: "zh-CN", version: version,
      kind: version == 1 ? "首发" : "更正", reason: "", closes: closes, closed: closes,
      files: [
        RecordMetadata.File(path: "internal/slip.md", size: 6, isClosed: true),
        RecordMetadata.File(path: "source/notice.md", size: 1, isClosed: false),
      ])
    return [
      "source/notice.md": Array(text.utf8), "source/annex-1.csv": Array("地区,检查数\n".utf8),
      "internal/slip.md": Array("拟办".utf8), RecordMetadata.path: record.bytes,
    ]
  }

  private func archive(closes: [Int] = []) throws -> Archive {
    let archive = try place.archive()
    for (number, text) in ["电话 12345678。", "第二版。"].enumerated() {
      _ = try archive.commit(
        RecordDraft(
          slug: Self.slug,
          files: files(text, version: number + 1, closes: number == 1 ? closes : []),
          created: "2025-0\(number + 1)-08T09:30:00+08:00", message: "说明", userName: "甲",
          userAddress: "mailto:a@office.example"))
    }
    return archive
  }

  @discardableResult
  private func export(_ name: String, _ archive: Archive, closed: Bool = false) throws -> Transfer {
    try BagExport(
      slugs: [Self.slug], organization: "", name: "移交", date: #require(CalendarDate("2026-01-05")),
      includesClosed: closed
    ).write(to: place(name), from: archive) { transfer in
      [("catalogue.csv", Array("\(transfer.records.count)\n".utf8))]
    }
  }

  @Test(arguments: ["bag.zip", "bag"])
  func comesBackByteForByte(_ name: String) throws {
    let archive = try archive()
    let transfer = try export(name, archive, closed: true)
    #expect(transfer.organization == "示例省人民政府办公厅" && transfer.records[0].versions == 2)
    let bag = try BagImport(place(name))
    #expect(bag.faults.isEmpty && bag.slugs == [Self.slug])
    #expect(bag.info.value("Source-Organization") == "示例省人民政府办公厅")
    #expect(bag.info.value("Bagging-Date") == "2026-01-05")
    try Archive.create(at: place("Other"), siteCode: bag.siteCode())
    let other = try Archive(opening: place("Other"))
    #expect(try bag.run(into: other) == BagImport.Outcome(imported: [Self.slug], held: []))
    #expect(try place.files("Other") == place.files("Archive"))
    // A second time nothing is written.
    #expect(try bag.run(into: other) == BagImport.Outcome(imported: [], held: [Self.slug]))
    #expect(try place.files("Other") == place.files("Archive"))
  }

  @Test func theSameRecordsGiveTheSameBytes() throws {
    let archive = try archive()
    try export("one.zip", archive)
    try export("two.zip", archive)
    let folder = try OpenFolder(place.path)
    #expect(try folder.read("one.zip") == folder.read("two.zip"))
  }

  @Test func leavesOutWhatIsClosed() throws {
    #expect(try export("bag", archive(closes: [1])).reduced == 1)
    let files = try place.files("bag")
    let all = files.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(!all.contains { $0.contains("12345678") || $0.contains("拟办") })
    #expect(files["data/\(Self.slug)/v1/content/metadata/closed.json"] != nil)
    // A closed version still tells its place among the others.
    let closedRecord = files["data/\(Self.slug)/v1/content/\(RecordMetadata.path)"]
    #expect(closedRecord.flatMap { RecordMetadata($0) }?.version == 1)
    let bag = try BagImport(place("bag"))
    #expect(bag.faults.isEmpty)
    #expect(bag.info.value("Closed-Material") == "left out")
    try Archive.create(at: place("Other"), siteCode: "4200000001")
    let other = try Archive(opening: place("Other"))
    _ = try bag.run(into: other)
    let record = try #require(try other.record(Self.slug))
    #expect(record.head == 2)
    #expect(try other.read("source/notice.md", version: 2, of: record) == Array("第二版。".utf8))
  }

  @Test func replacesNothing() throws {
    let archive = try archive()
    try export("bag.zip", archive)
    let before = try OpenFolder(place.path).read("bag.zip")
    #expect(throws: NameTaken.self) { try export("bag.zip", archive) }
    #expect(try OpenFolder(place.path).read("bag.zip") == before)
  }

  @Test func nothingIsLeftOfABagThatFails() throws {
    let archive = try archive()
    struct Broken: Error {}
    for name in ["bag.zip", "bag"] {
      #expect(throws: Broken.self) {
        try BagExport(
          slugs: [Self.slug], organization: "", name: "移交",
          date: #require(CalendarDate("2026-01-05")),
          includesClosed: true
        ).write(to: place(name), from: archive) { _ in throw Broken() }
      }
    }
    let names = try OpenFolder(place.path).entryNames()
    #expect(names == ["Archive"])
  }

  /// Each of the bag's files in turn: changed by one byte, or away.
  @Test func everyChangeIsFoundAndNamed() throws {
    try export("bag", archive())
    let files = try place.files("bag")
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      var changed = bytes
      changed[bytes.count / 2] ^= 1
      try place.replace("bag/" + path, with: changed)
      let spoilt = try BagImport(place("bag")).faults
      #expect(!spoilt.isEmpty, "\(path)")
      // What a damaged manifest says of others is told of them.
      if !path.hasSuffix("manifest-sha512.txt") {
        #expect(spoilt.contains { $0.chinese.contains(path) }, "\(path)")
      }
      try OpenFolder(place("bag")).remove(path)
      #expect(
        try BagImport(place("bag")).faults.contains { $0.chinese.contains(path) }, "\(path)")
      try place.replace("bag/" + path, with: bytes)
    }
    #expect(try BagImport(place("bag")).faults.isEmpty)
  }

  @Test(arguments: ["data/x/extra.txt", "fetch.txt", "extra.txt"])
  func whatNothingListsIsNamed(_ name: String) throws {
    try export("bag", archive())
    let folder = try OpenFolder(place("bag"))
    var made: Set<String> = []
    try folder.makeFolders(above: name, made: &made)
    try folder.create(name, [65])
    let faults = try BagImport(place("bag")).faults
    #expect(faults.contains { $0.chinese.contains(name) })
  }

  @Test func aFaultyBagChangesNothing() throws {
    try export("bag", archive())
    try Archive.create(at: place("Other"), siteCode: "4200000001")
    let before = try place.files("Other")
    try place.replace("bag/data/\(Self.slug)/v1/content/source/notice.md", with: [65])
    #expect(throws: BagFault.self) {
      try BagImport(place("bag")).run(into: Archive(opening: place("Other")))
    }
    #expect(try place.files("Other") == before)
  }

  @Test func anImportDoesNotSayThatADamagedRecordIsTheSame() throws {
    let archive = try archive()
    try export("bag", archive, closed: true)
    let path = try #require(
      try place.files().keys.first { $0.hasSuffix("v1/content/source/notice.md") })
    try place.replace("Archive/" + path, with: [65])
    #expect(throws: ArchiveFault.self) { try BagImport(place("bag")).run(into: archive) }
  }

  @Test func anotherRecordOfTheSameNameIsRefused() throws {
    try export("bag", archive())
    try Archive.create(at: place("Other"), siteCode: "4200000001")
    let other = try Archive(opening: place("Other"))
    _ = try other.commit(
      RecordDraft(
        slug: Self.slug, files: files("另一份。", version: 1),
        created: "2025-01-08T09:30:00+08:00", message: "说明", userName: "乙",
        userAddress: "mailto:b@office.example"))
    let before = try place.files("Other")
    #expect(throws: ArchiveFault.self) { try BagImport(place("bag")).run(into: other) }
    #expect(try place.files("Other") == before)
  }

  @Test func theArchiveOfAnotherSiteTakesNothing() throws {
    try export("bag", archive())
    try Archive.create(at: place("Other"), siteCode: "3300000001")
    #expect(throws: BagFault.self) {
      try BagImport(place("bag")).run(into: Archive(opening: place("Other")))
    }
  }

  @Test(arguments: ["../x", "/etc/x", "data/../x", "data/a%2f", "data/a b"])
  func aManifestThatLeadsElsewhereIsRefused(_ path: String) throws {
    let line = SHA512.hash([]).hex + "  " + path + "\n"
    #expect(throws: BagFault(.unsafePath(path), "manifest-sha512.txt")) {
      try BagManifest(Array(line.utf8), "manifest-sha512.txt")
    }
  }
}

extension OpenFolder {
  /// Names directly in the folder.
  fileprivate func entryNames() throws -> [String] {
    var names: [String] = []
    try FolderWalk(self).visit { path, _ in
      names.append(path)
      return false
    }
    return names.sorted()
  }
}
