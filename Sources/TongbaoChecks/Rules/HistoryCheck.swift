internal import TongbaoCore

/// history.duplicate: `history.csv` says nothing of what a held notice covers, and nothing twice.
struct HistoryCheck: LibraryCheck {
  let rule = Rule(
    "history.duplicate", .error,
    Message(
      "history.csv 里没有站上已有通报的结果，也没有写两遍的结果",
      en: "history.csv holds no result of a held notice and nothing twice"),
    because: Message("同一期会在曲线上出现两个点", en: "a period would stand twice in the chart"),
    source: .sourceForm)

  func run(on library: Library, into findings: inout Findings) {
    guard !library.history.isEmpty else { return }
    // Most notices are of rounds that the history does not speak of.
    let named = Set(library.history.map { "\($0.issuer)|\($0.period.code)" })
    var held: [String: SourcePlace] = [:]
    for notice in library.notices {
      let periods = [notice.period] + notice.results.compactMap(\.period)
      for issuer in notice.issuers
      where periods.contains(where: { named.contains("\(issuer)|\($0.code)") }) {
        for (period, subject, region) in covered(by: notice) {
          held["\(issuer)|\(period.code)|\(region)|\(subject)"] = notice.place
        }
      }
    }
    for row in library.history {
      let key = "\(row.issuer)|\(row.period.code)|\(row.region)|\(row.subject)"
      if let first = held[key] {
        findings.report(
          Diagnostic(
            .error, id, at: row.place,
            Message(
              "“\(row.periodLabel)”的这个结果已有通报或前面的一行；删去这一行",
              en:
                "this result of “\(row.period.code)” stands in a held notice or an earlier row; remove this one"
            ),
            notes: [Diagnostic.Note(Message("已有的在这里", en: "it stands here"), at: first)]))
      } else {
        held[key] = row.place
      }
    }
  }

  /// Periods, subjects and regions of which the notice states a result.
  private func covered(
    by notice: Notice
  ) -> [(period: Period, subject: String, region: String)] {
    var found: [(period: Period, subject: String, region: String)] = []
    for results in notice.results {
      let period = results.period ?? notice.period
      found += results.subjects.map { (period, $0.subject, notice.jurisdiction) }
    }
    for table in notice.tables {
      guard let subject = table.subject else { continue }
      switch table.kind {
      case .results:
        found.append((notice.period, subject, notice.jurisdiction))
        for row in table.dataRows {
          if let region = table.regions[row] { found.append((notice.period, subject, region)) }
        }
      case .register: found.append((notice.period, subject, notice.jurisdiction))
      default: continue
      }
    }
    return found
  }
}
