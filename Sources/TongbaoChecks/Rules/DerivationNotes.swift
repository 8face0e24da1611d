internal import TongbaoCore

/// Points at the cells a computed figure comes from.
struct DerivationNotes {
  let notice: Notice

  func notes(_ derivation: FigureDerivation?) -> [Diagnostic.Note] {
    guard let derivation else { return [] }
    let labels = labels(derivation.operation)
    return derivation.operands.indices.map { index in
      let label = labels[min(index, labels.count - 1)]
      let operand = derivation.operands[index]
      if operand.count == 1, let place = place(of: operand[0]) {
        return Diagnostic.Note(label, at: place)
      }
      let source = CellReference.text(of: operand)
      return Diagnostic.Note(
        Message("\(label.chinese): \(source)", en: "\(label.english): \(source)"))
    }
  }

  private func labels(_ operation: FigureDerivation.Operation?) -> [Message] {
    switch operation {
    case .percent: [Message("分子", en: "numerator"), Message("分母", en: "denominator")]
    case .passPercent: [Message("未通过数", en: "failing"), Message("总数", en: "of")]
    case .difference: [Message("被减数", en: "from"), Message("减数", en: "less")]
    case .sum, .count, .items, nil: [Message("依据", en: "source")]
    }
  }

  /// The cell in the source; `nil` for a row as a whole.
  private func place(of reference: CellReference) -> SourcePlace? {
    guard let column = reference.column else { return nil }
    if reference.file == ResultsTable.fileName {
      let rows = ResultsTable(notice).rows
      return rows.indices.contains(reference.row - 2) ? rows[reference.row - 2].stated.place : nil
    }
    guard let table = notice.table(String(reference.file.dropLast(4))) else { return nil }
    return table.grid.place(reference.row - 1, column - 1, in: table.path)
  }
}
