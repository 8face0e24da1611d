/// An output folder that must not be written: it isn't ours, or writing it could destroy sources.
package struct OutputRefused: PublishFault, Equatable {
  /// Why the folder is refused.
  package enum Reason: Sendable, Equatable {
    /// The path is empty or holds a NUL.
    case noPath
    /// The root of the file system.
    case root
    /// The home folder, or a folder that holds it.
    case home(String)
    /// A folder of sources, or a folder that holds one or lies in one.
    case source(Relation, String)
    /// A file, a device or a pipe stands there.
    case notAFolder
    /// A symbolic link stands there.
    case link
    /// Something is mounted there, so that it cannot be exchanged.
    case mountPoint
    /// The folder and its neighbours lie on different file systems.
    case otherFileSystem
    /// Files, but no manifest of ours.
    case foreign
    /// A `manifest.json` that this program did not write, or that was edited.
    case foreignManifest
    /// Files or folders that the manifest does not list: the first few, and how many in all.
    case foreignEntries([String], Int)
    /// A name that the program needs beside the output is taken by something else.
    case foreignNeighbour
  }

  /// How the output folder lies to a folder of sources.
  package enum Relation: Sendable, Equatable { case same, above, below }

  /// The folder or file that is refused.
  package let path: String

  /// Why it is refused.
  package let reason: Reason

  package var exitCode: Int32 { 73 }

  package var chinese: String {
    switch reason {
    case .noPath: "输出文件夹的路径是空的；请写明一个文件夹，例如 Output"
    case .root: "不能把 \(path) 作为输出文件夹：这是文件系统的根；请换一个文件夹"
    case .home(let home): "不能把 \(path) 作为输出文件夹：其中有用户主目录 \(home)；请换一个文件夹"
    case .source(.same, let source):
      "不能把 \(path) 作为输出文件夹：它就是源文件夹 \(source)；请换一个文件夹"
    case .source(.above, let source):
      "不能把 \(path) 作为输出文件夹：源文件夹 \(source) 在它里面；请换一个文件夹"
    case .source(.below, let source):
      "不能把 \(path) 作为输出文件夹：它在源文件夹 \(source) 里面；请换一个文件夹"
    case .notAFolder: "\(path) 不是文件夹；请移走它，或换一个输出文件夹"
    case .link: "\(path) 是符号链接，切换时会被替换；请直接写明它指向的文件夹"
    case .mountPoint:
      "\(path) 是挂载点，不能整体切换 (EBUSY)；请改用挂载点里面的一个文件夹，例如 \(path)/site"
    case .otherFileSystem:
      "\(path) 与它旁边的备用文件夹不在同一个文件系统上，不能整体切换 (EXDEV)；请换一个输出文件夹"
    case .foreign:
      "\(path) 不是空的，也没有本程序的 manifest.json，其中的文件不会被覆盖；请换一个输出文件夹，或先移走这些文件"
    case .foreignManifest:
      "\(path) 不是本程序写的，或被改动过；请换一个输出文件夹，或先移走这个文件夹"
    case .foreignEntries(let names, let count):
      "\(path) 中有不是本程序写的内容：\(Self.list(names, count, "、", "等", " 项"))；请先移走"
    case .foreignNeighbour: "\(path) 不是本程序建立的，但切换时需要这个名称；请先移走"
    }
  }

  package var english: String {
    switch reason {
    case .noPath: "the path of the output folder is empty; name a folder, such as Output"
    case .root:
      "\(path) cannot be the output: it is the root of the file system; use another folder"
    case .home(let home):
      "\(path) cannot be the output: it holds the home folder \(home); use another folder"
    case .source(.same, let source):
      "\(path) cannot be the output: it is the source folder \(source); use another folder"
    case .source(.above, let source):
      "\(path) cannot be the output: it holds the source folder \(source); use another folder"
    case .source(.below, let source):
      "\(path) cannot be the output: it lies in the source folder \(source); use another folder"
    case .notAFolder: "\(path) is not a folder; move it away, or use another output folder"
    case .link: "\(path) is a symbolic link and would be replaced; name the folder it points to"
    case .mountPoint:
      "\(path) is a mount point and cannot be exchanged (EBUSY); use a folder in it, such as "
        + "\(path)/site"
    case .otherFileSystem:
      "\(path) and the spare folder beside it are on different file systems (EXDEV); use another "
        + "folder"
    case .foreign:
      "\(path) holds files but no manifest.json of ours, so nothing in it is overwritten; use "
        + "another folder, or move the files away"
    case .foreignManifest:
      "\(path) was not written by this program, or was edited; use another output folder, or move "
        + "this one away"
    case .foreignEntries(let names, let count):
      "\(path) holds what this program did not write: \(Self.list(names, count, ", ", ", ", " in all"));"
        + " move it away first"
    case .foreignNeighbour:
      "\(path) was not made by this program, which needs the name to switch; move it away first"
    }
  }

  /// The names, and the number of all of them where some are left out.
  private static func list(
    _ names: [String], _ count: Int, _ separator: String, _ before: String, _ after: String
  ) -> String {
    let shown = names.joined(separator: separator)
    return count > names.count ? "\(shown)\(before) \(count)\(after)" : shown
  }
}
