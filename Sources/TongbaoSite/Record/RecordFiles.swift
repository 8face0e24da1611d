package import TongbaoCore
internal import TongbaoTemplates

/// Makes what a record holds beside the office's own files: data in one plain form, and a page that stands
/// alone. The same notice gives the same bytes; no time and no version of the program goes into them.
package struct RecordFiles: Sendable {
  private let renderer: PageRenderer
  private let style: [UInt8]

  /// What is wrong with the templates goes to the log.
  package init(_ library: Library, theme: Theme, into log: inout DiagnosticLog) {
    let templates = TemplateLibrary(
      sources: theme.templates, pages: PageRenderer.pages, words: theme.words, into: &log)
    renderer = PageRenderer(
      templates: templates, index: SiteIndex(library, words: theme.words), links: LinkStyle(),
      styleRed: nil)
    style = theme.recordStyle
  }

  /// What happens to contacts in the notice.
  package func contacts(of notice: Notice) -> ContactPolicy {
    notice.contacts ?? renderer.index.library.site.contacts
  }

  /// The files of `data/` by their logical paths: each table, the stated results, the figures, and what
  /// programs are told of them. UTF-8 without BOM.
  package func data(of notice: Notice) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for table in notice.tables {
      files[table.id + ".csv"] = Self.plain(CSVWriter.file(table.grid))
    }
    let results = ResultsTable(notice)
    if !results.rows.isEmpty {
      var writer = CSVWriter(capacity: 1_024)
      writer.row(ResultsTable.heads)
      for row in results.rows { writer.row(row.cells) }
      files[ResultsTable.fileName] = Self.plain(writer.bytes)
    }
    let ties = FigureTies(library: renderer.index.library, notice: notice).ties
    let rows = FigureRow.rows(
      TextRun.runs(of: notice.document, contacts: contacts(of: notice)), ties)
    if !rows.isEmpty { files[FiguresFile.name] = Self.plain(FiguresFile.bytes(rows)) }
    let descriptions = NoticeDescriptions.files(
      of: notice, below: renderer.index.library.site.baseAddress,
      words: renderer.index.words
    ) { files[$0] }
    for (name, bytes) in descriptions { files[name] = bytes }
    return Dictionary(uniqueKeysWithValues: files.map { ("data/" + $0, $1) })
  }

  /// Whether a file of `data/` follows from the notice alone. What the figures come to may hang on earlier
  /// notices, and descriptions on the program's words: they are no reason for a version.
  package static func followsFromNoticeAlone(_ path: String) -> Bool {
    path.hasPrefix("data/")
      && ![FiguresFile.name, DataDescriptions.packageName, DataDescriptions.csvwName]
        .contains(String(path.dropFirst(5)))
  }

  /// The files of `html/` by their logical paths.
  ///
  /// - Parameter sources: logical paths of the files that the notice offers, by its own names for them.
  package func html(
    of notice: Notice, editorNotes: [EditorNote], sources: [String: String]
  ) throws -> [String: [UInt8]] {
    let page = RecordPage(
      renderer: renderer, notice: notice, editorNotes: editorNotes, sources: sources)
    return ["html/index.html": try page.html(), "html/style.css": style]
  }

  /// The names of the offices that issued the notice, as it prints them.
  package func issuers(of notice: Notice) -> [String] {
    renderer.index.issuerNames(of: notice)
  }

  /// A CSV file without its BOM.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.dropFirst(3)) }
}
