extension NoticeChange {
  /// The change in plain lines, for a terminal.
  ///
  /// - Parameter hidesValues: names places only; see `json(hidesValues:)`.
  package func text(hidesValues: Bool = false) -> String {
    if isEmpty { return "没有改动\n" }
    var lines = ["改动：\(summary)"]
    func values(_ old: String?, _ new: String?) -> String {
      hidesValues ? "（内容不列）" : "\(Self.shown(old)) → \(Self.shown(new))"
    }
    if !fields.isEmpty {
      lines.append("文件信息：")
      for field in fields { lines.append("  \(field.name)：\(values(field.old, field.new))") }
    }
    if !paragraphs.isEmpty {
      lines.append("正文：")
      for paragraph in paragraphs { lines += self.lines(of: paragraph, hidesValues) }
    }
    for table in tables { lines += self.lines(of: table, hidesValues, values) }
    if !results.isEmpty {
      lines.append("所载结果：")
      for result in results {
        let category = hidesValues || result.category.isEmpty ? "" : "（\(result.category)）"
        lines.append(
          "  \(result.period)\(result.subject)\(result.measure)\(category)："
            + values(result.old, result.new))
      }
    }
    if !hidesValues, !rates.isEmpty {
      lines.append("影响：")
      for rate in rates { lines.append("  \(rate.region)\(rate.subject)：\(rate.sentence)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func shown(_ text: String?) -> String {
    guard let text else { return "（无）" }
    return text.isEmpty ? "（空）" : text
  }

  private func lines(of change: ParagraphChange, _ hidesValues: Bool) -> [String] {
    let place =
      switch (change.oldNumber, change.newNumber) {
      case (_, let new?): "第\(new)段"
      case (let old?, nil): "原第\(old)段"
      case (nil, nil): ""
      }
    let kind = change.oldNumber == nil ? "（新增）" : change.newNumber == nil ? "（删去）" : ""
    if hidesValues { return ["  \(place)\(kind)：（内容不列）"] }
    let section = change.section.map { "，\($0)" } ?? ""
    var lines = ["  \(place)\(section)\(kind)"]
    for case .changed(let old, let new) in change.difference.pieces {
      if !old.isEmpty { lines.append("    - \(old.text)") }
      if !new.isEmpty { lines.append("    + \(new.text)") }
    }
    return lines
  }

  private func lines(
    of table: TableChange, _ hidesValues: Bool, _ values: (String?, String?) -> String
  ) -> [String] {
    let kind =
      switch table.presence {
      case .kept: ""
      case .added: "（新增）"
      case .removed: "（删去）"
      }
    var lines = [(hidesValues ? table.file : "\(table.label)（\(table.file)）") + kind + "："]
    for field in table.fields { lines.append("  \(field.name)：\(values(field.old, field.new))") }
    for column in table.columnsRemoved { lines.append("  删去一列：\(column)") }
    for column in table.columnsAdded { lines.append("  新增一列：\(column)") }
    for cell in table.cells {
      let place = "第\(cell.newCell.row)行第\(cell.newCell.column ?? 0)列"
      let name =
        hidesValues ? "" : cell.isHead ? "表头 " : "\(cell.row)·\(cell.column) "
      lines.append("  \(name)\(place)：\(values(cell.old, cell.new))")
    }
    func row(_ row: TableChange.Row, _ word: String) -> String {
      "  \(word)第\(row.number)行" + (hidesValues ? "" : "：" + row.cells.joined(separator: "｜"))
    }
    lines += table.rowsRemoved.map { row($0, "删去原") }
    lines += table.rowsAdded.map { row($0, "新增") }
    if table.movedCount > 0 { lines.append("  \(table.movedCount)行换了位置") }
    if table.isRenumbered { lines.append("  序号随之顺改") }
    return lines
  }
}

extension RateChange {
  /// `合格率99.35% → 99.19%，检查614家…`: only what changed.
  package var sentence: String {
    func pair(_ label: String, _ old: String?, _ new: String?) -> String? {
      old == new ? nil : "\(label)\(old ?? "未载明") → \(new ?? "未载明")"
    }
    return [
      pair("检查数", old.checked.map(String.init), new.checked.map(String.init)),
      pair("不合格数", old.failing.map(String.init), new.failing.map(String.init)),
      pair("合格率", old.rate.map { $0 + "%" }, new.rate.map { $0 + "%" }),
      pair("名次", old.rank.map(String.init), new.rank.map(String.init)),
    ].compactMap { $0 }.joined(separator: "，")
  }
}
