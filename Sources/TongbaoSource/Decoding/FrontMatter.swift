internal import TongbaoCore

/// The front matter of a notice, decoded but not yet joined with its files.
struct FrontMatter {
  var notice: Notice
  var annexes: [AnnexSpec]
  var tables: [TableSpec]

  struct AnnexSpec {
    let title: String
    let ownTitle: String?
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

  /// `nil` when what every notice needs is missing; everything else is decoded and told all the same.
  func decode(_ root: SourceValue, into log: inout DiagnosticLog) -> FrontMatter? {
    var fields = MappingReader(root, expecting: ("front matter", "the front matter"))
    let id = fields.requiredText("id")
    let title = fields.requiredText("title")
    let issuers = issuers(&fields)
    _ = fields.required("period")
    let period = fields.period("period")
    _ = fields.required("published")
    let published = fields.date("published")
    let jurisdiction = jurisdiction(&fields, issuers: issuers)
    if let id { checkID(id, &fields) }
    var notice = Notice(
      id: id?.value ?? folder, path: path, title: title ?? Located("", at: root.place),
      issuers: issuers ?? [], jurisdiction: jurisdiction ?? "",
      period: period ?? .year(1900),
      published: published?.value ?? CalendarDate.earliest, place: root.place)
    text(of: &notice, &fields)
    let annexes = fields.items("annexes").map { annex($0, into: &fields.log) }
    let tables = fields.items("tables").compactMap {
      TableSpec($0, measures: measures, into: &fields.log)
    }
    if let value = fields.optional("results") {
      notice.results = ResultsDecoder(measures: measures).decode(value, into: &fields.log)
    }
    notice.accepts = fields.items("accept").compactMap {
      AcceptDecoder().decode($0, into: &fields.log)
    }
    fields.finish(into: &log)
    guard let id, id.value == folder, title != nil, let issuers, let jurisdiction, period != nil,
      published != nil, !jurisdiction.isEmpty || issuers.isEmpty
    else { return nil }
    return FrontMatter(notice: notice, annexes: annexes, tables: tables)
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
    _ value: SourceValue, into log: inout DiagnosticLog
  ) -> FrontMatter.AnnexSpec {
    var fields = MappingReader(value, expecting: ("附件", "an annex"))
    let title = fields.requiredText("title")?.value ?? ""
    let ownTitle = fields.text("own-title")?.value
    let tables = fields.items("tables").compactMap {
      TableSpec($0, measures: measures, into: &fields.log)
    }
    fields.finish(into: &log)
    return FrontMatter.AnnexSpec(title: title, ownTitle: ownTitle, tables: tables)
  }
}
