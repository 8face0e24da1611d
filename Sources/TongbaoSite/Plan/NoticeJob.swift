internal import TongbaoCore
internal import TongbaoFiles
internal import TongbaoTemplates

/// Renders one notice with everything in its folder: page, annex pages, CSV files, downloads.
struct NoticeJob: Sendable {
  let renderer: PageRenderer
  let notice: Notice
  let editorNotes: [EditorNote]
  /// Number of the earlier version of the notice that is rendered; `nil` for the one that holds.
  var version: Int?
  /// Bytes of the files a notice offers for download, by path below its folder.
  let attachments: @Sendable (String) throws -> [UInt8]

  func render() throws -> [Artifact] {
    let index = renderer.index
    let page = NoticePage(
      index: index, links: renderer.links, notice: notice, version: version)
    var artifacts: [Artifact] = []
    var tables: [String: [UInt8]] = [:]
    let annexIDs = Set(notice.annexes.map(\.id))
    for (table, label) in labelled {
      tables[table.id] = try renderer.table(
        TableView(
          table: table, anchor: annexIDs.contains(table.id) ? nil : table.id, label: label,
          csv: renderer.links.link(to: "\(table.id).csv", beside: page.address),
          regionLinks: renderer.regionLinks, words: index.words,
          // Rows of an earlier version are not those that others speak of.
          additions: version == nil
            ? TableAdditions(table, of: notice, index: index, links: renderer.links) : nil))
      artifacts.append(try artifact("\(table.id).csv", CSVWriter.file(table.grid)))
    }
    let results = ResultsTable(notice)
    if !results.rows.isEmpty {
      var writer = CSVWriter(capacity: 1_024)
      writer.row(ResultsTable.heads)
      for row in results.rows { writer.row(row.cells) }
      artifacts.append(try artifact("results.csv", writer.bytes))
    }
    let ties = FigureTies(library: index.library, notice: notice).ties
    var document = DocumentRenderer(
      ties: ties, contacts: page.contactPolicy, tables: tables, links: writtenLinks,
      words: index.words)
    var body = document.render(notice.document)
    // A table of the text that no fence puts anywhere stands behind it.
    for table in notice.textTables where !document.placedTables.contains(table.id) {
      body += tables[table.id] ?? []
    }
    let description =
      index.words(
        .noticeDescription,
        [
          .period: notice.periodText, .issuer: index.issuerName(of: notice),
          .text: index.headline(of: notice),
        ])
    artifacts.append(
      try renderer.page(
        "notice.html", page.view(description: description),
        body: [
          page.value(body: body, tables: tables, editorNotes: noteViews(page))
        ], section: .notice))
    if version != nil {
      guard index.builds(.data) else { return artifacts }
      if let source = try source(of: page) { artifacts.append(source) }
      return artifacts + (try descriptions(of: artifacts))
    }
    for annex in notice.annexes where page.hasPage(annex) {
      let annexPage = AnnexPage(notice: page, annex: annex)
      artifacts.append(
        try renderer.page(
          "annex.html", annexPage.view, body: [annexPage.value(tables: tables)], section: .notice))
    }
    artifacts += try orders(of: page)
    if index.builds(.data) {
      artifacts += try data(of: page, ties: ties, results: results)
      artifacts += try descriptions(of: artifacts)
    }
    for file in notice.files {
      artifacts.append(try artifact(file.file, try attachments(file.file)))
    }
    return artifacts
  }

  /// Links of the text count from the notice's own page, also where an earlier version stands below it.
  private var writtenLinks: LinkStyle {
    version == nil
      ? renderer.links
      : LinkStyle(
        namesIndexFiles: renderer.links.namesIndexFiles, origin: .notice(notice.id))
  }

  func artifact(_ name: String, _ bytes: [UInt8]) throws -> Artifact {
    Artifact(path: try OutputPath(folder.folder + name), bytes: bytes)
  }

  /// Where its files lie.
  var folder: PageAddress {
    version.map { .version($0, of: notice.id) } ?? .notice(notice.id)
  }

  /// All tables with their accessible names.
  var labelled: [(Table, String)] {
    let words = renderer.index.words
    var labelled: [(Table, String)] = []
    for annex in notice.annexes {
      for table in annex.tables {
        let title = table.layout.caption ?? annex.shownTitle
        let number = words(.commonAnnexNumber, [.number: String(annex.number)])
        labelled.append((table, words(.commonLabelTitle, [.label: number, .title: title])))
      }
    }
    return labelled + notice.textTables.map { ($0, $0.layout.caption ?? words(.noticeTable)) }
  }

  private func noteViews(_ page: NoticePage) -> [OptionalLinkView] {
    editorNotes.map { note in
      OptionalLinkView(
        text: EditorNoteSentence(note, renderer.index.words).text,
        href: note.table.map { renderer.links.link(to: page.address, fragment: $0) })
    }
  }
}
