import Glibc
internal import TongbaoDigest

/// A new file that is written piece by piece.
final class FileStream {
  private let folder: OpenFolder
  private let name: String
  private var file: Int32
  private var hash = RunningSHA256()
  private let modeComesRight: Bool

  /// Creates a file that does not exist yet.
  init(creating name: String, in folder: OpenFolder, modeComesRight: Bool) throws(FileFault) {
    self.folder = folder
    self.name = name
    self.modeComesRight = modeComesRight
    file = try folder.openFile(
      name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, .create)
  }

  // Only where an error ends the writing: what is wrong has been told.
  deinit { if file >= 0 { Glibc.close(file) } }

  func write(_ bytes: [UInt8]) throws(FileFault) {
    hash.update(bytes)
    try folder.write(bytes, to: file, name)
  }

  /// Closes the file, which has mode 644 then; what was written to it.
  func finish() throws(FileFault) -> (size: Int, digest: Digest256?) {
    if !modeComesRight, fchmod(file, 0o644) < 0 {
      throw FileFault.last(.setMode, folder.place(name))
    }
    let open = file
    file = -1
    try folder.close(open, name)
    return (hash.count, hash.digest)
  }
}
