internal import TongbaoCore

/// problem.unmatched: what a list says of a unit is in the vocabulary of problems.
///
/// A wording is looked up once, however many notices use it, and told once a notice.
struct ProblemWordsCheck: LibraryCheck {
  let rule = Rule(
    "problem.unmatched", .warning,
    Message(
      "名单里写的问题，问题词表（problems.yaml）里有说法对应",
      en: "the problems that lists name are covered by the vocabulary, problems.yaml"),
    because: Message(
      "词表没有的说法统计不进任何一类问题，也没有给读者的解释",
      en: "words that no entry covers are counted for no problem and explained to nobody"),
    example: Rule.Example(broken: "甲县,更新慢", kept: "甲县,栏目更新不及时"),
    source: .sourceForm)

  func run(on library: Library, into findings: inout Findings) {
    // A site without a vocabulary has nothing to compare with.
    guard !library.problems.problems.isEmpty else { return }
    var known: Set<[UInt8]> = []
    for notice in library.notices {
      var told: Set<[UInt8]> = []
      for table in notice.tables {
        guard let column = table.column(.problem) else { continue }
        for row in table.dataRows {
          let cell = table.grid.bytes(row, column)
          if cell.isEmpty { continue }
          let key = Array(cell)
          if known.contains(key) { continue }
          let parts = unmatched(in: String(decoding: cell, as: UTF8.self), library.problems)
          guard let part = parts.first else {
            known.insert(key)
            continue
          }
          guard told.insert(key).inserted else { continue }
          findings.report(
            Diagnostic(
              .warning, id, at: place(of: part, row, column, table), message(part, parts.count)),
            notice: notice, cell: table.cell(row, column), stated: table.grid.text(row, column))
        }
      }
    }
  }

  /// The parts of a cell that name no problem: its lines, and what ； parts.
  private func unmatched(in text: String, _ problems: ProblemVocabulary) -> [Substring] {
    text.split(whereSeparator: { $0.isNewline || $0 == "；" || $0 == ";" }).filter { part in
      let part = String(part)
      let isNothing = part.withoutBlanks.isEmpty || MissingMark.fills(part) || part == "无"
      return !isNothing && problems.problems(in: part).isEmpty
    }
  }

  /// The part's own place, when it stands in the cell's first line.
  private func place(
    of part: Substring, _ row: Int, _ column: Int, _ table: Table
  ) -> SourcePlace {
    var place = table.grid.place(row, column, in: table.path)
    let before = part.base[..<part.startIndex]
    guard !before.contains(where: \.isNewline) else { return place }
    place.column += before.unicodeScalars.count
    place.length = part.unicodeScalars.count
    return place
  }

  private func message(_ part: Substring, _ count: Int) -> Message {
    let words = part.count > 24 ? part.prefix(24) + "…" : part
    let more = count > 1 ? "等 \(count) 处" : ""
    return Message(
      "“\(words)”\(more)在问题词表里没有对应的说法；在 problems.yaml 里给相应的问题加上这个说法",
      en:
        "“\(words)” is covered by no problem of the vocabulary; add these words to one in problems.yaml"
    )
  }
}
