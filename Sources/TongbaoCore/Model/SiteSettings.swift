/// What `site.yaml` says of the site as a whole.
package struct SiteSettings: Sendable {
  package var name: String
  /// Absolute address with a final slash; it may have a path.
  package var baseAddress: String
  package var role: Role
  package var language = "zh-CN"
  package var contacts: ContactPolicy = .omit
  package var annexPages: AnnexPages = .long
  /// Kinds of pages that are built; 404 always is, the chart sheet only when it is named.
  package var pages: Set<PageKind> = Set(PageKind.allCases).subtracting([.charts])
  /// 网站标识码 of the publishing site.
  package var siteIDCode: String?
  package var sponsor: String?
  package var contact: String?
  package var icp: String?
  package var policeRecord: String?
  package var column: ColumnTags?
  package var footer: [FooterItem] = []
  /// Colours that take the place of the style sheet's own, in the order written.
  package var colors: [Color] = []
  /// Who commits to the archive, when the command does not say.
  package var archivist: Archivist?

  package init(name: String, baseAddress: String, role: Role) {
    self.name = name
    self.baseAddress = baseAddress
    self.role = role
  }

  package enum Role: String, Sendable, CaseIterable {
    case issuer, republisher, demo
  }

  package enum AnnexPages: String, Sendable, CaseIterable {
    /// Annexes of over 60 rows have a page of their own.
    case long
    case always
  }

  package enum PageKind: String, Sendable, CaseIterable {
    case home, notice, annex, region, unit, issuer, period, compare, versions, search, about, data
    case feed
    /// A feed of each issuer and each region.
    case feeds
    case sitemap
    /// The sheet of invented charts that shows every way of drawing.
    case charts
  }

  /// Column tags of 国办发〔2017〕47号.
  package struct ColumnTags: Sendable, Hashable {
    package let name: String
    package let description: String
    package let keywords: String
    package let type: String

    package init(name: String, description: String, keywords: String, type: String) {
      self.name = name
      self.description = description
      self.keywords = keywords
      self.type = type
    }
  }

  /// Who answers for what is put into the archive.
  package struct Archivist: Sendable, Hashable {
    package let user: String
    /// `mailto:…`.
    package let address: String

    package init(user: String, address: String) {
      self.user = user
      self.address = address
    }
  }

  package struct Color: Sendable, Hashable {
    /// Its name in the style sheet: `red` for `--red`.
    package let name: Located<String>
    /// `#rrggbb`.
    package let value: String

    package init(name: Located<String>, value: String) {
      self.name = name
      self.value = value
    }
  }

  package struct FooterItem: Sendable, Hashable {
    package let text: String
    package let link: String?

    package init(text: String, link: String?) {
      self.text = text
      self.link = link
    }
  }
}

extension String {
  /// Whether an archive may name somebody by this address: `mailto:` with a name and a host, or `https:`.
  package var isArchiveAddress: Bool {
    let isPlain = utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if hasPrefix("https://") { return isPlain && utf8.count > 8 }
    let parts = dropFirst(7).split(separator: "@", omittingEmptySubsequences: false)
    return isPlain && hasPrefix("mailto:") && parts.count == 2 && !parts[0].isEmpty
      && !parts[1].isEmpty
  }
}
