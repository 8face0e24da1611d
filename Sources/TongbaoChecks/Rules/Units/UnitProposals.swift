internal import TongbaoCore

/// Gathers names that may be one unit: of one kind, one region, one name but for its wording.
struct UnitProposals {
  /// One name as it stands in a notice.
  struct Member {
    let name: String
    let owner: String
    let notice: String
    let period: String
    let place: SourcePlace
    let cell: Finding.Cell?
    /// The unit that a code or `units.csv` already tells.
    let known: UnitKey?
    /// The list it stands in; in one list two names are two units.
    let list: String
  }

  struct Proposal {
    /// The newest first; the first has no code.
    let members: [Member]
    let evidence: String
    /// A row for `units.csv`.
    let line: String
    /// Whether the row is there already, and gets an alias.
    let replaces: Bool
  }

  private struct Group: Hashable {
    let kind: Unit.Kind
    let key: LikeNames.Key
  }

  private let library: Library
  private let matcher: UnitMatcher
  private var names: [String: LikeNames] = [:]
  private var members: [Group: [Member]] = [:]
  private var issuers: [Group: String] = [:]

  init(_ library: Library) {
    self.library = library
    matcher = UnitMatcher(library)
  }

  mutating func read(_ notice: Notice) {
    let like = names[notice.jurisdiction] ?? LikeNames(library.regions, notice.jurisdiction)
    names[notice.jurisdiction] = like
    for table in notice.tables {
      guard table.kind != .results, let columns = UnitColumns(table),
        let column = columns.name ?? columns.names
      else { continue }
      for row in table.dataRows {
        let code = columns.key(row, in: table)
        for name in columns.names(row, in: table) {
          let known =
            code.map { matcher.unit($0) }
            ?? matcher.unit(
              named: name, subject: table.subject, region: table.regions[row], in: notice)
          let kind = known?.kind ?? Self.kind(table.subject, columns)
          guard let key = like.key(of: name, row: table.regions[row]) else { continue }
          add(
            Member(
              name: name.withoutBlanks, owner: columns.text(columns.owner, row, in: table),
              notice: notice.id, period: notice.periodText,
              place: table.grid.place(row, column, in: table.path), cell: table.cell(row, column),
              known: known, list: "\(notice.id)/\(table.id)"),
            to: Group(kind: kind, key: key), notice)
        }
      }
    }
    for finding in notice.document.findings {
      let scope = library.problems[finding.problem]?.scope ?? []
      guard scope.count == 1, let key = like.key(of: finding.name, row: nil) else { continue }
      let known = matcher.unit(named: finding.name, subject: scope[0], region: nil, in: notice)
      add(
        Member(
          name: finding.name.withoutBlanks, owner: "", notice: notice.id,
          period: notice.periodText, place: finding.place, cell: nil, known: known,
          list: "\(notice.id)/prose"),
        to: Group(kind: known?.kind ?? Self.kind(scope[0], nil), key: key), notice)
    }
  }

  private mutating func add(_ member: Member, to group: Group, _ notice: Notice) {
    // A name in every quarter's list is one member; the group is about its wordings.
    let known = members[group, default: []]
    if known.count < 20 { members[group] = known + [member] }
    if issuers[group] == nil { issuers[group] = notice.issuers.first ?? notice.jurisdiction }
  }

  private static func kind(_ subject: String?, _ columns: UnitColumns?) -> Unit.Kind {
    switch subject {
    case "websites"?: .website
    case "new-media"?: .account
    case nil where columns?.accountType != nil: .account
    default: .organisation
    }
  }

  /// In the order of the places that they are told at.
  var all: [Proposal] {
    var number = 0
    return members.compactMap { group, found in wordings(found).map { (group, $0) } }
      .sorted { a, b in
        let (x, y) = (a.1[0].place, b.1[0].place)
        return x.path == y.path ? x.line < y.line : x.path < y.path
      }
      .map { group, members in proposal(group, members, &number) }
  }

  /// One member for each wording, the newest without a code first; `nil` where there is nothing to join,
  /// or where some of them are known to be different units.
  private func wordings(_ found: [Member]) -> [Member]? {
    guard found.contains(where: { $0.known == nil }) else { return nil }
    if Set(found.compactMap(\.known)).count > 1 { return nil }
    var lists: [String: String] = [:]
    for member in found {
      // Two names in one list, or one name twice, are two units or two rows of one.
      if let name = lists[member.list], name != member.name { return nil }
      lists[member.list] = member.name
    }
    var seen: Set<String> = []
    let isOne = Set(found.map { $0.known == nil ? "" : "known" }).count == 1
    let wordings = found.filter {
      seen.insert(isOne ? $0.name : "\($0.known != nil)\($0.name)").inserted
    }
    if wordings.count == 1 {
      // The same words in several notices.
      let others = found.filter { $0.notice != wordings[0].notice }
      return others.isEmpty ? nil : [wordings[0], others[0]]
    }
    let open = wordings.filter { $0.known == nil }
    return open + wordings.filter { $0.known != nil }
  }

  private func proposal(_ group: Group, _ members: [Member], _ number: inout Int) -> Proposal {
    let known = members.compactMap(\.known).first
    let listed = known.flatMap { matcher.listed($0) }
    // The longest wording is the fullest.
    let full = members.max { $0.name.count < $1.name.count }?.name ?? ""
    let coded = members.first { $0.known != nil }?.name
    let name = listed?.name ?? coded ?? full
    var aliases = listed?.aliases ?? []
    for member in members where member.name != name && !aliases.contains(member.name) {
      aliases.append(member.name)
    }
    let id = listed?.id ?? known?.id ?? newID(group, &number)
    let owner = listed?.owner ?? members.lazy.map(\.owner).first { !$0.isEmpty } ?? ""
    let code = listed?.code ?? known?.id.uppercasedCode(group.kind) ?? ""
    let fields = [
      id, group.kind.rawValue, name, owner, listed?.region ?? group.key.region, code,
      aliases.joined(separator: "|"), listed?.from?.iso ?? "", listed?.to?.iso ?? "",
    ]
    let region = library.regions[group.key.region]?.name ?? group.key.region
    let same = Set(members.map(\.name)).count == 1
    return Proposal(
      members: members,
      evidence: "地区都是\(region)，" + (same ? "名称相同" : "名称只是写法不同") + (known == nil ? "，都没有标识码" : ""),
      line: fields.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ","),
      replaces: listed != nil)
  }

  /// An id that no row has; a person may put pinyin in the place of the number.
  private func newID(_ group: Group, _ number: inout Int) -> String {
    let taken = Set(library.units.map(\.id))
    while true {
      number += 1
      let id = "x-\(issuers[group] ?? group.key.region.lowercased())-\(number)"
      if !taken.contains(id) { return id }
    }
  }
}

extension String {
  /// A code as it is issued.
  fileprivate func uppercasedCode(_ kind: Unit.Kind) -> String {
    guard !hasPrefix("x-") else { return "" }
    return kind == .account ? uppercased() : self
  }
}
