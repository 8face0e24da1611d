import Glibc

/// A new folder of our own for one run; what it holds may be deleted without asking.
struct WorkFolder {
  let path: String

  /// Makes a folder with a name of its own below `parent`.
  init(below parent: String) throws(MachineFault) {
    try FileAccess.makeFolder(parent, mayExist: true)
    var name = Array("\(parent)/tongbao-bench-XXXXXX".utf8CString)
    let made = name.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
      return String(cString: start)
    }
    guard let made else { throw .last("建立文件夹", parent) }
    path = made
  }

  /// Deletes the folder with everything in it; links are removed, never followed.
  func remove() throws(MachineFault) { try Self.remove(path) }

  private static func remove(_ path: String) throws(MachineFault) {
    for entry in try FolderEntry.all(in: path) {
      let inner = path + "/" + entry.text
      if entry.isFolder {
        try remove(inner)
      } else if unlink(inner) != 0 {
        throw .last("删除", inner)
      }
    }
    if rmdir(path) != 0 { throw .last("删除", path) }
  }
}
