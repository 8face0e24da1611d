internal import TongbaoCore
internal import TongbaoFiles

extension Archive {
  /// All files of an object by path in it, each digest checked.
  func objectFiles(of slug: String) throws -> [String: [UInt8]] {
    let object = try object(slug)
    guard let (inventory, digest) = try inventory(of: object) else { return [:] }
    let folder = folder(of: object)
    var files: [String: [UInt8]] = [:]
    try ObjectFiles(inventory, digest: digest).visit(
      OpenFolder(folder, in: root), listed: listed(folder, in: checksumList())
    ) { path, bytes, _ in files[path] = bytes }
    return files
  }

  /// What a version says of itself.
  func metadata(of version: RecordVersion, in record: ArchivedRecord) throws -> RecordMetadata {
    let bytes = try read(RecordMetadata.path, version: version.number, of: record)
    if let metadata = RecordMetadata(bytes) { return metadata }
    throw ArchiveFault(
      .damage, "\(record.slug) 第 \(version.number) 版的 \(RecordMetadata.path) 读不懂，不是本程序写的",
      en: """
        \(RecordMetadata.path) of version \(version.number) of \(record.slug) cannot be understood
        """)
  }
}
