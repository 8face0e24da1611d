internal import TongbaoDigest

/// What a tree of ours holds: what its manifest lists, and what was found on the disk.
struct TreeContents: Sendable {
  /// What its manifest lists.
  let manifest: Manifest

  /// The folders in it.
  let folders: Set<String>

  // Where each path stands in the manifest.
  private let places: [OutputPath: Int]

  // By place in the manifest: whether the file is there, with its size.
  private let sound: [Bool]

  /// A tree without files.
  static let none = TreeContents(manifest: .empty, folders: [], sound: [])

  private init(manifest: Manifest, folders: Set<String>, sound: [Bool]) {
    self.manifest = manifest
    self.folders = folders
    self.sound = sound
    var places: [OutputPath: Int] = [:]
    places.reserveCapacity(manifest.entries.count)
    for (place, entry) in manifest.entries.enumerated() { places[entry.path] = place }
    self.places = places
  }

  /// Reads a tree and compares it with its manifest; `nil` where it has none.
  ///
  /// A manifest that is not exactly as we write it, and anything that it does not list, is
  /// refused: the tree is not ours, or not ours alone.
  init?(reading folder: OpenFolder) throws {
    guard let text = try folder.read(Manifest.fileName) else { return nil }
    guard let manifest = Manifest(reading: text) else {
      throw OutputRefused(path: folder.place(Manifest.fileName), reason: .foreignManifest)
    }
    self.init(manifest: manifest, folders: manifest.folders, sound: [])
    var sound = [Bool](repeating: false, count: manifest.entries.count)
    var foreign: [String] = []
    try FolderWalk(folder).visit { path, item in
      switch item {
      case .folder where folders.contains(path): return true
      case .file where path == Manifest.fileName: return false
      case .file(let size):
        if let place = places[OutputPath(listed: path)] {
          sound[place] = manifest.entries[place].size == size
          return false
        }
      case .folder, .other: break
      }
      foreign.append(item == .folder ? path + "/" : path)
      return false
    }
    guard foreign.isEmpty else {
      let named = Array(foreign.sorted().prefix(5))
      throw OutputRefused(path: folder.path, reason: .foreignEntries(named, foreign.count))
    }
    self = TreeContents(copying: self, sound: sound)
  }

  private init(copying other: TreeContents, sound: [Bool]) {
    manifest = other.manifest
    folders = other.folders
    places = other.places
    self.sound = sound
  }

  /// Whether every file of the manifest is there, with its size.
  var isSound: Bool { sound.allSatisfy { $0 } }

  /// Whether the file at this place of the manifest is there, with its size.
  func isSound(at place: Int) -> Bool { sound[place] }

  /// The place in the manifest of a file that the tree holds just so; `nil` where it lists
  /// another one or none, or the file on the disk is not what it lists.
  func place(of entry: Manifest.Entry) -> Int? {
    guard let place = places[entry.path], sound[place] else { return nil }
    let held = manifest.entries[place]
    return held.size == entry.size && held.digest == entry.digest ? place : nil
  }

  /// Whether the manifest lists a file by this path, whatever is in it.
  func lists(_ path: OutputPath) -> Bool { places[path] != nil }
}
