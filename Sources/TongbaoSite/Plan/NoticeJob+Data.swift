internal import TongbaoCore
internal import TongbaoDigest
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
    if let source = notice.source {
      artifacts.append(
        try artifact(
          NoticeSourceFile.name,
          NoticeSourceFile.bytes(
            source, of: notice.document, contacts: page.contactPolicy)))
    }
    return artifacts
  }

  /// What programs are told of the CSV files among these.
  func descriptions(of files: [Artifact]) throws -> [Artifact] {
    let described = TableDescription.all(of: notice).compactMap { table in
      files.first { $0.path.text == table.path }.map { (table, $0.bytes) }
    }
    guard !described.isEmpty else { return [] }
    let folder = PageAddress.notice(notice.id)
    var package = DataDescriptions.packageHead(
      name: notice.id, title: notice.title.value,
      address: folder.canonical(below: renderer.index.library.site.baseAddress))
    var csvw = DataDescriptions.csvwHead(title: notice.title.value)
    for (number, (table, bytes)) in described.enumerated() {
      let path = String(table.path.dropFirst(folder.folder.count))
      package += DataDescriptions.separator(isFirst: number == 0)
      package += DataDescriptions.resource(
        table,
        in: DataDescriptions.File(path: path, size: bytes.count, digest: SHA256.hash(bytes).hex))
      csvw += DataDescriptions.separator(isFirst: number == 0)
      csvw += DataDescriptions.csvw(table, path: path)
    }
    return [
      try artifact(DataDescriptions.packageName, package + DataDescriptions.end),
      try artifact(DataDescriptions.csvwName, csvw + DataDescriptions.end),
    ]
  }
}
