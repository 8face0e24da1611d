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
      case .previous: words(.comparePrevious)
      case .year: words(.compareYear)
      case .apart: words(.compareApart)
      }
    return distance + words(.compareLead)
  }

  var view: PageView {
    var view = PageView(
      kind: "compare",
      title: words(.compareTitle, [.issuer: comparison.issuer.name, .name: name]),
      description:
        words(
          .compareDescription,
          [
            .issuer: comparison.issuer.name, .first: comparison.later.text,
            .last: comparison.earlier.text,
          ]),
      address: comparison.address)
    view.crumbs = NoticeList(index: index, links: links).home
    view.crumbs += [
      issuer, OptionalLinkView(text: name),
    ]
    return view
  }

  private var words: Words { index.words }

  private var name: String {
    words(.compareName, [.first: comparison.later.text, .last: comparison.earlier.text])
  }

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
      text: index.words(
        .comparePair, [.first: comparison.later.text, .last: comparison.earlier.text]),
      href: links.link(to: comparison.address))
  }
}
