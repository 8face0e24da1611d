internal import TongbaoCore
internal import TongbaoSite
internal import TongbaoSource

/// Finds the templates of a site: a folder of the user's own, the site's, and the program's copy.
enum ThemeLoader {
  /// The theme, with what is wrong in the folders told; folders that are not there are passed over.
  ///
  /// - Throws: `SourceTree.Unreadable` for a folder named with `--templates` that cannot be read,
  ///   `SourceText.FileFault` for a file that cannot.
  static func load(_ options: SiteOptions, into log: inout DiagnosticLog) throws -> Theme {
    try load(options.templateFolders, named: options.templates, into: &log)
  }

  /// The same from these folders, the first first; one that the user `named` must be there.
  static func load(
    _ folders: [String], named: String? = nil, into log: inout DiagnosticLog
  ) throws -> Theme {
    var files: [Theme.File] = []
    for folder in folders {
      do {
        files += try TemplateFolder.read(folder, into: &log).map {
          Theme.File(name: $0.name, path: $0.path, bytes: $0.bytes)
        }
      } catch let fault as SourceTree.Unreadable where folder != named && fault.isAbsent {
        continue
      }
    }
    files += EmbeddedTemplates.files.map {
      Theme.File(name: $0.name, path: "Templates/\($0.name)", bytes: Array($0.text.utf8))
    }
    return Theme(
      files, words: words(files, into: &log),
      shipped: Set(EmbeddedTemplates.files.map(\.name)))
  }

  /// The site's own texts: single ones of its folders before those that the program brings along.
  private static func words(_ files: [Theme.File], into log: inout DiagnosticLog) -> Words {
    let found = files.filter { $0.name == Theme.wordsFile }.map { ($0.path, $0.bytes) }
    guard let shipped = found.last else { return Words([:]) }
    return WordsDecoder.read(found.dropLast(), shipped: shipped, into: &log)
  }
}
