internal import TongbaoCore
internal import TongbaoTemplates

/// The stand-alone page of a record: the notice with its annexes, readable without the site.
struct RecordPage {
  let renderer: PageRenderer
  let notice: Notice
  let editorNotes: [EditorNote]
  /// Logical paths of the offered files by the paths that the notice gives them.
  let sources: [String: String]

  static let schema = Schema(["language": .text, "title": .text])

  /// Where the tables lie, seen from the page.
  static let dataFolder = "../data/"

  func html() throws -> [UInt8] {
    let index = renderer.index
    let page = NoticePage(index: index, links: renderer.links, notice: notice)
    var tables: [String: [UInt8]] = [:]
    let annexIDs = Set(notice.annexes.map(\.id))
    let job = NoticeJob(
      renderer: renderer, notice: notice, editorNotes: editorNotes, attachments: { _ in [] })
    for (table, label) in job.labelled {
      tables[table.id] = try renderer.table(
        TableView(
          table: table, anchor: annexIDs.contains(table.id) ? nil : table.id, label: label,
          csv: "\(Self.dataFolder)\(table.id).csv", regionLinks: [:], words: index.words))
    }
    var document = DocumentRenderer(
      ties: FigureTies(library: index.library, notice: notice).ties.map(moved),
      contacts: page.contactPolicy, tables: tables, links: LinkStyle(origin: page.address),
      words: index.words)
    var body = document.render(notice.document)
    for table in notice.textTables where !document.placedTables.contains(table.id) {
      body += tables[table.id] ?? []
    }
    let notes = editorNotes.map { note in
      OptionalLinkView(
        text: EditorNoteSentence(note, index.words).text,
        href: note.table.map { renderer.links.link(to: page.address, fragment: $0) })
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    try renderer.templates.render(
      "record.html",
      .object([
        .object([
          .string(notice.language ?? index.library.site.language), .string(notice.title.value),
        ]), page.value(body: body, tables: tables, editorNotes: notes),
      ]), into: &bytes)
    return RecordLinks(
      folder: page.address.folder, base: index.library.site.baseAddress, sources: sources
    ).apply(to: bytes)
  }

  /// The tie with its references leading to the tables of the record.
  private func moved(_ tie: FigureTie) -> FigureTie {
    var tie = tie
    tie.source = tie.source.map { source in
      source.split(separator: " ").map { $0 == "|" ? "|" : Self.dataFolder + $0 }
        .joined(separator: " ")
    }
    return tie
  }
}
