internal import TongbaoFiles

/// Where the files of a bag go. Nothing has the bag's own name before `finish`.
protocol BagDestination: AnyObject {
  /// Writes a file; `path` counts from the bag's folder.
  func write(_ path: String, _ bytes: [UInt8]) throws
  /// Gives the finished bag its name.
  func finish() throws
}

/// A ZIP file that holds the bag's folder.
final class ZipBag: BagDestination {
  private let file: PendingFile
  private let folder: String
  private var zip = ZipWriter()

  init(_ path: String, folder: String) throws {
    file = try PendingFile(path)
    self.folder = folder
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    try zip.add("\(folder)/\(path)", bytes, to: file.write)
  }

  func finish() throws {
    try zip.finish(to: file.write)
    try file.finish()
  }
}

/// A bag as a plain folder.
final class FolderBag: BagDestination {
  private let parent: OpenFolder
  private let name: String
  private let pending: String
  private let folder: OpenFolder
  private var made: Set<String> = []
  private var isFinished = false

  init(_ path: String) throws {
    let (above, name) = PendingFile.parts(of: path)
    parent = try OpenFolder(above)
    self.name = name
    pending = ".\(name).partial"
    guard try parent.status(name) == nil else { throw PendingFile.taken(path) }
    // What an earlier run left when it was broken off.
    try parent.removeTree(pending)
    try parent.makeFolder(pending)
    folder = try OpenFolder(pending, in: parent)
  }

  // Only where an error ended the writing, which has been told.
  deinit { if !isFinished { try? parent.removeTree(pending) } }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    try folder.makeFolders(above: path, made: &made)
    try folder.create(path, bytes)
  }

  func finish() throws {
    try folder.syncFileSystem()
    guard try parent.status(name) == nil else { throw PendingFile.taken(parent.place(name)) }
    try parent.rename(pending, to: name)
    isFinished = true
    try parent.sync(for: name)
  }
}
