internal import TongbaoFiles

extension OpenFolder {
  /// Removes a folder and all that is in it; one that is not there is no fault. Links are removed, not
  /// followed.
  func removeTree(_ name: String) throws {
    guard let status = try status(name) else { return }
    guard status == .folder else { return try remove(name) }
    var folders = [name]
    try FolderWalk(OpenFolder(name, in: self)).visit { path, item in
      if item == .folder {
        folders.append("\(name)/\(path)")
        return true
      }
      try remove("\(name)/\(path)")
      return false
    }
    // The walk tells a folder before what is in it.
    for folder in folders.reversed() { try removeFolder(folder) }
  }

  /// Makes the folders above a file, those that `made` holds already left out.
  func makeFolders(above path: String, made: inout Set<String>) throws(FileFault) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if made.insert(folder).inserted { try makeFolder(folder) }
      end = path.index(after: slash)
    }
  }
}
