internal import TongbaoCore

extension SiteDecoder {
  /// `archive: {user: …, address: mailto:…}`.
  func archivist(
    _ value: SourceValue, into log: inout DiagnosticLog
  ) -> SiteSettings.Archivist? {
    var fields = MappingReader(
      value, expecting: ("archive ", "archive"),
      example: "archive: {user: 某某室档案员, address: \"mailto:dangan@example.org\"}")
    let user = fields.requiredText("user")
    let address = fields.requiredText("address")
    if let address, !address.value.isArchiveAddress {
      fields.report(
        address.value, at: address.place, rule: "不是联系地址；写成 mailto:名字@单位 或 https://网址",
        english: "is no address to be reached at; write mailto:name@office or https://…")
    }
    fields.finish(into: &log)
    guard let user, let address else { return nil }
    return SiteSettings.Archivist(user: user.value, address: address.value)
  }
}
