internal import TongbaoCore
internal import TongbaoTemplates

/// The page of one website or account: every place where a notice names it.
struct UnitPage {
  let index: SiteIndex
  let links: LinkStyle
  let history: UnitHistory
  let address: PageAddress

  static let rowSchema = Schema([
    "period": .text, "href": .optional(.text), "issuer": .text, "name": .text, "owner": .text,
    "region": .text, "region_href": .optional(.text), "matter": .text, "said": .text,
    "is_bad": .flag, "later": .text, "later_href": .optional(.text),
  ])
  static let schema = Schema([
    "kind": .text, "name": .html, "lead": .text, "facts": .list(.object(TermView.schema)),
    "shared": .list(.object(Schema(["text": .text]))),
    "names": .list(.object(TermView.schema)),
    "rows": .list(.object(rowSchema)), "has_owner": .flag, "has_region": .flag, "has_later": .flag,
    "problems": .list(.object(TermView.schema)), "repeated": .optional(.object(LinkView.schema)),
  ])

  /// `nil` for an organisation, which has no page.
  init?(index: SiteIndex, links: LinkStyle, history: UnitHistory) {
    guard let address = PageAddress.unit(history.key) else { return nil }
    self.index = index
    self.links = links
    self.history = history
    self.address = address
  }

  var name: String {
    if let listed = history.listed { return listed.name }
    let shared = history.sharedBy
    // One code, several units: neither is the page's name before the other.
    if !shared.isEmpty, shared.count <= 3 { return index.words.list(shared) }
    return shared.isEmpty
      ? history.names.first?.name ?? code ?? history.key.id
      : index.words(.unitCode, [.number: code ?? ""])
  }

  private var kindLabel: String {
    index.words(history.key.kind == .website ? .commonWebsitesFull : .commonMediaFull)
  }

  /// The code as it is issued; a unit of `units.csv` may have none.
  private var code: String? {
    if let listed = history.listed { return listed.code.isEmpty ? nil : listed.code }
    return history.key.kind == .website ? history.key.id : history.key.id.uppercased()
  }

  var value: Value {
    let rows = history.appearances.map { row($0) }
    let names = history.sharedBy.isEmpty ? history.names : []
    return .object([
      .string(kindLabel), .html(SenseUnits.html(name)), .string(lead),
      .list(facts.map(\.value)),
      .list(history.sharedBy.map { .object([.string($0)]) }),
      .list(
        names.count < 2
          ? []
          : names.map { TermView(term: $0.name, text: periods($0.notices)).value }),
      .list(rows.map(\.value)), .flag(rows.contains { !$0.owner.isEmpty }),
      .flag(rows.contains(where: \.hasRegion)),
      .flag(rows.contains { $0.later != nil }),
      .list(problems.map { TermView(term: $0.label, text: $0.sentence).value }),
      index.hasRepeated
        ? LinkView(text: index.words(.repeatedTitle), href: links.link(to: .repeated)).value
        : .absent,
    ])
  }

  var view: PageView {
    var view = PageView(kind: "unit", title: name, description: lead, address: address)
    view.crumbs = crumbs
    return view
  }

  /// `收录的3份通报提到政府网站“甲江市水利局”4次，其中点名2次；2024年第三季度至2024年第四季度。`
  var lead: String {
    let places = history.appearances.map(\.notice)
    let notices = Set(places).count
    let count = history.appearances.count(where: \.isFinding)
    let span = periods(of: places)
    let who =
      history.sharedBy.isEmpty
      ? index.words(.unitQuoted, [.label: kindLabel, .name: name])
      : index.words(.unitThisCode)
    let all = String(history.appearances.count)
    guard count > 0 else {
      return index.words(
        .unitLeadUnnamed, [.count: String(notices), .name: who, .total: all, .time: span])
    }
    return index.words(
      .unitLead,
      [
        .count: String(notices), .name: who, .total: all, .number: String(count), .time: span,
      ])
  }

  private func periods(of places: [Int]) -> String {
    guard let newest = places.first, let oldest = places.last else { return "" }
    let (first, last) = (index.notices[oldest].periodText, index.notices[newest].periodText)
    return first == last ? first : index.words.span(first, last)
  }

  /// The periods in which a name was used, oldest first.
  private func periods(_ places: [Int]) -> String {
    var words: [String] = []
    for place in places.reversed() where words.last != index.notices[place].periodText {
      words.append(index.notices[place].periodText)
    }
    return index.words.list(words)
  }

  private var region: Region? {
    let code =
      history.listed.map(\.region).flatMap { $0.isEmpty ? nil : $0 }
      ?? history.appearances.lazy.compactMap(\.region).first
    if let region = code.flatMap({ index.library.regions[$0] }) { return region }
    // The first six digits of a code are the division of the level that runs the unit.
    guard self.code != nil else { return nil }
    return index.library.regions.division(String(history.key.id.prefix(6)))
  }

  private var facts: [TermView] {
    var facts = [
      TermView(
        term: index.words(.commonCode), text: code ?? index.words(.commonAbsent))
    ]
    let owners = [history.listed?.owner ?? ""] + history.appearances.map(\.owner)
    if let owner = owners.first(where: { !$0.isEmpty }) {
      facts.append(TermView(term: index.words(.commonOwner), text: owner))
    }
    if let region {
      facts.append(
        TermView(
          term: index.words(.commonRegion), text: index.fullName(of: region), href: link(to: region)
        ))
    }
    return facts
  }

  private func link(to region: Region) -> String? {
    guard index.builds(.region), index.histories[region.code] != nil else { return nil }
    return links.link(to: .region(region))
  }

  private var crumbs: [OptionalLinkView] {
    var crumbs = NoticeList(index: index, links: links).home
    if let region {
      crumbs.append(OptionalLinkView(text: index.fullName(of: region), href: link(to: region)))
    }
    return crumbs + [OptionalLinkView(text: name)]
  }

  /// What the vocabulary says of the problems that were named, each once.
  private var problems: [Problem] {
    let named = Set(
      history.appearances.flatMap { $0.problems(index.library.problems).map(\.id) })
    return index.library.problems.problems.filter { named.contains($0.id) }
  }

  private struct Row {
    let owner: String
    let hasRegion: Bool
    let later: OptionalLinkView?
    let value: Value
  }

  private func row(_ appearance: UnitAppearance) -> Row {
    let notice = index.notices[appearance.notice]
    let place = FollowUps.Place(
      notice: appearance.notice, table: appearance.table?.id ?? "prose", row: appearance.row)
    let words = FollowUpWords(index: index, links: links)
    let later = index.followUps.flatMap { words.answer(to: $0.answers(to: place)) }
    let region = appearance.region.flatMap { index.library.regions[$0] }
    let said = said(appearance)
    return Row(
      owner: appearance.owner, hasRegion: region != nil, later: later,
      value: .object([
        .string(notice.periodText), .optional(words.href(place)),
        .string(index.issuerName(of: notice)),
        .string(appearance.name.isEmpty ? "—" : appearance.name),
        .string(appearance.owner.isEmpty ? "—" : appearance.owner),
        .string(region.map { $0.name } ?? "—"), .optional(region.flatMap { link(to: $0) }),
        .string(matter(appearance)), .string(said.isEmpty ? "—" : said),
        .flag(appearance.isFinding), .string(later?.text ?? "—"), .optional(later?.href),
      ]))
  }

  /// What kind of mention it is.
  private func matter(_ appearance: UnitAppearance) -> String {
    guard let table = appearance.table else { return index.words(.unitFinding) }
    let word: Word =
      switch table.kind {
      case .findings: .unitFinding
      case .followUp: .unitFollowUp
      case .register: .unitRegister
      case .roster: .unitRoster
      case .scores: .commonScore
      case .results, .table: .unitList
      }
    return index.words(word)
  }

  /// What is said of it, as printed: the problem, the verdict, the status, the score.
  private func said(_ appearance: UnitAppearance) -> String {
    guard let table = appearance.table else {
      return index.library.problems[appearance.problem]?.label ?? ""
    }
    var words = [appearance.problem, appearance.status].filter { !$0.isEmpty }
    for role in [Role.verdict, .measure("score")] {
      if let column = table.column(role) {
        let text = table.grid.text(appearance.row, column)
        if !text.isEmpty {
          words.append(
            role == .verdict ? text : index.words(.unitScore, [.number: text]))
        }
      }
    }
    return words.joined(separator: "：")
  }
}
