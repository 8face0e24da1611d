internal import Glibc

/// Names the state of source folders by what the file system says of every entry: path, kind, size,
/// times, inode. Two equal stamps mean that nothing was touched in between.
package struct SourceStamp: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Newest time of any entry, in nanoseconds.
  private var newest: Int64 = 0
  private let start: Int64

  /// Stamps folders and the files `others`; `nil` where one cannot be listed, so that the caller does
  /// its work and tells why. A folder that is not there is stamped as absent.
  ///
  /// Of the folders `listed`, and of the folders directly in them, only the entries are stamped: enough
  /// where whatever changes is exchanged as a whole.
  ///
  /// `words` are what else decides the result: options, a version.
  package init?(
    folders: [String], listed: [String] = [], files others: [String], words: [String]
  ) {
    start = Self.now
    bytes.reserveCapacity(1 << 16)
    for word in words { add(word) }
    for file in others {
      var info = stat()
      guard stat(file, &info) == 0 else { return nil }
      add(file, info)
    }
    for (folder, levels) in folders.map({ ($0, Int.max) }) + listed.map({ ($0, 2) }) {
      add(folder)
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor < 0 {
        guard errno == ENOENT else { return nil }
        continue
      }
      guard walk(descriptor, levels: levels, depth: 0) else { return nil }
    }
  }

  /// Whether everything had come to rest two seconds before the stamp was taken. A file changed twice
  /// within one tick of the file system's clock could have one and the same stamp; until then nothing
  /// may be concluded from it.
  package var isSettled: Bool { newest < start - 2_000_000_000 }

  /// Stamps what lies in an open folder, which it closes.
  private mutating func walk(_ descriptor: Int32, levels: Int, depth: Int) -> Bool {
    guard depth <= SourceTree.maximumDepth, let stream = fdopendir(descriptor) else {
      close(descriptor)
      return false
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { return false }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        raw.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
      }
      if name != [46, 0] && name != [46, 46, 0] { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    for name in names {
      var info = stat()
      guard fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
      add(name, info)
      guard info.st_mode & S_IFMT == S_IFDIR, depth + 1 < levels else { continue }
      let below = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard below >= 0, walk(below, levels: levels, depth: depth + 1) else { return false }
    }
    add("")
    return true
  }

  private mutating func add(_ word: String) {
    bytes.append(contentsOf: word.utf8)
    bytes.append(0)
  }

  private mutating func add(_ name: String, _ info: stat) {
    add(name)
    add(info)
  }

  private mutating func add(_ name: [CChar], _ info: stat) {
    for byte in name { bytes.append(UInt8(bitPattern: byte)) }
    add(info)
  }

  private mutating func add(_ info: stat) {
    let changed = Self.nanoseconds(info.st_mtim)
    let touched = Self.nanoseconds(info.st_ctim)
    newest = max(newest, changed, touched)
    for number in [
      Int64(info.st_mode), Int64(info.st_size), changed, touched,
      Int64(bitPattern: UInt64(info.st_ino)),
    ] {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
