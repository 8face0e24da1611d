internal import TongbaoCore
internal import TongbaoDigest

/// Loads one folder of `notices/`: front matter, text, tables, downloads.
struct NoticeLoader {
  let root: String
  let issuers: [Issuer]
  let regions: RegionTable
  let measures: MeasureTable
  /// Ids of all notices of the site.
  let held: Set<String>
  /// Region names by jurisdiction of the issuers.
  let names: [String: JurisdictionNames]
  /// Whether the notices' sources are offered for download.
  let offersSources: Bool
  var files = SourceFiles.disk

  /// The notice as far as it could be read; `nil` when there is none to speak of. The log says why.
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
    guard let source = try files.read("\(base)/notice.md", into: &mine),
      let text = NoticeText(source, into: &mine)
    else { return nil }
    var matter = frontMatter(of: text, path: source.path, folder: folder.name, into: &mine)
    var unread = matter.notice.unread ?? Unread()
    let (document, isWhole) = document(of: text, path: source.path, into: &mine)
    matter.notice.document = document
    unread.text = !isWhole
    matter.notice.lines = lines(of: source, text, document)
    if let salutation = document.salutation, let addressee = matter.notice.addressees.first,
      salutation.speaks(to: addressee)
    {
      mine.report(.doubledSalutation(at: salutation.place))
    }
    let parts = NoticeFiles(
      base: base, names: folder.files, files: files, measures: measures,
      regions: regionNames(of: matter.notice.jurisdiction)?.during(matter.notice.namingWindow))
    var notice = try parts.joined(matter, unread, into: &mine)
    notice.fingerprint = fingerprint(source, notice.tables)
    // Of a text that was refused nobody knows where its contacts stand.
    if offersSources, let contacts = document.contacts {
      notice.source = NoticeSource(
        frontMatter: PublicFrontMatter(text.frontMatter).bytes, body: text.body, contacts: contacts)
    }
    return notice
  }

  private func lines(of source: SourceText, _ text: NoticeText, _ document: Document) -> NoticeLines
  {
    let start = text.body.startIndex
    // Nothing is said of the wording of a text that was refused: its contacts are not known.
    guard let contacts = document.contacts else {
      return NoticeLines(of: Array(source.bytes[..<start]), body: start..<start, contacts: [])
    }
    return NoticeLines(
      of: source.bytes, body: start..<source.bytes.count,
      contacts: contacts.map { $0.lowerBound + start..<$0.upperBound + start })
  }

  /// The digest of the text, then of each table behind its path.
  private func fingerprint(_ source: SourceText, _ tables: [Table]) -> [UInt8] {
    var bytes: [UInt8] = []
    SHA256.hash(source.bytes).appendHex(to: &bytes)
    for table in tables {
      bytes += table.path.utf8
      SHA256.hash(table.grid.storage).appendHex(to: &bytes)
    }
    return bytes
  }

  /// `nil` when the jurisdiction is not known.
  private func regionNames(of jurisdiction: String) -> JurisdictionNames? {
    if jurisdiction.isEmpty { return nil }
    return names[jurisdiction] ?? regions.names(of: jurisdiction)
  }

  private func frontMatter(
    of text: NoticeText, path: String, folder: String, into log: inout DiagnosticLog
  ) -> FrontMatter {
    var faults = DiagnosticLog()
    let front = YAMLReader(
      path: path, firstLine: 2, maximumSize: YAMLReader.maximumFrontMatter
    ).read(text.frontMatter, into: &faults)
    log.report(faults.diagnostics)
    let decoder = FrontMatterDecoder(
      path: path, folder: folder, issuers: issuers, regions: regions, measures: measures,
      held: held)
    guard let front else {
      // What is missing is missing because nothing could be read: that is told already.
      var unheard = DiagnosticLog()
      let nothing = SourceValue(kind: .mapping([]), place: SourcePlace(path, line: 2))
      var matter = decoder.decode(nothing, into: &unheard)
      matter.notice.unread = .frontMatter
      return matter
    }
    var matter = decoder.decode(front, into: &log)
    if faults.containsErrors { matter.notice.unread = .frontMatter }
    return matter
  }

  /// The text, and whether nothing of it is missing.
  private func document(
    of text: NoticeText, path: String, into log: inout DiagnosticLog
  ) -> (Document, isWhole: Bool) {
    var faults = DiagnosticLog()
    let document = MarkdownReader(path: path, firstLine: text.bodyLine) { bytes, line, log in
      CSVReader(path: path, firstLine: line).read(bytes, into: &log)
    }.read(text.body, into: &faults)
    if document.blocks.isEmpty {
      faults.report(
        Diagnostic(
          .error, "source.missing-key", at: SourcePlace(path, line: text.bodyLine),
          Message("没有正文；front matter 后面写通报原文", en: "there is no text behind the front matter")))
    }
    log.report(faults.diagnostics)
    return (document, isWhole: !faults.containsErrors)
  }
}
