package import TongbaoCore

/// Reads a notice from bytes in memory, with the regions, offices and measures of today.
///
/// An old version is read as a text that stands: what today's rules have to say of it is not told.
package struct HeldNoticeReader: Sendable {
  let loader: NoticeLoader

  /// The notice whose files are these, by their paths below its folder; `nil` where it can no longer be
  /// read.
  package func notice(_ id: String, files: [String: [UInt8]]) -> Notice? {
    let base = "\(loader.root)/notices/\(id)"
    var loader = loader
    loader.files = SourceFiles(
      held: Dictionary(uniqueKeysWithValues: files.map { ("\(base)/\($0)", $1) }))
    var log = DiagnosticLog()
    let folder = SourceTree.NoticeFolder(
      name: id, files: files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    guard let notice = try? loader.load(folder, into: &log), notice.unread == nil else {
      return nil
    }
    return notice
  }
}

/// What is known of the notices' versions when the library is put together.
package struct LibraryVersions: Sendable {
  /// By the notice's id.
  package let histories: [String: NoticeHistory]
  /// Ids of notices whose text is no longer part of the site.
  package let withdrawn: Set<String>

  package init(histories: [String: NoticeHistory], withdrawn: Set<String>) {
    self.histories = histories
    self.withdrawn = withdrawn
  }

  package static let none = LibraryVersions(histories: [:], withdrawn: [])
}
