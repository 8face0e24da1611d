import CFiles
import Glibc

/// A folder held open; everything in it is named relative to it.
///
/// Every call that is interrupted by a signal is repeated, every short write continued, and every
/// result looked at, that of `close` included: some file systems report a full disk only there.
package final class OpenFolder: Sendable {
  /// What a name stands for, as far as this room cares.
  package enum Status: Equatable {
    case folder
    case file(size: Int)
    case link
    case other
  }

  /// The open folder; closed with this object.
  package let descriptor: Int32

  /// The folder's path, for messages.
  package let path: String

  /// Opens a folder by its path, links in the path followed.
  package init(_ path: String) throws(FileFault) {
    descriptor = Self.repeating { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    self.path = path
    guard descriptor >= 0 else { throw .last(.open, path) }
  }

  /// Opens a folder in this one, which may not be a link; `display` is its path for messages.
  package init(_ name: String, in folder: OpenFolder, display: String? = nil) throws(FileFault) {
    path = display ?? folder.place(name)
    descriptor = Self.repeating {
      openat(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw .last(.open, path) }
  }

  // A folder that was only read has nothing left to report when it is closed.
  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// The path of something in the folder, for messages.
  package func place(_ name: String) -> String {
    name.isEmpty ? path : path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Repeats a call for as long as a signal interrupts it.
  @inline(__always)
  static func repeating<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Throws the fault of a call that returned -1.
  @inline(__always)
  private func check(
    _ operation: FileFault.Operation, _ name: String, _ call: () -> Int32
  ) throws(FileFault) {
    if Self.repeating(call) < 0 { throw .last(operation, place(name)) }
  }

  /// What a name stands for, links not followed; `nil` where there is nothing.
  package func status(_ name: String) throws(FileFault) -> Status? {
    var status = stat()
    let result = Self.repeating { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    if result < 0 {
      if errno == ENOENT { return nil }
      throw .last(.inspect, place(name))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether something is mounted on a name that exists.
  func isMountPoint(_ name: String) throws(FileFault) -> Bool {
    let result = Self.repeating { cfiles_is_mount_point(descriptor, name) }
    guard result >= 0 else { throw .last(.inspect, place(name)) }
    return result > 0
  }

  /// Makes a folder with mode 755 whatever the umask; one that is there is set to the mode.
  ///
  /// Says whether the mode came right by itself. Then it does for everything made in this
  /// folder and below, as neither the umask nor an inherited access list takes a bit away, and
  /// the call for it can be saved: `modeComesRight`.
  @discardableResult
  package func makeFolder(_ name: String, modeComesRight: Bool = false) throws(FileFault) -> Bool {
    let isNew = Self.repeating { mkdirat(descriptor, name, 0o755) } >= 0
    if !isNew, errno != EEXIST { throw .last(.makeFolder, place(name)) }
    if modeComesRight { return true }
    var status = stat()
    try check(.inspect, name) { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    if status.st_mode & 0o7777 == 0o755 { return isNew }
    try check(.setMode, name) { fchmodat(descriptor, name, 0o755, 0) }
    return false
  }

  /// Removes a file; one that is not there is no fault.
  package func remove(_ name: String) throws(FileFault) { try unlink(name, 0) }

  /// Removes an empty folder; one that is not there is no fault.
  package func removeFolder(_ name: String) throws(FileFault) { try unlink(name, AT_REMOVEDIR) }

  private func unlink(_ name: String, _ flags: Int32) throws(FileFault) {
    if Self.repeating({ unlinkat(descriptor, name, flags) }) < 0, errno != ENOENT, errno != ENOTDIR
    {
      throw .last(.remove, place(name))
    }
  }

  /// Gives a file of another folder a second name here; whether the file system could. It leaves
  /// nothing behind where not, and why does not matter: the file is written instead.
  func link(_ name: String, from other: OpenFolder) -> Bool {
    Self.repeating { linkat(other.descriptor, name, descriptor, name, 0) } == 0
  }

  /// Gives a folder or file another name. A folder may take the name of an empty one, no other.
  package func rename(_ name: String, to other: String) throws(FileFault) {
    try check(.rename, name) { renameat(descriptor, name, descriptor, other) }
  }

  /// Exchanges two names in one step.
  package func exchange(_ name: String, with other: String) throws(FileFault) {
    try check(.rename, name) { cfiles_exchange(descriptor, name, other) }
  }

  /// Brings the folder's names to the disk; a fault names the one that this was done for.
  package func sync(for name: String = "") throws(FileFault) {
    // Some file systems do not know how to sync a folder and say EINVAL; they keep the order
    // of changes themselves, or nothing can be done.
    if Self.repeating({ fsync(descriptor) }) < 0, errno != EINVAL {
      throw .last(.sync, place(name))
    }
  }

  /// Brings the whole file system that the folder lies on to the disk.
  package func syncFileSystem() throws(FileFault) {
    try check(.sync, "") { cfiles_sync_file_system(descriptor) }
  }

  /// Begins the list of entries anew.
  func rewind() throws(FileFault) {
    if lseek(descriptor, 0, SEEK_SET) < 0 { throw .last(.list, path) }
  }

  /// Fills a buffer with directory entries; the bytes filled, 0 at the end.
  func entries(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    let count = Self.repeating { cfiles_entries(descriptor, buffer.baseAddress, buffer.count) }
    guard count >= 0 else { throw .last(.list, path) }
    return count
  }
}
