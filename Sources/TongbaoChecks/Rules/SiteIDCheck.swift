internal import TongbaoCore

/// id.site: a 网站标识码 has ten digits, or `bm` and eight; its first six digits are a known division
/// that fits the row's region; it is unique in a register (`field.md` §3.1).
struct SiteIDCheck: NoticeCheck {
  let rule = Rule(
    "id.site", .warning,
    Message(
      "网站标识码是 10 位数字（或 bm 加 8 位数字），前六位是本行地区的行政区划代码，在名册里不重复",
      en:
        "a site id has ten digits (or bm and eight), begins with its region's division code and is unique in a register"
    ),
    because: Message(
      "标识码是认网站的凭据：错一位就记到别的网站名下",
      en: "sites are known by their ids: with a wrong digit a finding goes to another site"),
    example: Rule.Example(broken: "422800003", kept: "4228000034"),
    source: Message(
      "国办发〔2017〕47号 政府网站发展指引；GB/T 2260",
      en: "Guidelines for government websites (State Council office, 2017, no. 47); GB/T 2260"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      guard let column = table.column(.siteID) else { continue }
      let division = DivisionTest(library: library, notice: notice, table: table)
      var seen: [String: Int] = [:]
      for row in table.dataRows {
        let code = table.grid.text(row, column)
        guard !code.isEmpty else { continue }
        if let fault = fault(code, division, row) {
          findings.report(
            Diagnostic(.warning, id, at: table.grid.place(row, column, in: table.path), fault),
            notice: notice, cell: table.cell(row, column), stated: code)
        }
        if table.kind == .register, let first = seen[code] {
          findings.report(
            duplicate(code, row, first, column, table), notice: notice,
            cell: table.cell(row, column), stated: code)
        }
        if seen[code] == nil { seen[code] = row }
      }
    }
  }

  private func fault(_ code: String, _ division: DivisionTest, _ row: Int) -> Message? {
    let bytes = Array(code.utf8)
    if bytes.count == 10, code.hasPrefix("bm"), bytes[2...].allSatisfy(isDigit) { return nil }
    guard bytes.count == 10, bytes.allSatisfy(isDigit) else {
      return Message(
        "网站标识码“\(code)”应为 10 位数字，或 bm 加 8 位数字",
        en: "the site id “\(code)” has 10 digits, or bm and 8 digits")
    }
    return division.fault(String(code.prefix(6)), of: code, row, what: ("网站标识码", "site id"))
  }

  private func duplicate(
    _ code: String, _ row: Int, _ first: Int, _ column: Int, _ table: Table
  ) -> Diagnostic {
    let name = table.column(.name)
    let names = name.map { "（\(table.grid.text(first, $0))、\(table.grid.text(row, $0))）" } ?? ""
    return Diagnostic(
      .warning, id, at: table.grid.place(row, column, in: table.path),
      Message(
        "网站标识码“\(code)”在名册里出现两次\(names)；标识码应当唯一",
        en: "the site id “\(code)” stands twice in the register; ids are unique"),
      notes: [
        Diagnostic.Note(
          Message("第一次在这里", en: "the first one is here"),
          at: table.grid.place(first, column, in: table.path))
      ])
  }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Whether the division in a code is known and fits the region of its row.
struct DivisionTest {
  let library: Library
  let notice: Notice
  let table: Table

  func fault(
    _ division: String, of code: String, _ row: Int, what: (chinese: String, english: String)
  ) -> Message? {
    guard let region = library.regions.division(division) else {
      return Message(
        "\(what.chinese)“\(code)”的前六位“\(division)”不是 regions.csv 里的地区；核对代码，或补一行",
        en: "the division “\(division)” of the \(what.english) “\(code)” is not in regions.csv")
    }
    guard let own = table.regions[row], let place = library.regions[own] else { return nil }
    // A pseudo-region (市直) stands for its parent; a county's code fits its city's row.
    let base = place.level == .pseudo ? place.parent ?? own : own
    guard library.regions.contains(region, in: base) else {
      return Message(
        "\(what.chinese)“\(code)”属于\(region.name)，这一行写的是\(place.name)",
        en: "the \(what.english) “\(code)” belongs to \(region.name), the row says \(place.name)")
    }
    return nil
  }
}
