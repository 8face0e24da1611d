extension NoticeChange {
  /// The change as JSON, for programs.
  ///
  /// - Parameter hidesValues: names places only, neither what stood there nor what stands there now nor
  ///   the words around it: what was taken out for privacy's sake must not come back here.
  package func json(hidesValues: Bool = false) -> [UInt8] {
    var json = JSONWriter(capacity: 4_096)
    json.object { write(to: &$0, hidesValues: hidesValues) }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Writes the change as members of the object around it.
  package func write(to json: inout JSONWriter, hidesValues: Bool = false) {
    let form = ChangeJSON(hidesValues: hidesValues)
    json.member("summary", summary)
    json.member("fields") { json in
      json.list { for field in fields { form.field(field, &$0) } }
    }
    json.member("paragraphs") { json in
      json.list { for paragraph in paragraphs { form.paragraph(paragraph, &$0) } }
    }
    json.member("tables") { json in json.list { for table in tables { form.table(table, &$0) } } }
    json.member("figures") { json in
      json.list { for figure in figures { form.figure(figure, &$0) } }
    }
    json.member("results") { json in
      json.list { for result in results { form.result(result, &$0) } }
    }
    if !hidesValues {
      json.member("rates") { json in json.list { for rate in rates { form.rate(rate, &$0) } } }
    }
  }
}

/// Writes the parts of a change.
private struct ChangeJSON {
  let hidesValues: Bool

  private func values(_ old: String?, _ new: String?, _ json: inout JSONWriter) {
    if hidesValues { return }
    json.member("old", orNull: old)
    json.member("new", orNull: new)
  }

  func field(_ field: FieldChange, _ json: inout JSONWriter) {
    json.object {
      $0.member("name", field.name)
      values(field.old, field.new, &$0)
    }
  }

  func paragraph(_ change: ParagraphChange, _ json: inout JSONWriter) {
    json.object {
      $0.member("old-paragraph", number: change.oldNumber.map(String.init))
      $0.member("new-paragraph", number: change.newNumber.map(String.init))
      if hidesValues { return }
      $0.member("section", orNull: change.section)
      $0.member("pieces") { json in
        json.list { for piece in change.difference.pieces { self.piece(piece, &$0) } }
      }
    }
  }

  private func piece(_ piece: TextDifference.Piece, _ json: inout JSONWriter) {
    json.object {
      switch piece {
      case .same(let text): $0.member("same", text)
      case .changed(let old, let new): values(old.text, new.text, &$0)
      }
    }
  }

  func table(_ table: TableChange, _ json: inout JSONWriter) {
    json.object {
      $0.member("table", table.id)
      if !hidesValues { $0.member("label", table.label) }
      $0.member("presence", table.presence.rawValue)
      $0.member("fields") { json in json.list { for item in table.fields { field(item, &$0) } } }
      $0.member("columns-added", table.columnsAdded)
      $0.member("columns-removed", table.columnsRemoved)
      $0.member("cells") { json in json.list { for item in table.cells { cell(item, &$0) } } }
      $0.member("rows-added") { json in
        json.list { for item in table.rowsAdded { row(item, &$0) } }
      }
      $0.member("rows-removed") { json in
        json.list { for item in table.rowsRemoved { row(item, &$0) } }
      }
      $0.member("rows-moved", table.movedCount)
      $0.member("renumbered", flag: table.isRenumbered)
    }
  }

  private func cell(_ cell: CellChange, _ json: inout JSONWriter) {
    json.object {
      $0.member("old-cell", CellReference.text(of: [cell.oldCell]))
      $0.member("new-cell", CellReference.text(of: [cell.newCell]))
      if !hidesValues { $0.member("row", cell.row) }
      if !hidesValues || !cell.isHead { $0.member("column", cell.column) }
      values(cell.old, cell.new, &$0)
    }
  }

  private func row(_ row: TableChange.Row, _ json: inout JSONWriter) {
    json.object {
      $0.member("row", row.number)
      if !hidesValues { $0.member("cells", row.cells) }
    }
  }

  func figure(_ figure: FigureChange, _ json: inout JSONWriter) {
    json.object {
      if !hidesValues { $0.member("section", orNull: figure.section) }
      $0.member("expression", figure.expression)
      values(figure.old, figure.new, &$0)
    }
  }

  func result(_ result: ResultChange, _ json: inout JSONWriter) {
    json.object {
      $0.member("period", result.period)
      $0.member("subject", result.subject)
      $0.member("measure", result.measure)
      if !hidesValues { $0.member("category", result.category) }
      values(result.old, result.new, &$0)
    }
  }

  func rate(_ change: RateChange, _ json: inout JSONWriter) {
    json.object {
      $0.member("region", change.code)
      $0.member("name", change.region)
      $0.member("period", change.period)
      $0.member("subject", change.subject)
      $0.member("old") { json in json.object { state(change.old, &$0) } }
      $0.member("new") { json in json.object { state(change.new, &$0) } }
    }
  }

  private func state(_ result: RateChange.Result, _ json: inout JSONWriter) {
    json.member("checked", number: result.checked.map(String.init))
    json.member("failing", number: result.failing.map(String.init))
    json.member("rate", number: result.rate)
    json.member("rank", number: result.rank.map(String.init))
  }
}

extension JSONWriter {
  /// A list of texts.
  fileprivate mutating func member(_ key: StaticString, _ texts: [String]) {
    member(key) { json in json.list { for text in texts { $0.element(text) } } }
  }
}
