internal import TongbaoCore

/// Decodes `site.yaml`.
struct SiteDecoder {
  func decode(_ root: SourceValue, into log: inout DiagnosticLog) -> SiteSettings? {
    var fields = MappingReader(root, expecting: ("site.yaml", "site.yaml"))
    let name = fields.requiredText("name")
    let address = fields.requiredText("base-address")
    _ = fields.required("role")
    let role = fields.word("role", as: SiteSettings.Role.self, ("站点身份里", "the role"))
    var site = SiteSettings(
      name: name?.value ?? "", baseAddress: address.map(\.value) ?? "", role: role ?? .demo)
    if let address, !isBaseAddress(address.value) {
      fields.report(
        address.value, at: address.place, rule: "不是网址；写成 https://主机名/ 或 https://主机名/路径/",
        english: "is not an address; write https://host/ or https://host/path/")
    }
    if !site.baseAddress.hasSuffix("/") { site.baseAddress += "/" }
    site.language = fields.language("language") ?? site.language
    site.contacts =
      fields.word("contacts", as: ContactPolicy.self, ("联系方式的处理里", "the contact rule"))
      ?? site.contacts
    site.annexPages =
      fields.word("annex-pages", as: SiteSettings.AnnexPages.self, ("附件页里", "the annex page rule"))
      ?? site.annexPages
    let pages = fields.texts("pages")
    if !pages.isEmpty {
      site.pages = Set(
        pages.compactMap {
          fields.word(of: $0, as: SiteSettings.PageKind.self, ("页面种类里", "the kind of page"))
        })
    }
    site.siteIDCode = siteIDCode(&fields)
    site.sponsor = fields.text("sponsor")?.value
    site.contact = fields.text("contact")?.value
    site.icp = fields.text("icp")?.value
    site.policeRecord = fields.text("police-record")?.value
    site.column = fields.optional("column").map { column($0, into: &fields.log) }
    site.footer = fields.items("footer").compactMap { footerItem($0, into: &fields.log) }
    site.colors = fields.optional("colors").map { colors($0, into: &fields.log) } ?? []
    site.archivist = fields.optional("archive").flatMap { archivist($0, into: &fields.log) }
    let faulty = fields.log.containsErrors
    fields.finish(into: &log)
    return faulty || name == nil || address == nil || role == nil ? nil : site
  }

  private func siteIDCode(_ fields: inout MappingReader) -> String? {
    guard let text = fields.text("site-id-code") else { return nil }
    let digits = text.value.hasPrefix("bm") ? text.value.utf8.dropFirst(2) : text.value.utf8[...]
    if text.value.utf8.count != 10 || !digits.allSatisfy({ (0x30...0x39).contains($0) }) {
      fields.report(
        text.value, at: text.place, rule: "不是网站标识码；写十位数字，部门网站写 bm 加八位数字",
        english: "is not a 网站标识码: ten digits, or bm and eight digits")
    }
    return text.value
  }

  private func column(
    _ value: SourceValue, into log: inout DiagnosticLog
  ) -> SiteSettings.ColumnTags {
    var fields = MappingReader(
      value, expecting: ("column ", "column"), example: "column: {name: 通报公告}")
    let tags = SiteSettings.ColumnTags(
      name: fields.text("name")?.value ?? "", description: fields.text("description")?.value ?? "",
      keywords: fields.text("keywords")?.value ?? "", type: fields.text("type")?.value ?? "")
    fields.finish(into: &log)
    return tags
  }

  private func footerItem(
    _ value: SourceValue, into log: inout DiagnosticLog
  ) -> SiteSettings.FooterItem? {
    var fields = MappingReader(value, expecting: ("footer", "a footer item"))
    let text = fields.requiredText("text")
    let link = fields.text("link")
    if let link, !isAllowedAddress(link.value) {
      fields.log.report(
        Diagnostic(
          .error, "link.refused", at: link.place,
          Message(
            "链接“\(link.value)”不收；只用 http、https、mailto、tel 或站内相对地址",
            en:
              "the link “\(link.value)” is refused; use http, https, mailto, tel or a relative one")
        ))
    }
    fields.finish(into: &log)
    return text.map { SiteSettings.FooterItem(text: $0.value, link: link?.value) }
  }

  private func isBaseAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
      return false
    }
    let rest = text.dropFirst(scheme.count)
    return rest.first.map { $0 != "/" } ?? false
      && rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
      && !rest.contains("?") && !rest.contains("#")
  }
}

/// Whether a link may be published: http, https, mailto, tel or relative; decided on the address
/// with blanks and control characters removed, as browsers read it.
func isAllowedAddress(_ address: String) -> Bool {
  let bare = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
  let text = String(String.UnicodeScalarView(bare)).lowercased()
  if text.hasPrefix("//") || text.contains("\\") { return false }
  guard let colon = text.firstIndex(of: ":") else { return true }
  if let stop = text.firstIndex(where: { "/?#".contains($0) }), stop < colon { return true }
  return ["http", "https", "mailto", "tel"].contains(String(text[..<colon]))
}
