import Glibc
internal import TongbaoFiles

/// The moment in which a staged object takes its place.
struct ObjectSwitch {
  private let archive: Archive
  private let object: ObjectID

  init(_ archive: Archive, _ object: ObjectID) {
    self.archive = archive
    self.object = object
  }

  private var root: OpenFolder { archive.root }
  private var place: String { archive.folder(of: object) }
  private var staging: String { "\(Archive.Place.staging)/\(object.folder)" }
  private var old: String { "\(Archive.Place.old)/\(object.folder)" }

  /// Moves the staged object to its place; the one before, if any, is in the work folder then.
  ///
  /// The storage folder is to be synced afterwards, once for all objects that were moved.
  func perform(isNew: Bool) throws {
    if isNew {
      try root.rename(staging, to: place)
    } else if try !exchange() {
      try root.makeFolder(Archive.Place.old)
      try root.removeTree(old)
      try root.rename(place, to: old)
      do {
        try root.rename(staging, to: place)
      } catch {
        // The first fault is the one to report; should this fail too, the journal stays.
        try? root.rename(old, to: place)
        throw error
      }
    }
    try root.removeTree(old)
  }

  /// Finishes or undoes a switch by renames that was broken off between the two: the object is absent.
  func repair(staged isWhole: Bool) throws {
    try root.rename(isWhole ? staging : old, to: place)
    try OpenFolder(Archive.Place.storage, in: root).sync(for: object.folder)
  }

  /// Exchanges the two; `false` where the file system cannot.
  private func exchange() throws -> Bool {
    guard archive.method == .exchange else { return false }
    do throws(FileFault) {
      try root.exchange(staging, with: place)
      return true
    } catch {
      if [EINVAL, ENOSYS, EOPNOTSUPP, ENOTTY].contains(error.code) { return false }
      throw error
    }
  }
}
