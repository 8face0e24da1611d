/// Writes diagnostics for people: place, words, source line, caret, notes.
///
/// ```
/// Content/notices/…/annex-3.csv:8:15: warning: 占检查数比例写作“1.26%”，按 2/158 计算为 1.27% [table.rate]
/// 8 | 岳阳市,158,158,2,1.26%
///   |                  ^~~~~
///   = 写法: 两位小数，四舍五入；截尾则为 1.26%
/// ```
package struct DiagnosticFormatter: Sendable {
  /// Of diagnostics with the same rule in the same file this many are shown, the rest counted.
  package static let shownOfAKind = 10

  let language: Message.Language

  package init(language: Message.Language) { self.language = language }

  /// The report: `diagnostics` in their order, then one line that counts them.
  ///
  /// `line` gives a line of a source file by path and number; `outputIsKept` says that the published
  /// site was left as it is.
  package func text(
    _ diagnostics: [Diagnostic], outputIsKept: Bool, line: (String, Int) -> String?
  ) -> String {
    var report = ""
    var shown: [String: Int] = [:]
    var held: [(key: String, path: String, rule: String)] = []
    for diagnostic in diagnostics {
      let key = "\(diagnostic.rule) \(diagnostic.place.path)"
      let count = shown[key, default: 0] + 1
      shown[key] = count
      if count <= Self.shownOfAKind {
        report += text(diagnostic, line: line)
      } else if count == Self.shownOfAKind + 1 {
        held.append((key, diagnostic.place.path, diagnostic.rule))
      }
    }
    for group in held {
      let more = (shown[group.key] ?? 0) - Self.shownOfAKind
      report +=
        Message(
          "\(group.path)：另有 \(more) 处同类问题 [\(group.rule)]",
          en: "\(group.path): \(more) more of the same kind [\(group.rule)]"
        ).text(in: language) + "\n"
    }
    return report + summary(diagnostics, outputIsKept: outputIsKept)
  }

  /// One diagnostic with its excerpt and notes.
  package func text(_ diagnostic: Diagnostic, line: (String, Int) -> String?) -> String {
    let place = diagnostic.place
    var text =
      "\(place.path):\(place.line):\(place.column): \(diagnostic.severity.rawValue): "
      + "\(diagnostic.message.text(in: language)) [\(diagnostic.rule)]\n"
    let margin = String(repeating: " ", count: String(place.line).count)
    if let source = line(place.path, place.line) {
      let excerpt = Excerpt(source, column: place.column, length: place.length)
      text += "\(place.line) | \(excerpt.text)\n\(margin) | \(excerpt.caret)\n"
    }
    for note in diagnostic.notes {
      let at = note.place.map { other in
        other.path == place.path
          ? "\(other.path.lastName):\(other.line):\(other.column)"
          : "\(other.path):\(other.line):\(other.column)"
      }
      let words = note.message.text(in: language)
      text += "\(margin) = \(words)\(at.map { (words.isEmpty ? "" : ": ") + $0 } ?? "")\n"
    }
    return text
  }

  /// One line for each diagnostic, as build services read them.
  package func github(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      let place = diagnostic.place
      let message = "\(diagnostic.message.text(in: language)) [\(diagnostic.rule)]"
        .replacing("%", with: "%25").replacing("\n", with: "%0A")
      return "::\(diagnostic.severity.rawValue) file=\(place.path),line=\(place.line),"
        + "col=\(place.column)::\(message)\n"
    }.joined()
  }

  private func summary(_ diagnostics: [Diagnostic], outputIsKept: Bool) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let files = Set(diagnostics.map(\.place.path)).count
    return Message(
      "\(errors) 个错误，\(warnings) 个警告，涉及 \(files) 个文件。\(outputIsKept ? "Output 未改动。" : "")",
      en:
        "\(errors) errors, \(warnings) warnings in \(files) files.\(outputIsKept ? " Output was not changed." : "")"
    ).text(in: language) + "\n"
  }
}

extension String {
  /// The last part of a path.
  fileprivate var lastName: String { split(separator: "/").last.map(String.init) ?? self }
}
