internal import TongbaoCore
internal import TongbaoFiles
internal import TongbaoTemplates

/// Renders pages through the compiled templates. Shared by all workers; holds values only.
final class PageRenderer: Sendable {
  let templates: TemplateLibrary
  let index: SiteIndex
  let links: LinkStyle
  /// What the pages show of the site, by the section that is marked in the navigation.
  private let siteValues: [SiteSettings.PageKind?: Value]
  /// Links to the regions' pages by code, for the rows of all tables.
  let regionLinks: [String: Value]

  /// `styleRed`: the red of the style sheet, which `site.yaml` may choose anew.
  init(templates: TemplateLibrary, index: SiteIndex, links: LinkStyle, styleRed: String?) {
    self.templates = templates
    self.index = index
    self.links = links
    let red = index.library.site.colors.first { $0.name.value == "red" }?.value ?? styleRed
    let view = SiteView(index: index, links: links, themeColor: red)
    let sections: [SiteSettings.PageKind?] = [
      nil, .notice, .region, .period, .issuer, .data, .search,
    ]
    siteValues = Dictionary(uniqueKeysWithValues: sections.map { ($0, view.value(section: $0)) })
    var regionLinks: [String: Value] = [:]
    for code in index.builds(.region) ? index.histories.codes : [] {
      guard let region = index.library.regions[code] else { continue }
      regionLinks[code] = .string(links.link(to: .region(region)))
    }
    self.regionLinks = regionLinks
  }

  /// Names of the page templates with what each is offered.
  static let pages: [String: Schema] = [
    "home.html": frame(["home": .object(HomePage.schema)]),
    "notice.html": frame(["notice": .object(NoticePage.schema)]),
    "annex.html": frame(["annex": .object(AnnexPage.schema)]),
    "region.html": frame(["region": .object(RegionView.schema)]),
    "issuer.html": frame(["issuer": .object(IssuerPage.schema)]),
    "period.html": frame(["period": .object(PeriodPage.schema)]),
    "annex-order.html": frame(["order": .object(AnnexOrderPage.schema)]),
    "by-failed.html": frame(["order": .object(HeatPage.schema)]),
    "compare.html": frame(["compare": .object(ComparePage.schema)]),
    "search.html": frame(["search": .object(SearchPage.schema)]),
    "search-list.html": frame(["list": .object(SearchListPage.schema)]),
    "unit.html": frame(["unit": .object(UnitPage.schema)]),
    "repeated.html": frame(["repeated": .object(RepeatedPage.schema)]),
    "versions.html": frame(["versions": .object(VersionsPage.schema)]),
    "change.html": frame(["change": .object(ChangePage.schema)]),
    "tombstone.html": frame(["tombstone": .object(TombstonePage.schema)]),
    "corrections.html": frame(["corrections": .object(CorrectionsPage.schema)]),
    "about.html": frame(["about": .object(AboutPage.schema)]),
    "data.html": frame(["data": .object(DataPage.schema)]),
    "charts-index.html": frame(["sheet": .object(ChartSheetIndex.schema)]),
    "charts.html": frame(["sheet": .object(ChartSheet.schema)]),
    "404.html": frame([:]),
    "record.html": Schema([
      "record": .object(RecordPage.schema), "notice": .object(NoticePage.schema),
    ]),
    "fragments/table.html": Schema(["table": .object(TableView.schema)]),
  ]

  /// Renders a whole page; `body` is what its kind adds to the frame.
  func page(
    _ template: String, _ view: PageView, body: [Value],
    section: SiteSettings.PageKind? = nil, file: String? = nil, root: [UInt8]? = nil
  ) throws -> Artifact {
    let site = siteValues[section] ?? siteValues[nil] ?? .absent
    let context = Value.object(
      [site, .string(LinkStyle.markerText), view.value(index.library.site)] + body)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    try templates.render(template, context, into: &bytes)
    let prefix = root ?? RootPrefix.prefix(for: view.address)
    return Artifact(
      path: try OutputPath(file ?? view.address.file), bytes: RootPrefix.apply(prefix, to: bytes))
  }

  /// Renders one table; its links still hold the marker of the root.
  func table(_ view: TableView) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(view.table.grid.storage.count * 3)
    try templates.render("fragments/table.html", .object([view.value]), into: &bytes)
    return bytes
  }

  private static func frame(_ body: KeyValuePairs<String, Kind>) -> Schema {
    let frame = Schema([
      "site": .object(SiteView.schema), "root": .text, "page": .object(PageView.schema),
    ])
    return frame.adding(body)
  }
}
