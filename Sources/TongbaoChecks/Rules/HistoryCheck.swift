internal import TongbaoCore

/// history.duplicate: `history.csv` says nothing of what a held notice covers, and nothing twice.
struct HistoryCheck: Check {
  let id = "history.duplicate"

  func run(on library: Library, into findings: inout Findings) {
    var held: [String: SourcePlace] = [:]
    for notice in library.notices {
      for (subject, region) in covered(by: notice) {
        for issuer in notice.issuers {
          held["\(issuer)|\(notice.period.code)|\(region)|\(subject)"] = notice.place
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

  /// Subjects and regions of which the notice states a result.
  private func covered(by notice: Notice) -> [(subject: String, region: String)] {
    var pairs: [(subject: String, region: String)] = []
    for results in notice.results where results.period == nil {
      pairs += results.subjects.map { ($0.subject, notice.jurisdiction) }
    }
    for table in notice.tables {
      guard let subject = table.subject else { continue }
      switch table.kind {
      case .results:
        pairs.append((subject, notice.jurisdiction))
        for row in table.dataRows {
          if let region = table.regions[row] { pairs.append((subject, region)) }
        }
      case .register: pairs.append((subject, notice.jurisdiction))
      default: continue
      }
    }
    return pairs
  }
}
