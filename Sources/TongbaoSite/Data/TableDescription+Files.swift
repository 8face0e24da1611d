internal import TongbaoCore

extension TableDescription {
  /// All CSV files of a notice: its tables, its results, its figures.
  static func all(of notice: Notice, _ words: Words) -> [TableDescription] {
    var all = notice.tables.map { TableDescription($0, of: notice) }
    let folder = PageAddress.notice(notice.id).folder
    if !ResultsTable(notice).rows.isEmpty {
      all.append(
        TableDescription(
          path: folder + ResultsTable.fileName, title: words(.noticeResults),
          heads: ResultsTable.heads,
          names: ResultsTable.heads, forms: ["value": .decimal]))
    }
    if !notice.document.figures.isEmpty {
      all.append(
        TableDescription(
          path: folder + FiguresFile.name, title: words(.noticeFiguresTitle),
          heads: FiguresFile.heads,
          names: FiguresFile.names,
          forms: [
            "number": .integer, "paragraph": .integer, "value": .decimal, "computed": .decimal,
          ]))
    }
    return all
  }

  /// The history of a region.
  init(historyOf region: Region, named name: String, _ words: Words) {
    self.init(
      path: PageAddress.region(region).folder + HistoryFile.name,
      title: words(.dataHistory, [.name: name]),
      heads: HistoryFile.heads, names: HistoryFile.names,
      forms: [
        "checked": .integer, "failed": .integer, "pass_rate": .percent,
        "pass_rate_source": .text(pattern: "原文|计算"), "status": .text(pattern: "br?|r|x"),
      ])
  }
}
