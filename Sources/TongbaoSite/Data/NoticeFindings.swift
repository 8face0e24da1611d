internal import TongbaoCore

/// The units that a notice names as failing, in its tables and in its sentences, for `data.json`.
struct NoticeFindings {
  let notice: Notice
  let problems: ProblemVocabulary

  func write(_ json: inout JSONWriter) {
    for table in notice.tables where table.kind == .findings { write(table, &json) }
    for (number, finding) in notice.document.findings.enumerated() {
      json.object {
        $0.member("table", "prose")
        $0.member("row", number + 2)
        $0.member("region", orNull: nil)
        $0.member("name", finding.name)
        $0.member("code", orNull: nil)
        $0.member("owner", orNull: nil)
        $0.member("words", problems[finding.problem]?.label ?? finding.problem)
        $0.member("problems") { $0.list { $0.element(finding.problem) } }
      }
    }
  }

  private func write(_ table: Table, _ json: inout JSONWriter) {
    let name = table.column(.name) ?? table.column(.unit)
    let code = table.column(.siteID) ?? table.column(.accountID)
    let owner = table.column(.owner)
    let problem = table.column(.problem)
    for row in table.dataRows {
      let words = problem.map { table.grid.text(row, $0) } ?? ""
      json.object {
        $0.member("table", table.id)
        $0.member("row", row + 1)
        $0.member("region", orNull: table.regions[row])
        $0.member("name", name.map { table.grid.text(row, $0) } ?? "")
        $0.member("code", orNull: code.map { table.grid.text(row, $0) })
        $0.member("owner", orNull: owner.map { table.grid.text(row, $0) })
        $0.member("words", words)
        $0.member("problems") {
          $0.list { for problem in problems.problems(in: words) { $0.element(problem.id) } }
        }
      }
    }
  }
}
