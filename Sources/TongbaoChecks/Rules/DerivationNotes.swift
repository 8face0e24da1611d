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
      let source = source(of: operand)
      return Diagnostic.Note(
        Message(
          "\(label.chinese): \(source.chinese)", en: "\(label.english): \(source.english)"))
    }
  }

  /// More runs of cells than these are only counted.
  private static let shownRuns = 4

  private func source(of operand: [CellReference]) -> Message {
    let runs = CellReference.text(of: operand)
    guard runs.utf8.count(where: { $0 == UInt8(ascii: " ") }) >= Self.shownRuns else {
      return Message(runs, en: runs)
    }
    var files: [String] = []
    for reference in operand where !files.contains(reference.file) { files.append(reference.file) }
    let isRows = operand.allSatisfy { $0.column == nil }
    return Message(
      "\(files.joined(separator: "、")) 的 \(operand.count) \(isRows ? "行" : "格")",
      en: "\(operand.count) \(isRows ? "rows" : "cells") of \(files.joined(separator: ", "))")
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
