/// The head of a notice's file.
enum FrontMatter {
  static func text(_ inspection: Inspection, _ issuer: Issuer, _ annexes: [AnnexTable]) -> String {
    let quarter = inspection.quarter
    let signed = quarter.date(inspection.signingDay)
    func window(_ first: Int, _ last: Int) -> String {
      "\(quarter.date(first))/\(quarter.date(last))"
    }
    let messages = Rate(inspection.messagesOnTime, of: inspection.messagesReceived).text
    let addressees =
      issuer.isProvince
      ? "各市人民政府，省政府各厅委、各直属机构" : "各县（市、区）人民政府，市政府各部门、各直属机构"
    let lines = [
      "---",
      "id: \(Notice.id(issuer, quarter))",
      "title: 关于\(quarter.chinese)\(issuer.whole)政府网站和政务新媒体抽查情况的通报",
      "kind: 通报",
      "issuer: \(issuer.id)",
      "period: \(quarter.period)",
      "published: \(signed)",
      "document-number: \(issuer.jurisdiction.stem)政办函〔\(quarter.year)〕\(inspection.number)号",
      "signed: \(signed)",
      "windows: {websites: \(window(inspection.websiteDays.first, inspection.websiteDays.last)), "
        + "new-media: \(window(inspection.accountDays.first, inspection.accountDays.last)), "
        + "messages: \(window(1, Inspection.lastMessageDay))}",
      "coverage: {websites: full, new-media: sample}",
      "addressees: [\(addressees)]",
      "results:",
      "  websites: \(results(inspection.websiteTotal))",
      "  new-media: \(results(inspection.accountTotal))",
      "  messages: {received: \(inspection.messagesReceived), "
        + "on-time: \(inspection.messagesOnTime), on-time-rate: \(messages)}",
      "annexes:",
    ]
    return (lines + annexes.flatMap(entry) + ["---", ""]).joined(separator: "\n")
  }

  private static func results(_ count: Inspection.Count) -> String {
    "{checked: \(count.checked), problems: \(count.problems), pass-rate: \(count.passRate)}"
  }

  private static func entry(_ annex: AnnexTable) -> [String] {
    let columns = annex.columns.map { "\($0.head): \($0.role)" }.joined(separator: ", ")
    return [
      "  - title: \(annex.title)",
      "    tables:",
      "      - file: \(annex.fileName)",
      "        kind: \(annex.kind)",
      "        subject: \(annex.subject)",
      "        columns: {\(columns)}",
    ] + (annex.content == .scores ? ["        full-mark: 110"] : [])
  }
}
