internal import TongbaoCore

/// text.reference: a table put into the text, and a problem named in a sentence, exist.
struct TextReferenceCheck: NoticeCheck {
  let rule = Rule(
    "text.reference", .error,
    Message(
      "正文里放的表、句子里点名的问题，来源里都有",
      en: "a table put into the text and a problem named in a sentence exist"),
    because: Message(
      "名字写错，表就不会出现在页面上，问题也统计不到",
      en: "with a wrong name the table is missing from the page and the problem from the counts"),
    example: Rule.Example(broken: "```table annex-9", kept: "```table annex-1"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    let tables = Set(notice.tables.map(\.id))
    for (table, place) in Self.tables(in: notice.document.blocks) where !tables.contains(table) {
      if notice.unread?.mayHold(table: table) ?? false { continue }
      report("表", "table", table, place, tables.sorted(), notice, into: &findings)
    }
    for finding in notice.document.findings where library.problems[finding.problem] == nil {
      report(
        "问题", "problem", finding.problem, finding.place, library.problems.problems.map(\.id),
        notice, into: &findings)
    }
  }

  private func report(
    _ what: String, _ whatEnglish: String, _ name: String, _ place: SourcePlace,
    _ known: [String], _ notice: Notice, into findings: inout Findings
  ) {
    let near = nearMiss(of: name, among: known)
    findings.report(
      Diagnostic(
        .error, id, at: place,
        Message(
          "没有\(what)“\(name)”" + (near.map { "；是不是“\($0)”？" } ?? "；改正名字，或先把它写进来源"),
          en: "there is no \(whatEnglish) “\(name)”"
            + (near.map { "; did you mean “\($0)”?" } ?? "")
        )),
      notice: notice)
  }

  private static func tables(in blocks: [Block]) -> [(String, SourcePlace)] {
    blocks.flatMap { block -> [(String, SourcePlace)] in
      switch block {
      case .table(let id, let place): [(id, place)]
      case .list(let items, _): items.flatMap { tables(in: $0) }
      case .quote(let blocks): tables(in: blocks)
      case .heading, .paragraph, .inlineTable, .code, .rule: []
      }
    }
  }
}
