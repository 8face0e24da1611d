import Glibc

/// A new file that has another name until it is whole and on the disk.
///
/// A file of its name that is already there is never replaced.
package final class PendingFile {
  private let parent: OpenFolder
  private let name: String
  private let pending: String
  private var stream: FileStream?

  /// - Throws: `FileFault`; `NameTaken` when something has the name.
  package init(_ path: String) throws {
    let parts = Self.parts(of: path)
    parent = try OpenFolder(parts.folder)
    name = parts.name
    pending = ".\(name).partial"
    guard try parent.status(name) == nil else { throw Self.taken(path) }
    // What an earlier run left when it was broken off.
    try parent.remove(pending)
    stream = try FileStream(creating: pending, in: parent, modeComesRight: false)
  }

  // Only where an error ended the writing, which has been told.
  deinit { if stream != nil { try? parent.remove(pending) } }

  /// Writes on.
  package func write(_ bytes: [UInt8]) throws { try stream?.write(bytes) }

  /// Brings it to the disk and gives it its name.
  package func finish() throws {
    guard let open = stream else { return }
    _ = try open.finish()
    try parent.syncFileSystem()
    guard try parent.status(name) == nil else { throw Self.taken(parent.place(name)) }
    try parent.rename(pending, to: name)
    stream = nil
    try parent.sync(for: name)
  }

  /// The fault of a name that is taken.
  package static func taken(_ path: String) -> NameTaken { NameTaken(path: path) }

  /// The folder that a path lies in, and its name there; slashes at the end do not count.
  package static func parts(of path: String) -> (folder: String, name: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}

/// Something has the name already; it is never replaced.
package struct NameTaken: PublishFault, Equatable {
  package let path: String

  package var exitCode: Int32 { 73 }

  package var chinese: String { "\(path) 已经有了，不会覆盖；什么也没有写，请换一个名字" }

  package var english: String { "\(path) is there already and is not replaced; name another" }
}
