internal import TongbaoCore

/// Decodes `issuers.yaml`.
struct IssuerDecoder {
  let regions: RegionTable

  func decode(_ root: SourceValue, into log: inout DiagnosticLog) -> [Issuer] {
    guard case .list(let items) = root.kind else {
      if !root.isEmpty {
        log.report(
          .wrongForm(
            at: root.place, chinese: "issuers.yaml 应是列表，每个发文机关前写“- id: …”",
            english: "issuers.yaml is a list of offices, each beginning with “- id: …”"))
      }
      return []
    }
    var issuers: [Issuer] = []
    for item in items {
      guard let issuer = issuer(item, into: &log) else { continue }
      if issuers.contains(where: { $0.id == issuer.id }) {
        log.report(
          Diagnostic(
            .error, "source.duplicate-key", at: issuer.place,
            Message("发文机关“\(issuer.id)”写了两次；只留一个", en: "the issuer “\(issuer.id)” stands twice")))
        continue
      }
      issuers.append(issuer)
    }
    return issuers
  }

  private func issuer(_ item: SourceValue, into log: inout DiagnosticLog) -> Issuer? {
    var fields = MappingReader(item, expecting: ("发文机关", "an issuer"))
    let id = fields.requiredText("id")
    let jurisdiction = fields.requiredText("jurisdiction")
    let shortName = fields.text("short-name")?.value
    let series = fields.text("series")?.value
    var names: [Issuer.Name] = []
    for value in fields.items("names") {
      var name = MappingReader(value, expecting: ("名称", "a name"))
      let from = name.date("from")?.value
      let to = name.date("to")?.value
      if let text = name.requiredText("name") {
        names.append(Issuer.Name(name: text.value, from: from, to: to))
      }
      name.finish(into: &fields.log)
    }
    if names.isEmpty, !fields.log.containsErrors { _ = fields.required("names") }
    if let id, !isSlug(id.value) {
      fields.report(
        id.value, at: id.place, rule: "不能用在网址里；只用小写字母、数字和 -",
        english: "cannot stand in an address: a-z, 0-9 and - only")
    }
    if let jurisdiction, regions[jurisdiction.value] == nil {
      fields.log.report(
        .unknownRegionCode(jurisdiction.value, at: jurisdiction.place, among: regions))
    }
    fields.finish(into: &log)
    // One with a fault keeps its id: whoever names it makes no fault of his own. Its jurisdiction
    // is empty when it is not known.
    guard let id else { return nil }
    let code = jurisdiction.flatMap { regions[$0.value]?.code } ?? ""
    return Issuer(
      id: id.value, names: names.isEmpty ? [Issuer.Name(name: id.value)] : names,
      jurisdiction: code, shortName: shortName, series: series, place: id.place)
  }
}
