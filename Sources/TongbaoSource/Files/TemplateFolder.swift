package import TongbaoCore

/// The files of a Templates folder: templates, partials, texts and assets.
package struct TemplateFolder: Sendable {
  /// A file with its name below the folder.
  package struct File: Sendable {
    package let name: String
    package let path: String
    package let bytes: [UInt8]
  }

  /// The largest template or asset: 1 MiB.
  package static let maximumSize = 1 << 20

  /// Reads all files below `folder`; links and special files are refused by name.
  ///
  /// - Throws: `SourceTree.Unreadable` when the folder cannot be listed, `SourceText.FileFault` when
  ///   a file cannot be read.
  package static func read(_ folder: String, into log: inout DiagnosticLog) throws -> [File] {
    var walk = FolderWalk(root: folder)
    let names = try walk.files(below: "", depth: 0)
    log.report(walk.diagnostics)
    var files: [File] = []
    for name in names {
      let path = "\(folder)/\(name)"
      if [".html", ".css", ".svg", ".yaml"].contains(where: name.hasSuffix) {
        if let text = try SourceText.read(path, into: &log) {
          files.append(File(name: name, path: path, bytes: text.bytes))
        }
      } else if let bytes = try SourceText.readBytes(path, maximum: maximumSize, into: &log) {
        files.append(File(name: name, path: path, bytes: bytes))
      }
    }
    return files
  }
}
