internal import TongbaoCore

/// Loads one folder of `notices/`: front matter, text, tables, downloads.
struct NoticeLoader {
  let root: String
  let issuers: [Issuer]
  let regions: RegionTable
  let measures: MeasureTable
  /// Region names by jurisdiction of the issuers.
  let names: [String: JurisdictionNames]

  /// `nil` when the notice cannot be built; the log says why.
  func load(
    _ folder: SourceTree.NoticeFolder, into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> Notice? {
    let base = "\(root)/notices/\(folder.name)"
    guard folder.files.contains("notice.md") else {
      log.report(
        Diagnostic(
          .error, "file.missing", at: SourcePlace("\(base)/notice.md"),
          Message(
            "缺少 notice.md；每份通报的文件夹里要有它", en: "notice.md is missing; each notice's folder needs it"))
      )
      return nil
    }
    var mine = DiagnosticLog()
    defer { log.report(mine.diagnostics) }
    guard let source = try SourceText.read("\(base)/notice.md", into: &mine),
      let text = NoticeText(source, into: &mine)
    else { return nil }
    let front = YAMLReader(
      path: source.path, firstLine: 2, maximumSize: YAMLReader.maximumFrontMatter
    ).read(text.frontMatter, into: &mine)
    let document = MarkdownReader(path: source.path, firstLine: text.bodyLine) {
      bytes, line, log in
      CSVReader(path: source.path, firstLine: line).read(bytes, into: &log)
    }.read(text.body, into: &mine)
    if document.blocks.isEmpty {
      mine.report(
        Diagnostic(
          .error, "source.missing-key", at: SourcePlace(source.path, line: text.bodyLine),
          Message("没有正文；front matter 后面写通报原文", en: "there is no text behind the front matter")))
    }
    guard let front else { return nil }
    let decoder = FrontMatterDecoder(
      path: source.path, folder: folder.name, issuers: issuers, regions: regions,
      measures: measures)
    guard let matter = decoder.decode(front, into: &mine) else { return nil }
    var notice = matter.notice
    notice.document = document
    var used: Set<String> = ["notice.md", "repairs.md"]
    let loader = TableLoader(
      regions: regions, measures: measures, jurisdiction: notice.jurisdiction,
      names: names[notice.jurisdiction] ?? regions.names(of: notice.jurisdiction))
    for (index, annex) in matter.annexes.enumerated() {
      var tables: [Table] = []
      for spec in annex.tables {
        if let table = try table(spec, folder, loader, used: &used, into: &mine) {
          tables.append(table)
        }
      }
      notice.annexes.append(
        Annex(
          number: index + 1, title: annex.title, ownTitle: annex.ownTitle, tables: tables))
    }
    for spec in matter.tables {
      if let table = try table(spec, folder, loader, used: &used, into: &mine) {
        notice.textTables.append(table)
      }
    }
    for attachment in notice.files {
      used.insert(attachment.file)
      guard folder.files.contains(attachment.file) else {
        mine.report(
          .missingFile(attachment.file, at: attachment.place, among: unused(folder, used)))
        continue
      }
      let size = try SourceText.size(of: "\(base)/\(attachment.file)")
      if size > Notice.Attachment.maximumSize {
        mine.report(.tooLarge(attachment, size: size))
      }
    }
    // After an error a file may be named by what could not be read.
    if mine.containsErrors { return nil }
    for file in folder.files where !used.contains(file) && !file.hasPrefix("internal/") {
      mine.report(.unreferenced("\(base)/\(file)"))
    }
    return notice
  }

  /// What may have been meant by a name that is not there: files that nothing has named yet.
  private func unused(_ folder: SourceTree.NoticeFolder, _ used: Set<String>) -> [String] {
    folder.files.filter { !used.contains($0) && !$0.hasPrefix("internal/") }
  }

  private func table(
    _ spec: TableSpec, _ folder: SourceTree.NoticeFolder, _ loader: TableLoader,
    used: inout Set<String>, into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> Table? {
    guard isTableFile(spec.file.value) else {
      log.report(
        .wrongForm(
          at: spec.file.place,
          chinese: "“\(spec.file.value)”不是表格文件名；写成 annex-1.csv、annex-2-1.csv 或 text-1.csv",
          english: "“\(spec.file.value)” is not a table's name like annex-1.csv or text-1.csv"))
      return nil
    }
    guard folder.files.contains(spec.file.value) else {
      log.report(
        .missingFile(spec.file.value, at: spec.file.place, among: unused(folder, used)))
      return nil
    }
    guard used.insert(spec.file.value).inserted else {
      log.report(
        Diagnostic(
          .error, "source.duplicate-key", at: spec.file.place,
          Message(
            "“\(spec.file.value)”用了两次；一个文件只放一张表",
            en: "“\(spec.file.value)” is named twice; one file holds one table")))
      return nil
    }
    let path = "\(root)/notices/\(folder.name)/\(spec.file.value)"
    guard let source = try SourceText.read(path, into: &log),
      let grid = CSVReader(path: path).read(source.bytes, into: &log)
    else { return nil }
    return loader.table(spec, grid: grid, path: path, into: &log)
  }

  private func isTableFile(_ name: String) -> Bool {
    guard name.hasSuffix(".csv") else { return false }
    let stem = name.dropLast(4)
    guard let kind = ["annex-", "text-"].first(where: { stem.hasPrefix($0) }) else { return false }
    let numbers = stem.dropFirst(kind.count).split(separator: "-", omittingEmptySubsequences: false)
    return (1...2).contains(numbers.count)
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ attachment: Notice.Attachment, size: Int) -> Diagnostic {
    let maximum = Notice.Attachment.maximumSize
    return .overLimit(
      attachment.place, "limit.file-size", chinese: "下载文件有 \(size) 字节",
      english: "the download has \(size) bytes", limit: "\(maximum)（\(maximum >> 20) MiB）")
  }

  static func missingFile(
    _ file: String, at place: SourcePlace, among files: [String]
  ) -> Diagnostic {
    let near = nearMiss(of: file, among: files)
    return Diagnostic(
      .error, "file.missing", at: place,
      Message(
        "没有文件“\(file)”" + (near.map { "；是不是“\($0)”？" } ?? "；放进通报的文件夹，或删去这一项"),
        en: "there is no file “\(file)”" + (near.map { "; did you mean “\($0)”?" } ?? "")))
  }
}
