/// The files of one generated notice.
struct Notice {
  let id: String
  /// Front matter and text.
  let markdown: String
  let annexes: [AnnexTable]

  init(
    _ inspection: Inspection, by issuer: Issuer, after previous: Inspection?,
    random: inout SplitMix64
  ) {
    id = Self.id(issuer, inspection.quarter)
    annexes = AnnexTable.all(of: inspection, by: issuer)
    let text = NoticeText(
      issuer: issuer, inspection: inspection, previous: previous, annexes: annexes)
    let body = text.paragraphs(&random).joined(separator: "\n\n")
    markdown = FrontMatter.text(inspection, issuer, annexes) + "\n" + body + "\n"
  }

  static func id(_ issuer: Issuer, _ quarter: Quarter) -> String {
    "\(quarter.address)-\(issuer.id)"
  }
}
