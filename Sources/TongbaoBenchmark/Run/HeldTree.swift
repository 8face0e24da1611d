import Glibc

/// A folder with everything in it, held in memory.
struct HeldTree {
  private struct File {
    let name: [CChar]
    let bytes: Range<Int>
  }

  private struct Folder {
    /// Path below the root, empty for the root.
    let path: String
    let files: [File]
  }

  /// A folder stands before those in it.
  private var folders: [Folder] = []
  /// The contents of all files, one behind the other.
  private var contents: [UInt8] = []

  init(_ root: String) throws(MachineFault) { try load(root, "") }

  private mutating func load(_ root: String, _ path: String) throws(MachineFault) {
    let entries = try FolderEntry.all(in: root + path)
    var files: [File] = []
    for entry in entries where !entry.isFolder {
      let start = contents.count
      contents += try FileAccess.read("\(root)\(path)/\(entry.text)")
      files.append(File(name: entry.name, bytes: start..<contents.count))
    }
    folders.append(Folder(path: path, files: files))
    for entry in entries where entry.isFolder { try load(root, "\(path)/\(entry.text)") }
  }

  /// Makes the same folders and files below the new folder `root`: openat, write, close.
  func write(to root: String) throws(MachineFault) {
    for folder in folders {
      let path = root + folder.path
      try FileAccess.makeFolder(path)
      if folder.files.isEmpty { continue }
      let opened = try Descriptor(folder: path)
      for file in folder.files {
        let target = try Descriptor(
          file.name, in: opened.number, O_WRONLY | O_CREAT | O_EXCL, attempt: "写", path: path)
        try FileAccess.write(contents[file.bytes], to: target, path)
      }
    }
  }

  /// Reads all the files below `root`: openat, read, close.
  func read(from root: String) throws(MachineFault) {
    let longest = folders.lazy.flatMap(\.files).map(\.bytes.count).max() ?? 0
    // One byte more than the longest file, so that one call sees the end of every file.
    var buffer = [UInt8](repeating: 0, count: longest + 1)
    for folder in folders where !folder.files.isEmpty {
      let path = root + folder.path
      let opened = try Descriptor(folder: path)
      for file in folder.files {
        let source = try Descriptor(
          file.name, in: opened.number, O_RDONLY, attempt: "读", path: path)
        let count = buffer.withUnsafeMutableBytes {
          Glibc.read(source.number, $0.baseAddress, $0.count)
        }
        guard count >= 0 else { throw .last("读", path) }
      }
    }
  }
}
