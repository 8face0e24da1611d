internal import TongbaoCore

/// The lists of findings of one subject beside its results.
struct CrossTest {
  private let lists: [Table]
  private let results: [Table]
  private let notice: Notice
  private let library: Library
  private let units: ListedUnits

  init(_ lists: [Table], _ results: [Table], _ notice: Notice, _ library: Library) {
    self.lists = lists
    self.results = results
    self.notice = notice
    self.library = library
    let regions = Set(results.flatMap { table in table.dataRows.compactMap { table.regions[$0] } })
    units = ListedUnits(lists, in: regions, library.regions)
  }

  func disagreements(with subject: String, _ findings: Findings) -> [CrossDisagreement] {
    if units.isUnsure { return [] }
    return switch results.count {
    case 0: statedDisagreement(with: subject, findings)
    case 1: disagreements(with: results[0])
    // Which of several tables the list goes with is not known.
    default: []
    }
  }

  /// A column that counts what failed, with what it says in all.
  private struct Column {
    let index: Int
    let total: Int
    let rowSum: Int?

    func fits(_ units: ListedUnits) -> Bool {
      [total, rowSum ?? total].contains { $0 == units.count || $0 == units.rowCount }
    }
  }

  private func disagreements(with table: Table) -> [CrossDisagreement] {
    let columns = ["problems", "failed"].compactMap { name in
      table.column(.measure(name)).flatMap { column($0, of: table) }
    }
    guard !columns.isEmpty else { return [] }
    let fitting = columns.filter { $0.fits(units) }
    if fitting.isEmpty, lists.count > 1, listsFitOneByOne(columns) { return [] }
    if units.allHaveRegions {
      let byRegion = (fitting.isEmpty ? columns : fitting).map { regionDisagreements($0, table) }
      if let least = byRegion.min(by: { $0.count < $1.count }), !least.isEmpty { return least }
    }
    guard fitting.isEmpty else { return [] }
    let nearest = columns.min { abs($0.total - units.count) < abs($1.total - units.count) }
    return nearest.map { [disagreement($0, columns, table)] } ?? []
  }

  private func column(_ index: Int, of table: Table) -> Column? {
    let sum = table.sum(index)
    let total = table.totalRow.map { table.count($0, index) } ?? sum
    return total.map { Column(index: index, total: $0, rowSum: sum) }
  }

  /// One list of those that failed, one of those with problems.
  private func listsFitOneByOne(_ columns: [Column]) -> Bool {
    let units = lists.map { ListedUnits([$0], in: [], library.regions) }
    return units.allSatisfy { own in columns.contains { $0.fits(own) } }
      && columns.allSatisfy { column in units.contains { column.fits($0) } }
  }

  private func regionDisagreements(_ column: Column, _ table: Table) -> [CrossDisagreement] {
    // Where the rows fit in all and the units do not, the office counted rows.
    let countsRows =
      units.count != units.rowCount
      && [column.total, column.rowSum ?? column.total].contains(units.rowCount)
      && ![column.total, column.rowSum ?? column.total].contains(units.count)
    var rowsOfRegion: [String: Int] = [:]
    for row in table.dataRows {
      if let region = table.regions[row] { rowsOfRegion[region, default: 0] += 1 }
    }
    return table.dataRows.compactMap { row in
      // A region with two rows (by type of account) cannot be compared row by row.
      guard let region = table.regions[row], rowsOfRegion[region] == 1,
        let number = table.count(row, column.index)
      else { return nil }
      let listed = (countsRows ? units.rowsByRegion : units.countsByRegion)[region] ?? 0
      guard listed != number else { return nil }
      let name = library.regions[region]?.name ?? region
      let head = table.columns[column.index].header
      let place = units.firstOfRegion[region]
      return CrossDisagreement(
        place: table.grid.place(row, column.index, in: table.path),
        message: Message(
          "\(name)“\(head)”是 \(number)，名单 \(listNames)里有 \(listed) 个；照原文核对，改正其中一处",
          en: "“\(head)” of \(name) is \(number), the list \(listNames)has \(listed); check the"
            + " original and mend one"),
        notes: [Diagnostic.Note(Message("名单", en: "list"), at: place ?? listPlace)],
        cell: table.cell(row, column.index), stated: nil,
        text: table.grid.text(row, column.index), computed: String(listed))
    }
  }

  private func disagreement(
    _ column: Column, _ columns: [Column], _ table: Table
  ) -> CrossDisagreement {
    let row = table.totalRow ?? 0
    let head = table.columns[column.index].header
    let others = columns.filter { $0.index != column.index }.map { other in
      "，“\(table.columns[other.index].header)”是 \(other.total)"
    }.joined()
    var notes = [Diagnostic.Note(Message("名单", en: "list"), at: listPlace)]
    if columns.count == 2, columns[0].total + columns[1].total == units.count {
      notes.append(
        Diagnostic.Note(
          Message(
            "两列相加是 \(units.count)：也许前一列没有算进后一列的单位",
            en: "both add up to \(units.count): one may leave out what the other counts")))
    }
    return CrossDisagreement(
      place: table.grid.place(row, column.index, in: table.path),
      message: Message(
        "“\(head)”共 \(column.total)\(others)，名单 \(listNames)列了 \(units.count) 个；照原文核对，改正其中一处",
        en:
          "“\(head)” is \(column.total) in all, the list \(listNames)has \(units.count); check the"
          + " original and mend one"),
      notes: notes, cell: table.cell(row, column.index), stated: nil,
      text: table.grid.text(row, column.index), computed: String(units.count))
  }

  /// No table counts: what `results:` states is compared. A figure of the prose that is wrong in the same
  /// way was told already.
  private func statedDisagreement(
    with subject: String, _ findings: Findings
  ) -> [CrossDisagreement] {
    let own = notice.results.filter { $0.period == nil || $0.period == notice.period }
    let stated = own.flatMap(\.subjects).filter { $0.subject == subject }.flatMap(\.measures)
    let counts = stated.filter { $0.measure == "problems" || $0.measure == "failed" }
      .compactMap { measure in measure.value.wholeCount.map { (measure, $0) } }
    guard let (nearest, number) = counts.last,
      !counts.contains(where: { $0.1 == units.count || $0.1 == units.rowCount }),
      !findings.all.reversed().prefix(while: { $0.notice == notice.id }).contains(where: {
        $0.diagnostic.rule == "figure.mismatch" && $0.stated == nearest.value.text
      })
    else { return [] }
    let label = library.measures.measures[nearest.measure]?.label ?? nearest.measure
    return [
      CrossDisagreement(
        place: nearest.place,
        message: Message(
          "results: 里\(label)是 \(number)，名单 \(listNames)列了 \(units.count) 个；照原文核对，改正其中一处",
          en: "results: has \(number) \(nearest.measure), the list \(listNames)has \(units.count);"
            + " check the original and mend one"),
        notes: [Diagnostic.Note(Message("名单", en: "list"), at: listPlace)], cell: nil,
        stated: nearest, text: nearest.value.text, computed: String(units.count))
    ]
  }

  private var listNames: String { lists.map { $0.id + ".csv " }.joined() }

  private var listPlace: SourcePlace { lists[0].grid.place(0, 0, in: lists[0].path) }
}
