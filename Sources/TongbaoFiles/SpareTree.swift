import Glibc
import Synchronization

/// The tree beside the published one, while it is brought up to date.
///
/// While it is open it has no manifest, and the journal says that it is being written: whatever
/// ends the build now, the next one sees that the tree cannot be trusted and fills it anew.
final class SpareTree: Sendable {
  /// What the tree held when it was opened; nothing where it was new or could not be trusted.
  let contents: TreeContents

  // The name of the manifest until all of it is on the disk; no output path can be this one.
  private static let partialManifest = ".\(Manifest.fileName)"

  private let folder: OpenFolder
  private let folders: Mutex<Set<String>>
  // Decided once, before there are workers: while one sets the mode of a folder that another has
  // just made, neither can tell which mode it was made with.
  private let modesComeRight: Bool

  /// Opens the spare tree for writing: makes it where it is missing, empties it where it is
  /// doubtful, and refuses it where it is not ours.
  init(_ name: String, in parent: OpenFolder, display: String, journal: Journal) throws {
    let found = try Self.look(name, in: parent, display: display, journal: journal)
    try journal.beginWriting()
    modesComeRight = found == nil ? try parent.makeFolder(name) : false
    folder = try OpenFolder(name, in: parent, display: display)
    switch found {
    case .ours(let contents):
      self.contents = contents
      try folder.remove(Manifest.fileName)
      // What follows must not reach the disk before this has.
      try folder.sync()
    case .doubtful:
      contents = .none
      try Self.empty("", of: folder)
    case nil: contents = .none
    }
    folders = Mutex(contents.folders)
  }

  /// What stands at the place of the spare tree.
  private enum Found {
    case ours(TreeContents)
    case doubtful
  }

  private static func look(
    _ name: String, in parent: OpenFolder, display: String, journal: Journal
  ) throws -> Found? {
    guard let status = try parent.status(name) else { return nil }
    guard status == .folder else { throw OutputRefused(path: display, reason: .foreignNeighbour) }
    let folder = try OpenFolder(name, in: parent, display: display)
    if let contents = try TreeContents(reading: folder) {
      return contents.isSound ? .ours(contents) : .doubtful
    }
    // Without manifest and journal, only an empty folder can do no harm.
    guard try journal.state() != .none || FolderWalk(folder).isEmpty() else {
      throw OutputRefused(path: display, reason: .foreignNeighbour)
    }
    return .doubtful
  }

  /// Removes everything in a folder that this program may have written; anything else in it is
  /// refused before the first file is removed.
  private static func empty(_ path: String, of folder: OpenFolder) throws {
    let top = path.isEmpty ? folder : try OpenFolder(path, in: folder)
    var files: [String] = []
    var folders: [String] = []
    var foreign: [String] = []
    try FolderWalk(top).visit { path, item in
      guard item != .other, OutputPath(bytes: path.utf8) != nil || path == partialManifest else {
        foreign.append(path)
        return false
      }
      if item == .folder { folders.append(path) } else { files.append(path) }
      return true
    }
    guard foreign.isEmpty else {
      let named = Array(foreign.sorted().prefix(5))
      throw OutputRefused(path: top.path, reason: .foreignEntries(named, foreign.count))
    }
    for file in files { try top.remove(file) }
    // A folder sorts before what is in it.
    for folder in folders.sorted().reversed() { try top.removeFolder(folder) }
  }

  /// Gives a file that stays a second name in this tree, unless the tree holds it just so; `false`
  /// where the file system cannot, and the file must be brought.
  ///
  /// A published file is never written over, so one file can stand in both trees: nothing is rendered
  /// or written for it, and it keeps its time.
  func carry(_ entry: Manifest.Entry, from published: OpenFolder) throws -> Bool {
    if contents.place(of: entry) != nil { return true }
    try makeRoom(for: entry.path)
    return folder.link(entry.path.text, from: published)
  }

  /// Writes a file unless the tree holds it just so; whether it was written.
  func bring(_ artifact: Artifact, as entry: Manifest.Entry) throws -> Bool {
    if contents.place(of: entry) != nil { return false }
    try create(artifact.path) { path throws(FileFault) in
      try folder.create(path, artifact.bytes, modeComesRight: modesComeRight)
    }
    return true
  }

  /// Writes a closing file piece by piece, unless the tree holds it just so; whether it was written.
  func bring(
    _ file: ClosingFile, of files: FinishedFiles, as entry: Manifest.Entry
  ) throws -> Bool {
    if contents.place(of: entry) != nil { return false }
    var written: FileStream?
    try create(file.path) { path throws(FileFault) in
      written = try FileStream(creating: path, in: folder, modeComesRight: modesComeRight)
    }
    guard let written else { return false }
    try file.write(files) { try written.write($0) }
    guard try written.finish() == (entry.size, entry.digest) else {
      throw UnstableRendering(path: file.path)
    }
    return true
  }

  /// The bytes of a file that has been brought; `nil` where there is none.
  func read(_ path: OutputPath) throws(FileFault) -> [UInt8]? { try folder.read(path.text) }

  private func create(
    _ path: OutputPath, _ make: (String) throws(FileFault) -> Void
  ) throws {
    try makeRoom(for: path)
    do throws(FileFault) {
      try make(path.text)
    } catch {
      // What the tree held by this path has been removed: another artifact of this build has it.
      switch error.code {
      case EEXIST: throw OutputPathFault(path: path.text, rule: .duplicate)
      case ENOTDIR: throw OutputPathFault(path: path.text, rule: .folder)
      default: throw error
      }
    }
  }

  /// Makes the folders above a file, and removes what the tree had by its path.
  private func makeRoom(for path: OutputPath) throws {
    try makeFolder(path.folder)
    if contents.lists(path) {
      try folder.remove(path.text)
    } else if contents.folders.contains(path.text) {
      // What was a folder is a file now.
      try Self.empty(path.text, of: folder)
      try folder.removeFolder(path.text)
    }
  }

  /// Makes a folder and those above it, each once.
  private func makeFolder(_ path: Substring) throws {
    let path = String(path)
    if path.isEmpty || folders.withLock({ $0.contains(path) }) { return }
    let asFile = OutputPath(listed: path)
    try makeFolder(asFile.folder)
    // What was a file is a folder now.
    if contents.lists(asFile) { try folder.remove(path) }
    try folder.makeFolder(path, modeComesRight: modesComeRight)
    folders.withLock { _ = $0.insert(path) }
  }

  /// Removes what the new manifest does not list, brings all to the disk, and writes the
  /// manifest.
  ///
  /// The manifest reaches the disk after everything that it lists, and gets its name in one step,
  /// so that a tree with a manifest is whole.
  func complete(_ manifest: Manifest) throws {
    let wanted = manifest.folders
    let kept = Set(manifest.entries.lazy.map(\.path.text))
    for entry in contents.manifest.entries
    where !kept.contains(entry.path.text) && !wanted.contains(entry.path.text) {
      try folder.remove(entry.path.text)
    }
    for path in contents.folders.subtracting(wanted).sorted().reversed() where !kept.contains(path)
    {
      try folder.removeFolder(path)
    }
    try folder.syncFileSystem()
    try folder.create(Self.partialManifest, manifest.bytes, synced: true)
    try folder.rename(Self.partialManifest, to: Manifest.fileName)
    try folder.sync()
  }
}
