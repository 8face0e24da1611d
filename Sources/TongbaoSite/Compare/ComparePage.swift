internal import TongbaoCore
internal import TongbaoTemplates

/// Two periods of one office side by side.
struct ComparePage: Sendable {
  let index: SiteIndex
  let links: LinkStyle
  let comparison: Comparison

  static let schema = Schema([
    "issuer": .object(OptionalLinkView.schema), "heading": .html, "lead": .text,
    "notices": .list(.object(NoticeItemView.schema)),
    "tables": .list(.object(ComparisonTable.schema)),
    "scores": .optional(.object(ScoreComparison.schema)),
    "others": .list(.object(LinkView.schema)),
  ])

  var value: Value {
    let list = NoticeList(index: index, links: links)
    let notices = (comparison.later.notices + comparison.earlier.notices).map { index.notices[$0] }
    let tables = (index.results[comparison.issuer.seriesKey]?.subjects ?? []).compactMap {
      ComparisonTable(comparison: comparison, results: $0, index: index, links: links).value
    }
    return .object([
      issuer.value, .html(SenseUnits.html(name)), .string(lead),
      .list(notices.map { list.item($0).value }), .list(tables),
      ScoreComparison(comparison: comparison, index: index).value ?? .absent,
      .list(others.map(\.value)),
    ])
  }

  private var lead: String {
    let distance =
      switch comparison.distance {
      case .previous: "相邻的两期。"
      case .year: "与上年同期相比。"
      case .apart: "收录的前后两期，中间还有没有收录的通报。"
      }
    return distance + "先列检查数和不合格数；检查范围、合格标准相同，检查数相差不超过20%的，才算变化。合格率的变化以个百分点计。"
  }

  var view: PageView {
    var view = PageView(
      kind: "compare", title: "\(comparison.issuer.name)：\(name)",
      description:
        "\(comparison.issuer.name)\(comparison.later.text)与\(comparison.earlier.text)的检查结果对照。",
      address: comparison.address)
    view.crumbs = NoticeList(index: index, links: links).home
    view.crumbs += [
      issuer, OptionalLinkView(text: name),
    ]
    return view
  }

  private var name: String { "\(comparison.later.text)与\(comparison.earlier.text)对照" }

  private var issuer: OptionalLinkView {
    OptionalLinkView(
      text: comparison.issuer.name,
      href: index.builds(.issuer) ? links.link(to: .issuer(comparison.issuer.id)) : nil)
  }

  /// Further pairs that one of the two periods is part of.
  private var others: [LinkView] {
    ComparisonLinks(index: index, links: links)
      .links(to: comparison.issuer.seriesKey, [comparison.later.period, comparison.earlier.period])
      .filter { $0.href != links.link(to: comparison.address) }
  }
}

/// Ways to the pages that compare a period.
struct ComparisonLinks {
  let index: SiteIndex
  let links: LinkStyle

  /// For a notice: its pair with the one before, with a year before, with what followed.
  func links(to notice: Notice) -> [LinkView] {
    guard let id = notice.issuers.first, let issuer = index.issuer(id) else { return [] }
    return links(to: issuer.seriesKey, [notice.period])
  }

  func links(of issuer: Issuer) -> [LinkView] {
    index.comparisons.filter { $0.issuer.id == issuer.id }.map(link)
  }

  func links(to series: String, _ periods: [Period]) -> [LinkView] {
    (index.comparisonsOfSeries[series] ?? []).map { index.comparisons[$0] }
      .filter { periods.contains($0.later.period) || periods.contains($0.earlier.period) }
      .map(link)
  }

  private func link(_ comparison: Comparison) -> LinkView {
    LinkView(
      text: "\(comparison.later.text)与\(comparison.earlier.text)",
      href: links.link(to: comparison.address))
  }
}
