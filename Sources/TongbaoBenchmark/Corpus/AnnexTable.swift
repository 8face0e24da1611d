/// One annex with its only table.
struct AnnexTable {
  /// What the table holds.
  enum Content {
    case websiteResults, websiteFindings, accountResults, accountFindings, scores
  }

  let content: Content
  /// 1 for the first annex.
  let number: Int
  let title: String
  let columns: [(head: String, role: String)]
  /// Cells as issued; every row has as many as there are columns.
  let rows: [[String]]

  /// `annex-2`, as expressions name it.
  var id: String { "annex-\(number)" }
  var fileName: String { id + ".csv" }

  var kind: String {
    switch content {
    case .websiteResults, .accountResults: "results"
    case .websiteFindings, .accountFindings: "findings"
    case .scores: "scores"
    }
  }

  var subject: String {
    switch content {
    case .websiteResults, .websiteFindings: "websites"
    case .accountResults, .accountFindings: "new-media"
    case .scores: "combined"
    }
  }

  /// The file; no cell of the corpus needs quotes.
  var csv: String {
    ([columns.map(\.head)] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The annexes of a notice in their order; a list of nothing is no annex.
  static func all(of inspection: Inspection, by issuer: Issuer) -> [AnnexTable] {
    var tables: [AnnexTable] = []
    func add(
      _ content: Content, _ title: String, _ columns: [(String, String)], _ rows: [[String]]
    ) {
      guard !rows.isEmpty else { return }
      tables.append(
        AnnexTable(
          content: content, number: tables.count + 1, title: title,
          columns: columns.map { (head: $0.0, role: $0.1) }, rows: rows))
    }
    let round = inspection.quarter.chinese + issuer.whole
    let region = (issuer.regionHead, "region")
    add(
      .websiteResults, round + "政府网站抽查情况",
      [region, ("抽查网站数", "checked"), ("问题网站数", "problems")],
      results(inspection.websites + [inspection.websiteTotal], issuer, withRate: false))
    add(
      .websiteFindings, "抽查发现存在问题的政府网站名单",
      [region, ("网站标识码", "site-id"), ("网站名称", "name"), ("存在问题", "problem")],
      inspection.websiteFindings.map { websiteRow($0, issuer) })
    add(
      .accountResults, round + "政务新媒体抽查情况",
      [region, ("抽查账号数", "checked"), ("问题账号数", "problems"), ("合格率", "pass-rate")],
      results(inspection.accounts + [inspection.accountTotal], issuer, withRate: true))
    add(
      .accountFindings, "抽查发现存在问题的政务新媒体名单",
      [
        ("序号", "number"), region, ("新媒体标识码", "account-id"), ("账号名称", "name"),
        ("开设主体", "owner"), ("账号类型", "account-type"), ("存在问题", "problem"),
      ],
      inspection.accountFindings.enumerated().map { accountRow($0.offset + 1, $0.element, issuer) })
    add(
      .scores, round + "政府网站检查得分情况",
      [("序号", "number"), ("单位名称", "unit"), ("得分", "score")],
      inspection.scores.enumerated().map {
        ["\($0.offset + 1)", $0.element.office, tenths($0.element.tenths)]
      })
    return tables
  }

  private static func results(
    _ counts: [Inspection.Count], _ issuer: Issuer, withRate: Bool
  ) -> [[String]] {
    zip(issuer.regions.map(\.name) + ["合计"], counts).map { name, count in
      [name, "\(count.checked)", "\(count.problems)"] + (withRate ? [count.passRate] : [])
    }
  }

  private static func websiteRow(_ finding: Inspection.Finding, _ issuer: Issuer) -> [String] {
    let region = issuer.regions[finding.region]
    return [
      region.name, finding.department.websiteIdentifier(in: region),
      finding.department.website(in: region), words(finding),
    ]
  }

  private static func accountRow(
    _ number: Int, _ finding: Inspection.Finding, _ issuer: Issuer
  ) -> [String] {
    let region = issuer.regions[finding.region]
    return [
      "\(number)", region.name, finding.department.accountIdentifier(in: region),
      finding.department.account(in: region), finding.department.office(in: region),
      finding.department.accountType(in: region), words(finding),
    ]
  }

  private static func words(_ finding: Inspection.Finding) -> String {
    finding.problems.map(\.words).joined(separator: "；")
  }

  private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
}
