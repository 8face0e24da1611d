import Glibc

/// The lock on an output folder, held until the value goes away.
///
/// The kernel drops it when the process ends, however it ends, so a dead lock cannot be left
/// behind. The file stays: removing it would let two builds lock two files of one name.
package final class OutputLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or throws `OutputBusy` when another process has it.
  package init(_ name: String, in folder: OpenFolder) throws {
    let path = folder.place(name)
    let text = try folder.read(name, limit: 32) ?? []
    let number = Self.number(text)
    // On a full or failing disk the number may have been cut off anywhere, or stand over an older one.
    guard text.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "\n") }) else {
      throw OutputRefused(path: path, reason: .foreignNeighbour)
    }
    let file = try folder.openFile(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, .create)
    descriptor = file
    if OpenFolder.repeating({ flock(file, LOCK_EX | LOCK_NB) }) < 0 {
      if errno == EWOULDBLOCK { throw OutputBusy(path: path, holder: number) }
      throw FileFault.last(.lock, path)
    }
    // The number only makes the message of the next one better. A full disk must not keep a
    // site from being found unchanged, so a failure to write it changes nothing.
    // Over what could not be cut off the number would read as another's.
    guard ftruncate(file, 0) == 0 else { return }
    _ = Array("\(getpid())\n".utf8).withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    // Closing alone would leave the lock to a copy of the descriptor, as a process that is just being
    // started has of every open file.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// The process number that a lock file holds; `nil` for any other text.
  private static func number(_ text: [UInt8]) -> Int32? {
    guard text.last == UInt8(ascii: "\n") else { return nil }
    return Int32(String(decoding: text.dropLast(), as: UTF8.self))
  }
}
