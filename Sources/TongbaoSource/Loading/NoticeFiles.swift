internal import TongbaoCore

/// The files of a notice's folder, joined with what its front matter says of them.
struct NoticeFiles {
  /// Path of the folder as shown in messages.
  let base: String
  /// Paths below it.
  let names: [String]
  let files: SourceFiles
  let measures: MeasureTable
  /// Names of the regions of the notice's jurisdiction; `nil` when it is not known.
  let regions: JurisdictionNames?

  /// The notice with its tables; `unread` grows by what of them cannot be read.
  ///
  /// Called when all else of the notice has been read: an error in the log marks it as faulty.
  func joined(
    _ matter: FrontMatter, _ unread: Unread, into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> Notice {
    var notice = matter.notice
    var state = State(unread: unread)
    for (index, annex) in matter.annexes.enumerated() {
      let id = "annex-\(index + 1)"
      var tables: [Table] = []
      for spec in annex.tables {
        if let table = try table(spec, annex: id, &state, into: &log) { tables.append(table) }
      }
      notice.annexes.append(
        Annex(number: index + 1, title: annex.title, ownTitle: annex.ownTitle, tables: tables))
    }
    for spec in matter.tables {
      if let table = try table(spec, annex: nil, &state, into: &log) {
        notice.textTables.append(table)
      }
    }
    for attachment in notice.files {
      try check(attachment, &state, into: &log)
    }
    // A file that nothing names may be meant by a name that could not be read.
    if !state.unread.someTable, !state.unread.files {
      for file in names where !state.used.contains(file) && !file.hasPrefix("internal/") {
        log.report(.unreferenced("\(base)/\(file)"))
      }
    }
    notice.unread = log.containsErrors ? state.unread : nil
    return notice
  }

  private struct State {
    var used: Set<String> = ["notice.md", "repairs.md"]
    var unread: Unread
  }

  private func check(
    _ attachment: Notice.Attachment, _ state: inout State, into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) {
    state.used.insert(attachment.file)
    guard names.contains(attachment.file) else {
      state.unread.files = true
      log.report(
        .missingFile(attachment.file, at: attachment.place, among: unused(state)))
      return
    }
    let size = try files.size(of: "\(base)/\(attachment.file)")
    if size > Notice.Attachment.maximumSize { log.report(.tooLarge(attachment, size: size)) }
  }

  /// What may have been meant by a name that is not there: files that nothing has named yet.
  private func unused(_ state: State) -> [String] {
    names.filter { !state.used.contains($0) && !$0.hasPrefix("internal/") }
  }

  /// A table that can be relied on; any other is noted as unread.
  private func table(
    _ spec: TableSpec, annex: String?, _ state: inout State, into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> Table? {
    guard isNamed(spec, annex, &state, into: &log) else {
      // Which table was meant is not known.
      state.unread.someTable = true
      return nil
    }
    let path = "\(base)/\(spec.file.value)"
    var isReliable = !spec.isFaulty
    var table: Table?
    if let source = try files.read(path, into: &log) {
      let (grid, isWhole) = CSVReader(path: path).readWhatHolds(source.bytes, into: &log)
      isReliable = isReliable && isWhole
      if let grid {
        let loader = TableLoader(measures: measures, names: regions)
        let reading = loader.table(spec, grid: grid, path: path, into: &log)
        table = reading.table
        isReliable = isReliable && !reading.mayHideTotal
        if let table, !reading.hasAllRegions { state.unread.regionsOfTables.insert(table.id) }
      }
    }
    if isReliable, let table { return table }
    state.unread.tables.append(
      Unread.Table(
        id: String(spec.file.value.dropLast(4)), annex: annex,
        kind: spec.isFaulty ? nil : spec.kind, subject: spec.isFaulty ? nil : spec.subject))
    return nil
  }

  /// Whether the name is one of a table's file, which is there and which no other table has.
  private func isNamed(
    _ spec: TableSpec, _ annex: String?, _ state: inout State, into log: inout DiagnosticLog
  ) -> Bool {
    let name = spec.file
    guard isTableFile(name.value) else {
      log.report(
        .wrongForm(
          at: name.place,
          chinese: "“\(name.value)”不是表格文件名；写成 annex-1.csv、annex-2-1.csv 或 text-1.csv",
          english: "“\(name.value)” is not a table's name like annex-1.csv or text-1.csv"))
      return false
    }
    // The name is the table's id and address: it says which annex the table belongs to.
    let owner = annex ?? "text"
    guard name.value.hasPrefix(owner + "-") || name.value == owner + ".csv" else {
      log.report(
        .wrongForm(
          at: name.place,
          chinese: annex == nil
            ? "“\(name.value)”不是正文里的表；tables: 下的表叫 text-1.csv、text-2.csv"
            : "“\(name.value)”写在 \(owner) 里；这里的表叫 \(owner).csv，或 \(owner)-1.csv、\(owner)-2.csv",
          english: annex == nil
            ? "“\(name.value)” is no table of the text; name those text-1.csv, text-2.csv"
            : "“\(name.value)” stands in \(owner); name its tables \(owner).csv, or \(owner)-1.csv …"
        ))
      return false
    }
    guard names.contains(name.value) else {
      log.report(.missingFile(name.value, at: name.place, among: unused(state)))
      return false
    }
    guard state.used.insert(name.value).inserted else {
      log.report(
        Diagnostic(
          .error, "source.duplicate-key", at: name.place,
          Message(
            "“\(name.value)”用了两次；一个文件只放一张表",
            en: "“\(name.value)” is named twice; one file holds one table")))
      return false
    }
    return true
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
