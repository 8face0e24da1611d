internal import TongbaoFiles

/// The files of a bag that came from elsewhere, by their path from the bag's folder on.
protocol BagSource {
  /// The bag, as the user named it.
  var name: String { get }
  /// Sizes in bytes by path.
  var sizes: [String: Int] { get }
  func bytes(_ path: String) throws -> [UInt8]
}

/// A bag in a ZIP file, in the one folder that it holds.
struct ZipBagSource: BagSource {
  let name: String
  let sizes: [String: Int]
  private let zip: ZipReader
  private let entries: [String: ZipReader.Entry]

  init(_ path: String) throws {
    name = path
    zip = try ZipReader(path)
    var entries: [String: ZipReader.Entry] = [:]
    var folders: Set<Substring> = []
    for entry in zip.entries {
      guard let slash = entry.name.firstIndex(of: "/") else {
        throw BagFault(.severalFolders, path)
      }
      folders.insert(entry.name[..<slash])
      entries[String(entry.name[entry.name.index(after: slash)...])] = entry
    }
    guard folders.count == 1 else { throw BagFault(.severalFolders, path) }
    self.entries = entries
    sizes = entries.mapValues(\.size)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    guard let entry = entries[path] else { throw BagFault(.listedButMissing, path) }
    return try zip.bytes(of: entry)
  }
}

/// A bag as a plain folder; links in it are refused, not followed.
struct FolderBagSource: BagSource {
  let name: String
  let sizes: [String: Int]
  private let folder: OpenFolder

  init(_ path: String) throws {
    let bag = path
    name = bag
    folder = try OpenFolder(path)
    var sizes: [String: Int] = [:]
    try FolderWalk(folder).visit { path, item in
      switch item {
      case .folder:
        // Of a name that is no UTF-8 only a repaired form is known.
        guard BagPath.isSafe(path) else { throw BagFault(.unsafePath(path), bag) }
      case .file(let size): sizes[path] = size
      case .other: throw BagFault(.special, path)
      }
      return true
    }
    self.sizes = sizes
  }

  func bytes(_ path: String) throws -> [UInt8] {
    guard let bytes = try folder.read(path) else { throw BagFault(.listedButMissing, path) }
    return bytes
  }
}
