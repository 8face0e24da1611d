internal import Glibc
package import TongbaoCore

/// The sources as a list of files, found once and sorted by their bytes.
///
/// Only plain files and folders count. A link, pipe, socket or device is refused by name: skipping it
/// silently would lose a page without a word. Hidden files and what editors leave behind are passed
/// over, and nothing that no notice names is ever published.
package struct SourceTree: Sendable {
  /// Path of the Content folder as the caller gave it; it heads every path in a message.
  package let root: String
  /// Files directly in Content.
  package let files: [String]
  /// One entry for each folder of `notices/`.
  package let notices: [NoticeFolder]
  /// Files of `charts/` that can be pictures of drawings, by `PictureName`.
  package let pictures: [String]
  /// What was refused while listing.
  package let diagnostics: [Diagnostic]

  package struct NoticeFolder: Sendable {
    /// The folder's name, which is the notice's id.
    package let name: String
    /// Files below it, as paths relative to the folder.
    package let files: [String]
  }

  /// Content is missing or cannot be listed as a whole.
  package struct Unreadable: Error {
    package let path: String
    package let code: Int32

    /// Whether nothing lies there.
    package var isAbsent: Bool { code == ENOENT || code == ENOTDIR }
  }

  /// The most notices one site may hold.
  package static let maximumNotices = 100_000
  /// The deepest nesting of folders that is walked.
  package static let maximumDepth = 32

  package init(
    root: String, maximumNotices: Int = SourceTree.maximumNotices
  ) throws(Unreadable) {
    self.root = root
    var walk = FolderWalk(root: root)
    let top = try walk.entries(of: "")
    files = top.filter { $0.kind == .file }.map(\.name)
    var folders: [NoticeFolder] = []
    var pictures: [String] = []
    for folder in top where folder.kind == .folder {
      if folder.name == "charts" {
        for entry in try walk.entries(of: "charts") {
          if entry.kind == .file, PictureName.isOne(entry.name) {
            pictures.append(entry.name)
          } else {
            walk.diagnostics.append(.unreferenced("\(root)/charts/\(entry.name)"))
          }
        }
        continue
      }
      guard folder.name == "notices" else {
        walk.diagnostics.append(.unreferenced("\(root)/\(folder.name)"))
        continue
      }
      for entry in try walk.entries(of: "notices") {
        guard entry.kind == .folder else {
          walk.diagnostics.append(.unreferenced("\(root)/notices/\(entry.name)"))
          continue
        }
        let below = try walk.files(below: "notices/\(entry.name)", depth: 0)
        folders.append(NoticeFolder(name: entry.name, files: below))
      }
    }
    if folders.count > maximumNotices {
      walk.diagnostics.append(
        .overLimit(
          SourcePlace("\(root)/notices"), "limit.notices",
          chinese: "通报有 \(folders.count) 份", english: "there are \(folders.count) notices",
          limit: "\(maximumNotices) 份"))
    }
    notices = folders
    self.pictures = pictures
    diagnostics = walk.diagnostics
  }
}
