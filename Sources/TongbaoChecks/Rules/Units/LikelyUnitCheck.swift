internal import TongbaoCore

/// unit.likely: names without a code that may be one unit are proposed to be joined in `units.csv`. Off
/// unless asked for: nothing is ever joined by likeness alone.
struct LikelyUnitCheck: LibraryCheck {
  let rule = Rule(
    "unit.likely", .warning,
    Message(
      "没有标识码、名称相近的网站和账号，是同一个的在 units.csv 里写明",
      en: "websites and accounts without a code whose names nearly agree are joined in units.csv"),
    because: Message(
      "名称写法不同又没有标识码，同一个网站几次被点名也连不起来",
      en: "without a code and under different names, a site's history stays in pieces"),
    example: Rule.Example(
      broken: "市国资委 … 咸宁市人民政府国有资产监督管理委员会",
      kept: "x-421200-szwgkb-guoziwei,website,咸宁市人民政府国有资产监督管理委员会,,421200,,市国资委,,"),
    source: .sourceForm, isOnByDefault: false)

  func run(on library: Library, into findings: inout Findings) {
    var proposals = UnitProposals(library)
    for notice in library.notices where !(notice.unread?.identity ?? false) {
      proposals.read(notice)
    }
    for proposal in proposals.all {
      let first = proposal.members[0]
      let names = proposal.members.map { "“\($0.name)”（\($0.period)）" }.joined(separator: "、")
      let advice =
        proposal.replaces
        ? "是同一个，就把 units.csv 里的那一行改成 \(proposal.line)"
        : "是同一个，就在 units.csv 里加一行 \(proposal.line)"
      let adviceEnglish = proposal.replaces ? "replace its row in units.csv by" : "add to units.csv"
      findings.report(
        Diagnostic(
          .warning, id, at: first.place,
          Message(
            "\(names)像是同一个：\(proposal.evidence)；\(advice)",
            en: "\(names) may be one: the same region and the same name but for its wording; if so,"
              + " \(adviceEnglish) \(proposal.line)"),
          notes: proposal.members.dropFirst().prefix(5).map {
            Diagnostic.Note(Message("“\($0.name)”在这里", en: "“\($0.name)”"), at: $0.place)
          }),
        notice: library.notice(first.notice), cell: first.cell,
        text: first.cell == nil ? first.name : nil, stated: first.name)
    }
  }
}
