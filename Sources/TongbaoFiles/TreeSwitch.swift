import Glibc

/// The switch from the published tree to the spare one, and its repair after a crash.
struct TreeSwitch: Sendable {
  /// How the two trees change places.
  enum Method: Sendable {
    /// In one step, and by renames where the file system cannot.
    case exchange
    /// By renames under a journal: the published tree is absent between two of them.
    case renames
  }

  let location: OutputLocation
  let parent: OpenFolder
  let journal: Journal
  let method: Method

  /// Finishes or undoes a switch by renames that was broken off; both trees are whole then.
  ///
  /// The three renames are output → old, spare → output, old → spare, so the names that exist
  /// tell how far it came.
  func recover() throws {
    guard try journal.state() == .switching else { return }
    if try parent.status(location.old) != nil {
      if try isFree(location.name) {
        try rename(location.old, to: location.name)
      } else if try parent.status(location.spare) == nil {
        try rename(location.old, to: location.spare)
      } else {
        throw OutputRefused(path: parent.place(location.old), reason: .foreignNeighbour)
      }
    }
    try journal.end()
    try parent.sync(for: location.name)
  }

  /// Publishes the spare tree, which is complete and on the disk.
  func perform() throws {
    if try isFree(location.name) {
      // A folder takes the name of an empty one, or none, in one step, and of no other.
      try rename(location.spare, to: location.name)
    } else if try !exchange() {
      try renames()
    }
    try journal.end()
    try parent.sync(for: location.name)
  }

  /// Exchanges the two names; `false` where the file system cannot.
  private func exchange() throws -> Bool {
    guard method == .exchange else { return false }
    do throws(FileFault) {
      try parent.exchange(location.spare, with: location.name)
      return true
    } catch {
      if [EINVAL, ENOSYS, EOPNOTSUPP, ENOTTY].contains(error.code) { return false }
      throw refusal(of: error)
    }
  }

  private func renames() throws {
    guard try parent.status(location.old) == nil else {
      throw OutputRefused(path: parent.place(location.old), reason: .foreignNeighbour)
    }
    try journal.beginSwitching()
    try rename(location.name, to: location.old)
    do {
      try rename(location.spare, to: location.name)
    } catch {
      // The first fault is the one to report. Should this rename fail too, the next start
      // repeats it: the journal stays.
      try? parent.rename(location.old, to: location.name)
      throw error
    }
    try rename(location.old, to: location.spare)
  }

  /// Whether a tree can take the name: nothing stands there, or an empty folder.
  private func isFree(_ name: String) throws -> Bool {
    guard let status = try parent.status(name) else { return true }
    guard status == .folder else { return false }
    return try FolderWalk(OpenFolder(name, in: parent)).isEmpty()
  }

  private func rename(_ name: String, to other: String) throws {
    do throws(FileFault) {
      try parent.rename(name, to: other)
    } catch {
      throw refusal(of: error)
    }
  }

  /// The faults that mean that this folder can never be switched, with advice.
  private func refusal(of fault: FileFault) -> any Error {
    switch fault.code {
    case EBUSY: OutputRefused(path: location.display, reason: .mountPoint)
    case EXDEV: OutputRefused(path: location.display, reason: .otherFileSystem)
    default: fault
    }
  }
}
