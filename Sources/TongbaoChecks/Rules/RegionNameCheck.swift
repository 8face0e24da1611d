internal import TongbaoCore

/// region.former: a region is called by a name it bore in the notice's time.
///
/// The cell resolves all the same: nothing is lost by an old name, but a clerk who writes one has
/// often taken the row from an old table.
struct RegionNameCheck: NoticeCheck {
  let rule = Rule(
    "region.former", .warning,
    Message(
      "地区用通报所说时间的名称；改名以后不再用旧名",
      en: "a region is called by the name it bore in the notice's time"),
    because: Message(
      "旧名常是从往年的表里抄来的：那一行的数也可能是往年的",
      en: "an old name is often copied from an old table, and the numbers with it"),
    example: Rule.Example(broken: "2024 年的表里写襄樊市", kept: "襄阳市"),
    source: Message(
      "GB/T 2260 各年版本；regions.csv 里别名的起止月份",
      en: "the dated editions of GB/T 2260; the months behind an alias in regions.csv"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    guard let window = notice.namingWindow else { return }
    for table in notice.tables {
      guard let column = table.column(.region) ?? table.column(.unit) else { continue }
      for row in table.dataRows {
        guard let code = table.regions[row], let region = library.regions[code],
          region.hasDatedNames
        else { continue }
        let name = table.grid.text(row, column)
        guard !region.bears(name, during: window),
          let span = region.span(of: name)
        else { continue }
        findings.report(
          Diagnostic(
            .warning, id, at: table.grid.place(row, column, in: table.path),
            message(name, span, region, window)),
          notice: notice, cell: table.cell(row, column), stated: name)
      }
    }
  }

  private func message(
    _ name: String, _ span: Region.Alias, _ region: Region, _ window: DateWindow
  ) -> Message {
    let isOld = !span.to.isEmpty && span.to < window.first.yearMonth
    let (chinese, english) =
      isOld
      ? ("只用到 \(span.to)", "was in use until \(span.to)")
      : ("从 \(span.from) 起才用", "is in use since \(span.from)")
    // Of a division that is no more the name is its own, and there is no newer one to write.
    if name.withoutBlanks == region.name.withoutBlanks {
      return Message(
        "“\(name)”（\(region.code)）这个名称\(chinese)；核对这一行是哪个地区",
        en: "“\(name)” (\(region.code)) \(english); check which region the row is about")
    }
    return Message(
      "“\(name)”是\(region.name)的曾用名，\(chinese)；核对原文，抄错了就改为“\(region.name)”，没有抄错就写进 accept:",
      en:
        "“\(name)” is a former name of \(region.name) and \(english); write “\(region.name)”, or accept it where the original says so"
    )
  }
}
