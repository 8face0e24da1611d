internal import TongbaoCore
internal import TongbaoTemplates

/// The units that notices name as failing, on the page of their region: those of the region, and what
/// its own office names in its parts.
struct RegionFindingsView {
  private let page: RegionPage
  private let findings: [RegionFinding]
  /// What later notices say of the findings, in their order; empty where none says anything.
  private let answers: [OptionalLinkView?]
  /// Says what is left out, if anything is.
  let omission: String?
  /// 省里通报, 市里通报 by the notice's id; empty where one office alone speaks of the region.
  private let offices: [String: String]

  /// Units of the region's parts that are listed; older ones stand on the pages of the parts.
  private static let mostOfParts = 40

  private var index: SiteIndex { page.index }
  private var links: LinkStyle { page.links }

  init(page: RegionPage) {
    self.page = page
    let index = page.index
    var ofParts = 0
    let named = index.builds(.notice) ? index.findingsOfRegion[page.region.code] ?? [] : []
    let shown = named.filter { finding in
      guard let code = finding.region, code != page.region.code else { return true }
      ofParts += 1
      return ofParts <= Self.mostOfParts
    }
    findings = shown
    omission =
      ofParts > Self.mostOfParts
      ? index.words(.findingsOmission, [.count: String(Self.mostOfParts)]) : nil
    var offices: [String: String] = [:]
    if page.history.issuers.count > 1, !shown.isEmpty {
      for observation in page.history.observations {
        if let id = observation.noticeID { offices[id] = observation.issuerMark }
      }
    }
    self.offices = offices
    let words = FollowUpWords(index: index, links: page.links)
    let answers = index.followUps.map { followUps in
      shown.map { words.answer(to: followUps.answers(to: $0.place)) }
    }
    self.answers = answers?.contains { $0 != nil } == true ? answers ?? [] : []
  }

  var hasAnswers: Bool { !answers.isEmpty }

  /// Whether units of several regions stand in the list.
  var hasPlaces: Bool { findings.contains { $0.region ?? page.region.code != page.region.code } }

  var values: [Value] {
    findings.enumerated().map { place, finding in
      let notice = index.notices[finding.notice]
      let answer = answers.isEmpty ? nil : answers[place]
      let said = said(finding)
      let region = finding.region.flatMap { index.library.regions[$0] } ?? page.region
      return .object([
        .string(notice.periodText), .string(links.link(to: .notice(notice.id))),
        .string(said.unit.isEmpty ? page.name : said.unit), .optional(said.href),
        .string(said.owner), .string(said.kind), .string(said.problem),
        .string(answer?.text ?? ""), .optional(answer?.href), .string(region.name),
        .optional(region.code == page.region.code ? nil : page.link(to: region)),
        .optional(offices[notice.id]),
      ])
    }
  }

  private struct Said {
    let unit: String
    let href: String?
    let owner: String
    let kind: String
    let problem: String
  }

  private func said(_ finding: RegionFinding) -> Said {
    switch finding.source {
    case .row(let table, let row):
      func text(_ role: Role) -> String {
        table.column(role).map { table.grid.text(row, $0) } ?? ""
      }
      return Said(
        unit: table.column(.name) == nil ? text(.unit) : text(.name),
        href: unitLink(table, row, index.notices[finding.notice]), owner: text(.owner),
        kind: label(table.subject), problem: text(.problem))
    case .sentence(let named, _, let subject, let unit):
      return Said(
        unit: named.name, href: unit.flatMap(PageAddress.unit).map { links.link(to: $0) },
        owner: "", kind: label(subject),
        problem: index.library.problems[named.problem]?.label ?? "")
    }
  }

  private func label(_ subject: String?) -> String {
    subject.flatMap { index.library.measures.subject($0)?.label } ?? ""
  }

  private func unitLink(_ table: Table, _ row: Int, _ notice: Notice) -> String? {
    guard let matcher = index.matcher, let columns = UnitColumns(table) else { return nil }
    let units = matcher.units(row, of: table, columns, in: notice)
    guard units.count == 1 else { return nil }
    return PageAddress.unit(units[0].key).map { links.link(to: $0) }
  }
}
