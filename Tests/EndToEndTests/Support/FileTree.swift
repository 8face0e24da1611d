import Foundation

/// All files and folders below a folder, with what a build must keep or bring about.
struct FileTree: Equatable {
  struct File: Equatable {
    let bytes: Data
    let mode: Int
  }

  /// By path below the folder.
  private(set) var files: [String: File] = [:]
  /// Modes by path; the folder itself is the empty path.
  private(set) var folders: [String: Int] = [:]

  /// Links, pipes and the like are left out.
  init(_ folder: String) throws {
    let manager = FileManager.default
    for path in [""] + (try manager.subpathsOfDirectory(atPath: folder)) {
      let whole = path.isEmpty ? folder : "\(folder)/\(path)"
      let facts = try manager.attributesOfItem(atPath: whole)
      let mode = (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
      switch facts[.type] as? FileAttributeType {
      case .typeDirectory: folders[path] = mode
      case .typeRegular:
        files[path] = File(bytes: try Data(contentsOf: URL(fileURLWithPath: whole)), mode: mode)
      default: continue
      }
    }
  }

  var paths: [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  func text(_ path: String) -> String? {
    files[path].flatMap { String(data: $0.bytes, encoding: .utf8) }
  }

  /// Paths whose files differ or stand on one side only: what a failed comparison shows.
  func differences(from other: FileTree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}

/// When files were written, and which: what a build that writes nothing leaves alone.
func writingTimes(below folder: String) throws -> [String: [Int]] {
  var times: [String: [Int]] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var status = stat()
    guard lstat("\(folder)/\(path)", &status) == 0 else { continue }
    times[path] = [
      Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec),
      Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec),
    ]
  }
  return times
}
