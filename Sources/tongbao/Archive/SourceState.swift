internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoSource

/// The files of a notice's folder as the archive knows files: by logical path and SHA-512.
struct SourceState: Equatable {
  let digests: [String: String]

  /// Of files on the disk.
  init(_ folder: SourceTree.NoticeFolder, in content: String) throws {
    var digests: [String: String] = [:]
    for file in folder.files {
      let bytes = try Attachment.read("\(content)/notices/\(folder.name)/\(file)")
      digests[LogicalNames.path(of: file)] = SHA512.hash(bytes).hex
    }
    self.digests = digests
  }

  /// Of files that have been read.
  init(_ files: [String: [UInt8]]) { digests = files.mapValues { SHA512.hash($0).hex } }

  /// What a version holds of them.
  init(_ version: RecordVersion) {
    digests = version.state.filter { LogicalNames.original(of: $0.key) != nil }
  }
}
