internal import TongbaoCore
internal import TongbaoFiles

extension NoticeJob {
  /// The notice for programs: figures, everything as JSON, the source.
  func data(
    of page: NoticePage, ties: [FigureTie], results: ResultsTable
  ) throws -> [Artifact] {
    let runs = TextRun.runs(of: notice.document, contacts: page.contactPolicy)
    let rows = FigureRow.rows(runs, ties)
    var artifacts: [Artifact] = []
    if !rows.isEmpty { artifacts.append(try artifact(FiguresFile.name, FiguresFile.bytes(rows))) }
    let file = NoticeDataFile(
      index: renderer.index, notice: notice, contacts: page.contactPolicy, runs: runs,
      figures: rows, results: results, editorNotes: editorNotes)
    artifacts.append(try artifact(NoticeDataFile.name, file.bytes()))
    if let source = try source(of: page) { artifacts.append(source) }
    return artifacts
  }

  /// The source as everybody may read it, where the site offers data.
  func source(of page: NoticePage) throws -> Artifact? {
    guard renderer.index.builds(.data), let source = notice.source else { return nil }
    return try artifact(
      NoticeSourceFile.name,
      NoticeSourceFile.bytes(source, of: notice.document, contacts: page.contactPolicy))
  }

  /// What programs are told of the CSV files among these.
  func descriptions(of files: [Artifact]) throws -> [Artifact] {
    try NoticeDescriptions.files(
      of: notice, at: folder, below: renderer.index.library.site.baseAddress,
      words: renderer.index.words
    ) { name in
      let path = folder.folder + name
      return files.first { $0.path.text == path }?.bytes
    }.map { try artifact($0.name, $0.bytes) }
  }
}
