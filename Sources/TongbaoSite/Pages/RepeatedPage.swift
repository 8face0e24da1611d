internal import TongbaoCore
internal import TongbaoTemplates

/// The websites and accounts that more than one notice names for a problem.
struct RepeatedPage {
  let index: SiteIndex
  let links: LinkStyle

  static let unitSchema = Schema([
    "name": .text, "href": .text, "region": .text, "region_href": .optional(.text),
    "count": .number, "problem": .text, "periods": .list(.object(OptionalLinkView.schema)),
  ])
  static let groupSchema = Schema([
    "title": .text, "id": .text, "units": .list(.object(unitSchema)),
  ])
  static let schema = Schema(["lead": .text, "groups": .list(.object(groupSchema))])

  /// Units in the order of the page: most often named first, then by code.
  static func units(of histories: UnitHistories, _ kind: Unit.Kind) -> [UnitHistory] {
    let found = histories.units.filter { $0.key.kind == kind && $0.findings.count > 1 }
    let counts = found.map(\.findings.count)
    // They come by their codes.
    let order = found.indices.sorted { a, b in
      counts[a] == counts[b] ? a < b : counts[a] > counts[b]
    }
    return order.map { found[$0] }
  }

  var value: Value {
    let groups = [
      group(.website, index.words(.commonWebsitesFull), "sites"),
      group(.account, index.words(.commonMediaFull), "accounts"),
    ]
    return .object([.string(lead), .list(groups.compactMap { $0 })])
  }

  private func units(_ kind: Unit.Kind) -> [UnitHistory] {
    index.units.map { Self.units(of: $0, kind) } ?? []
  }

  private func group(_ kind: Unit.Kind, _ title: String, _ id: String) -> Value? {
    let units = units(kind)
    if units.isEmpty { return nil }
    return .object([.string(title), .string(id), .list(units.compactMap { unit($0) })])
  }

  private var lead: String {
    let (sites, accounts) = (units(.website).count, units(.account).count)
    var parts: [String] = []
    if sites > 0 { parts.append(index.words(.repeatedSites, [.count: String(sites)])) }
    if accounts > 0 { parts.append(index.words(.repeatedAccounts, [.count: String(accounts)])) }
    return index.words(.repeatedLead, [.text: index.words.list(parts)])
  }

  private func unit(_ history: UnitHistory) -> Value? {
    guard let page = UnitPage(index: index, links: links, history: history) else { return nil }
    let region = history.appearances.lazy.compactMap(\.region).first
      .flatMap { index.library.regions[$0] }
    let hasPage = region.map { index.builds(.region) && index.histories[$0.code] != nil } ?? false
    let words = FollowUpWords(index: index, links: links)
    var seen: Set<Int> = []
    let periods = history.appearances.filter { $0.isFinding && seen.insert($0.notice).inserted }
      .map { appearance in
        OptionalLinkView(
          text: index.notices[appearance.notice].periodText,
          href: words.href(
            .init(
              notice: appearance.notice, table: appearance.table?.id ?? "prose",
              row: appearance.row)))
      }
    var labels: [String] = []
    for appearance in history.appearances where appearance.isFinding {
      for problem in appearance.problems(index.library.problems)
      where !labels.contains(problem.label) {
        labels.append(problem.label)
      }
    }
    return .object([
      .string(page.name), .string(links.link(to: page.address)),
      .string(region.map { index.fullName(of: $0) } ?? "—"),
      .optional(hasPage ? region.map { links.link(to: .region($0)) } : nil),
      .number(periods.count),
      .string(labels.isEmpty ? "—" : index.words.list(labels)),
      .list(periods.map(\.value)),
    ])
  }

  var view: PageView {
    var view = PageView(
      kind: "repeated", title: index.words(.repeatedTitle), description: lead, address: .repeated)
    view.crumbs =
      NoticeList(index: index, links: links).home + [
        OptionalLinkView(text: index.words(.repeatedTitle))
      ]
    return view
  }
}
