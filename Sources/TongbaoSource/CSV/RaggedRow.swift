internal import TongbaoCore

/// A row with more or fewer cells than the header, and what a clerk may have mistaken in it.
struct RaggedRow {
  let cells: [String]
  /// Cells of the header.
  let heads: Int

  func diagnostic(at place: SourcePlace, in path: String) -> Diagnostic {
    let (chinese, english) = hint
    return Diagnostic(
      .error, "table.shape", at: place,
      Message(
        "这一行有 \(cells.count) 格，表头有 \(heads) 格；\(chinese)",
        en: "the row has \(cells.count) cells, the header has \(heads); \(english)"),
      notes: [
        Diagnostic.Note(Message("表头在这里", en: "the header is here"), at: SourcePlace(path))
      ])
  }

  private var hint: (chinese: String, english: String) {
    if let number = partedNumber {
      let digits = number.filter { $0 != "," }
      return (
        "“\(number)”像是一个数，逗号把它分开了；写成 \(digits)，或加引号写成 \"\(number)\"",
        "“\(number)” looks like one number that its comma parts; write \(digits) or quote it"
      )
    }
    if let mark = otherMark {
      let name = mark == "\t" ? ("制表符", "a tab") : ("“\(mark)”", "“\(mark)”")
      return ("\(name.0)不分格子，改成半角逗号“,”", "\(name.1) parts no cells; write “,”")
    }
    return ("补齐或删去多余的逗号", "fill up or remove commas")
  }

  /// The first number whose thousands commas made it several cells: `1,006`.
  private var partedNumber: String? {
    let surplus = cells.count - heads
    guard surplus > 0 else { return nil }
    var runs: [[String]] = []
    for cell in cells {
      let isDigits = !cell.isEmpty && cell.utf8.allSatisfy(isASCIIDigit)
      if isDigits, cell.utf8.count == 3, let last = runs.indices.last, !runs[last].isEmpty {
        runs[last].append(cell)
      } else {
        runs.append(isDigits && cell.utf8.count <= 3 && cell != "0" ? [cell] : [])
      }
    }
    let parted = runs.filter { $0.count > 1 }
    guard parted.reduce(0, { $0 + $1.count - 1 }) >= surplus else { return nil }
    return parted.first?.joined(separator: ",")
  }

  /// A mark that was to part the cells that are missing.
  private var otherMark: Character? {
    guard cells.count < heads else { return nil }
    let marks: [Character] = ["，", "\t", "；", ";"]
    return marks.first { mark in
      cells.count + cells.reduce(0) { $0 + $1.count { $0 == mark } } >= heads
    }
  }
}
