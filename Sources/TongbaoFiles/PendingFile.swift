import Glibc

/// A new file that has another name until it is whole and on the disk.
///
/// A file of its name that is already there is never replaced.
package final class PendingFile {
  private let parent: OpenFolder
  private let name: String
  private let pending: String
  private var stream: FileStream?

  /// - Throws: `FileFault`, with `EEXIST` when something has the name.
  package init(_ path: String) throws {
    let parts = Self.parts(of: path)
    parent = try OpenFolder(parts.folder)
    name = parts.name
    pending = ".\(name).partial"
    guard try parent.status(name) == nil else { throw FileFault(.create, path, code: EEXIST) }
    // What an earlier run left when it was broken off.
    try parent.remove(pending)
    stream = try FileStream(creating: pending, in: parent, modeComesRight: false)
  }

  // Only where an error ended the writing, which has been told.
  deinit { if stream != nil { try? parent.remove(pending) } }

  package func write(_ bytes: [UInt8]) throws { try stream?.write(bytes) }

  /// Brings it to the disk and gives it its name.
  package func finish() throws {
    guard let open = stream else { return }
    _ = try open.finish()
    try parent.syncFileSystem()
    guard try parent.status(name) == nil else {
      throw FileFault(.create, parent.place(name), code: EEXIST)
    }
    try parent.rename(pending, to: name)
    stream = nil
    try parent.sync(for: name)
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
