/// Writes diagnostics for people: place, words, source line, caret, notes.
///
/// ```
/// Content/notices/…/annex-3.csv:8:15: warning: 占检查数比例写作“1.26%”，按 2/158 计算为 1.27% [table.rate]
/// 8 | 岳阳市,158,158,2,1.26%
///   |                  ^~~~~
///   = 分子: annex-3.csv:8:13   分母: annex-3.csv:8:9   写法: 两位小数，四舍五入；截尾则为 1.26%
/// ```
package struct DiagnosticFormatter: Sendable {
  /// Of diagnostics with the same rule in the same file this many are shown, the rest counted.
  package static let shownOfAKind = 10

  let language: Message.Language

  package init(language: Message.Language) { self.language = language }

  /// The report: `diagnostics` in their order, then one line that counts them; nothing for none.
  ///
  /// `line` gives a line of a source file by path and number; `outputIsKept` says that the published
  /// site was left as it is.
  package func text(
    _ diagnostics: [Diagnostic], outputIsKept: Bool, line: (String, Int) -> String?
  ) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var report = ""
    var counts: [Kind: Int] = [:]
    var cut: [Kind] = []
    for diagnostic in diagnostics {
      let kind = Kind(rule: diagnostic.rule, path: diagnostic.place.path)
      let count = counts[kind, default: 0] + 1
      counts[kind] = count
      if count <= Self.shownOfAKind { report += text(diagnostic, line: line) }
      if count == Self.shownOfAKind + 1 { cut.append(kind) }
    }
    for kind in cut {
      let more = (counts[kind] ?? 0) - Self.shownOfAKind
      let path = VisibleText.line(kind.path)
      report +=
        Message(
          "\(path): 同类的还有 \(more) 处，--format json 列出全部 [\(kind.rule)]",
          en: "\(path): \(more) more of this kind; --format json lists all [\(kind.rule)]"
        ).text(in: language) + "\n"
    }
    return report + summary(diagnostics, outputIsKept: outputIsKept) + "\n"
  }

  /// One diagnostic with its excerpt and notes.
  package func text(_ diagnostic: Diagnostic, line: (String, Int) -> String?) -> String {
    let place = diagnostic.place
    let words = VisibleText.line(diagnostic.message.text(in: language))
    var text =
      "\(VisibleText.line(place.path)):\(place.line):\(place.column): "
      + "\(diagnostic.severity.rawValue): \(words) [\(diagnostic.rule)]\n"
    let margin = String(repeating: " ", count: String(place.line).count)
    if let source = line(place.path, place.line) {
      let excerpt = Excerpt(source, column: place.column, length: place.length)
      text += "\(place.line) | \(excerpt.text)\n\(margin) | \(excerpt.caret)\n"
    }
    for notes in lines(of: diagnostic.notes.map { note($0, beside: place.path) }) {
      text += "\(margin) = \(notes)\n"
    }
    return text
  }

  /// Diagnostics that are counted together when there are many.
  private struct Kind: Hashable {
    let rule: String
    let path: String
  }

  /// Words and place of a note; a file beside the diagnostic's is named without its folders.
  private func note(_ note: Diagnostic.Note, beside path: String) -> String {
    let words = VisibleText.line(note.message.text(in: language))
    guard let place = note.place else { return words }
    let folder = place.path.prefix(through: place.path.lastIndex(of: "/") ?? place.path.startIndex)
    let isBeside =
      path.hasPrefix(folder) && !path.dropFirst(folder.count).contains("/")
      && place.path.contains("/")
    let file = isBeside ? place.path.dropFirst(folder.count) : Substring(place.path)
    return "\(words): \(VisibleText.line(String(file))):\(place.line):\(place.column)"
  }

  /// Notes side by side while they fit on a line.
  private func lines(of notes: [String]) -> [String] {
    var lines: [String] = []
    for note in notes {
      if let last = lines.last,
        VisibleText.cells(of: last) + 3 + VisibleText.cells(of: note) <= Excerpt.maximumCells
      {
        lines[lines.count - 1] = last + "   " + note
      } else {
        lines.append(note)
      }
    }
    return lines
  }

  private func summary(_ diagnostics: [Diagnostic], outputIsKept: Bool) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let files = Set(diagnostics.map(\.place.path)).count
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return Message(
      "\(errors) 个错误，\(warnings) 个警告，涉及 \(files) 个文件。" + (outputIsKept ? "Output 未改动。" : ""),
      en: counted(errors, "error") + ", " + counted(warnings, "warning") + " in "
        + counted(files, "file") + "." + (outputIsKept ? " Output was not changed." : "")
    ).text(in: language)
  }
}
