internal import TongbaoCore

/// name.form: a long list writes its names in one form; one that lacks a word or shortens the region
/// stands out.
struct NameFormCheck: NoticeCheck {
  let rule = Rule(
    "name.form", .warning,
    Message(
      "一张表里几乎所有名称用同一种写法时，其余的也用这种写法",
      en: "where nearly all names of a table have one form, the others have it too"),
    because: Message(
      "少写的字多半是录入时丢的；写法不一样，查找时会漏掉",
      en: "a word left out was mostly lost in typing; a name in another form is not found"),
    example: Rule.Example(broken: "桃源县政府网站", kept: "桃源县政府门户网站"),
    source: Message("各地通报里见过的错处", en: "slips seen in real notices"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables where table.dataRows.count >= 2 {
      for column in table.columns.indices {
        let names = ListedName.all(of: table, column)
        guard names.count >= NameEnding.fewest else { continue }
        if let ending = NameEnding(of: names) {
          for name in names {
            guard let lost = ending.lost(by: name.text) else { continue }
            report(
              name, column, table, notice,
              Message(
                "“\(name.string)”像是少了“\(lost)”：本表有 \(ending.count) 个名称以“\(ending.string)”结尾；照原文核对，漏字就补上",
                en: "“\(name.string)” seems to lack “\(lost)”: \(ending.count) names of this table"
                  + " end in “\(ending.string)”; check the original and add what is missing"),
              into: &findings)
          }
        }
        guard table.kind == .register, let region = library.regions[notice.jurisdiction] else {
          continue
        }
        // A misspelt region is another rule's.
        let slips = OfficialNames(notice, library)
        let sound = RegionForm(region).shortened(among: names) { slips.slip(in: $0.string) != nil }
        for (name, short) in sound {
          report(
            name, column, table, notice,
            Message(
              "“\(name.string)”用了简称“\(short)”，本表别的名称写全称“\(region.name)”；照原文核对，不一致就统一",
              en: "“\(name.string)” says “\(short)” where the other names of this table say"
                + " “\(region.name)”; check the original and write one form"),
            into: &findings)
        }
      }
    }
  }

  private func report(
    _ name: ListedName, _ column: Int, _ table: Table, _ notice: Notice, _ message: Message,
    into findings: inout Findings
  ) {
    var place = table.grid.place(name.row, column, in: table.path)
    let cell = table.grid.bytes(name.row, column)
    // A place names one line; a name in a later line of its cell is told at the cell.
    if !cell.contains(UInt8(ascii: "\n")) {
      place.column += scalarCount(cell[..<name.text.startIndex])
      place.length = scalarCount(name.text)
    }
    findings.report(
      Diagnostic(.warning, id, at: place, message), notice: notice,
      cell: table.cell(name.row, column), stated: name.string)
  }
}

/// A name in a column of names, or one of several in a cell.
struct ListedName {
  let row: Int
  /// Its bytes where they stand in the table's storage.
  let text: ArraySlice<UInt8>

  var string: String { String(decoding: text, as: UTF8.self) }

  /// The names of a column; none for a column that holds something else.
  static func all(of table: Table, _ column: Int) -> [ListedName] {
    switch table.columns[column].role {
    case .name where table.dataRows.count >= NameEnding.fewest:
      return table.dataRows.compactMap { row in
        let text = table.grid.bytes(row, column)
        return text.isEmpty ? nil : ListedName(row: row, text: text)
      }
    case .names:
      return table.dataRows.flatMap { row in
        Self.parts(of: table.grid.bytes(row, column)).map { ListedName(row: row, text: $0) }
      }
    default:
      return []
    }
  }

  /// What 、 parts.
  private static func parts(of cell: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let comma: [UInt8] = [0xE3, 0x80, 0x81]
    var parts: [ArraySlice<UInt8>] = []
    var start = cell.startIndex
    var at = start
    while at < cell.endIndex {
      guard cell[at...].starts(with: comma) else {
        at += 1
        continue
      }
      parts.append(cell[start..<at])
      at += comma.count
      start = at
    }
    parts.append(cell[start...])
    return parts.filter { !$0.isEmpty }
  }
}
