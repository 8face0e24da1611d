internal import TongbaoCore

/// Decodes `history.csv`: stated results of rounds whose notice is not held.
struct HistoryDecoder {
  static let heads = [
    "issuer", "period", "period_label", "comparable", "window", "region", "subject", "coverage",
    "rule", "operating", "checked", "failed", "pass_rate_stated", "document_number", "note",
    "source",
  ]

  let regions: RegionTable
  let issuers: [Issuer]
  let measures: MeasureTable

  func decode(_ grid: Grid, path: String, into log: inout DiagnosticLog) -> [HistoryRow] {
    guard let sheet = SheetReader(grid, path: path, heads: Self.heads, into: &log) else {
      return []
    }
    return sheet.rows.compactMap { row($0, of: sheet, into: &log) }
  }

  private func row(_ row: Int, of sheet: SheetReader, into log: inout DiagnosticLog) -> HistoryRow?
  {
    let periodRule = (
      "不是时期；写成 2024-Q4、2024-H1、2024、2023-08 或 2022-R3",
      "is not a period; write 2024-Q4, 2024-H1, 2024, 2023-08 or 2022-R3"
    )
    let countRule = ("不是数；只写整数", "is not a whole number")
    let issuer = sheet.required(row, "issuer", into: &log)
    if let issuer, !issuers.contains(where: { $0.id == issuer }) {
      log.report(
        .unknownWord(
          issuer, at: sheet.place(row, "issuer"), what: "issuers.yaml 里", whatEnglish: "the issuer",
          choices: issuers.map(\.id)))
    }
    let region = sheet.required(row, "region", into: &log)
    if let region, regions[region] == nil {
      log.report(.unknownRegionCode(region, at: sheet.place(row, "region"), among: regions))
    }
    let subject = sheet.required(row, "subject", into: &log)
    if let subject, measures.subject(subject) == nil {
      log.report(
        .unknownSubject(subject, at: sheet.place(row, "subject"), of: measures))
    }
    _ = sheet.required(row, "period", into: &log)
    let period = sheet.value(row, "period", rule: periodRule, into: &log) { Period($0) }
    let comparable = sheet.value(row, "comparable", rule: periodRule, into: &log) { Period($0) }
    let window = sheet.value(
      row, "window",
      rule: (
        "不是日期或起止日期；写成 2024-12-03/2024-12-20", "is not a date or a span like 2024-12-03/2024-12-20"
      ),
      into: &log
    ) { DateWindow($0) }
    let coverage = sheet.value(
      row, "coverage", rule: ("只能是 full 或 sample", "is full or sample"), into: &log,
      Notice.Coverage.init(rawValue:))
    let operating = sheet.value(row, "operating", rule: countRule, into: &log, count)
    let checked = sheet.value(row, "checked", rule: countRule, into: &log, count)
    let failed = sheet.value(row, "failed", rule: countRule, into: &log, count)
    let rate = sheet.value(
      row, "pass_rate_stated", rule: ("不是比率；照原文写，如 99.35%", "is not a rate like 99.35%"), into: &log
    ) { StatedNumber($0) }
    let label = sheet.text(row, "period_label", into: &log)
    let rule = sheet.text(row, "rule", into: &log)
    let number = sheet.text(row, "document_number", into: &log)
    let note = sheet.text(row, "note", into: &log)
    let source = sheet.text(row, "source", into: &log)
    guard let issuer, let period, let region, let subject, regions[region] != nil else {
      return nil
    }
    return HistoryRow(
      issuer: issuer, period: period, periodLabel: label.isEmpty ? period.chinese : label,
      comparable: comparable, window: window, region: region, subject: subject,
      coverage: coverage, rule: rule, operating: operating, checked: checked, failed: failed,
      statedRate: rate, documentNumber: number, note: note, source: source,
      place: sheet.place(row, "period"))
  }

  private func count(_ text: String) -> Int? {
    guard let number = ExactDecimal(text), number.scale == 0, number.unscaled >= 0 else {
      return nil
    }
    return number.unscaled
  }
}
