internal import TongbaoCore

/// The front matter of a notice, decoded but not yet joined with its files.
struct FrontMatter {
  var notice: Notice
  var annexes: [AnnexSpec]
  var tables: [TableSpec]

  struct AnnexSpec {
    let title: String
    let ownTitle: Located<String>?
    let tables: [TableSpec]
  }
}

/// Decodes the front matter of `notice.md`.
struct FrontMatterDecoder {
  let path: String
  /// Name of the folder, which is the id.
  let folder: String
  let issuers: [Issuer]
  let regions: RegionTable
  let measures: MeasureTable
  /// Ids of all notices of the site.
  let held: Set<String>

  /// Everything is decoded and told, also where something that every notice needs is missing;
  /// `notice.unread` then says what.
  func decode(_ root: SourceValue, into log: inout DiagnosticLog) -> FrontMatter {
    var fields = MappingReader(root, expecting: ("front matter", "the front matter"))
    var unread = Unread()
    let id = fields.requiredText("id")
    let title = fields.requiredText("title")
    let issuers = issuers(&fields)
    let periodPlace = fields.required("period")?.place
    let period = fields.period("period")
    _ = fields.required("published")
    let published = fields.date("published")
    let jurisdiction = jurisdiction(&fields, issuers: issuers) ?? ""
    unread.identity = issuers == nil || period == nil || jurisdiction.isEmpty
    if let id { checkID(id, &fields) }
    var notice = Notice(
      id: folder, path: path, title: title ?? Located("", at: root.place),
      issuers: issuers ?? [], jurisdiction: jurisdiction, period: period ?? .year(1900),
      published: published?.value ?? CalendarDate.earliest, place: root.place)
    notice.periodPlace = periodPlace ?? root.place
    text(of: &notice, &fields, &unread)
    let annexes = fields.items("annexes").enumerated().map { index, value in
      annex(value, id: "annex-\(index + 1)", &unread, into: &fields.log)
    }
    let tables = fields.items("tables").compactMap { tableSpec($0, &unread, into: &fields.log) }
    if let value = fields.optional("results") {
      var faults = DiagnosticLog()
      notice.results = ResultsDecoder(measures: measures).decode(value, into: &faults)
      unread.results = faults.containsErrors
      fields.log.report(faults.diagnostics)
    }
    for item in fields.items("accept") {
      var faults = DiagnosticLog()
      let (accept, rule) = AcceptDecoder().decode(item, into: &faults)
      if let accept { notice.accepts.append(accept) }
      if faults.containsErrors { unread.acceptedRules.insert(rule) }
      fields.log.report(faults.diagnostics)
    }
    mark(fields.unknownKeys, in: &unread)
    fields.finish(into: &log)
    notice.unread = unread
    return FrontMatter(notice: notice, annexes: annexes, tables: tables)
  }

  /// A key that is not known may be a slip for one that says what is there.
  private func mark(_ keys: [(key: String, near: String?)], in unread: inout Unread) {
    for (_, near) in keys {
      switch near {
      case "annexes", "tables": unread.someTable = true
      case "results": unread.results = true
      case "files": unread.files = true
      case "accept": unread.acceptedRules.insert("")
      case nil:
        unread.someTable = true
        unread.results = true
        unread.files = true
        unread.acceptedRules.insert("")
      default: continue
      }
    }
  }

  private func checkID(_ id: Located<String>, _ fields: inout MappingReader) {
    if !isSlug(id.value) {
      fields.report(
        id.value, at: id.place, rule: "不能用在网址里；只用小写字母、数字和 -，如 2024q4-420000-szfbgt",
        english: "cannot stand in an address: a-z, 0-9 and - only")
    } else if id.value != folder {
      fields.report(
        id.value, at: id.place, rule: "与文件夹名“\(folder)”不同；两处要一样",
        english: "differs from the folder's name “\(folder)”; they must agree")
    }
  }

  private func issuers(_ fields: inout MappingReader) -> [String]? {
    guard fields.required("issuer") != nil else { return nil }
    let found = fields.texts("issuer")
    if found.count == 1, found[0].value == "unknown" { return [] }
    var isSound = !found.isEmpty
    for issuer in found where !issuers.contains(where: { $0.id == issuer.value }) {
      isSound = false
      fields.log.report(
        .unknownWord(
          issuer.value, at: issuer.place, what: "issuers.yaml 里", whatEnglish: "the issuer",
          choices: issuers.map(\.id)))
    }
    return isSound ? found.map(\.value) : nil
  }

  private func jurisdiction(_ fields: inout MappingReader, issuers ids: [String]?) -> String? {
    if let text = fields.text("jurisdiction") {
      if regions[text.value] != nil { return text.value }
      fields.log.report(.unknownRegionCode(text.value, at: text.place, among: regions))
      return nil
    }
    guard let ids else { return nil }
    guard let first = ids.first else { return fields.required("jurisdiction").map { _ in "" } }
    return issuers.first { $0.id == first }?.jurisdiction
  }

  private func annex(
    _ value: SourceValue, id: String, _ unread: inout Unread, into log: inout DiagnosticLog
  ) -> FrontMatter.AnnexSpec {
    var fields = MappingReader(value, expecting: ("附件", "an annex"))
    let title = fields.requiredText("title")?.value ?? ""
    let ownTitle = fields.text("own-title")
    let tables = fields.items("tables").compactMap {
      tableSpec($0, &unread, into: &fields.log)
    }
    if !fields.unknownKeys.isEmpty {
      unread.tables.append(Unread.Table(id: id, annex: id, kind: nil, subject: nil))
    }
    fields.finish(into: &log)
    return FrontMatter.AnnexSpec(title: title, ownTitle: ownTitle, tables: tables)
  }

  private func tableSpec(
    _ value: SourceValue, _ unread: inout Unread, into log: inout DiagnosticLog
  ) -> TableSpec? {
    let spec = TableSpec(value, measures: measures, issuers: issuers, into: &log)
    if spec == nil { unread.someTable = true }
    return spec
  }
}
