extension Diagnostic {
  /// A name in an expression that stands for nothing; `place` is the name's own.
  static func unknownName(
    _ name: String, at place: SourcePlace, what: (chinese: String, english: String),
    among known: [String], meant: @autoclosure () -> String? = nil
  ) -> Diagnostic {
    let near = nearMiss(of: name, among: known) ?? meant()
    let list = near == nil ? list(of: known) : ""
    return Diagnostic(
      .error, "figure.unknown-name", at: place,
      Message(
        "没有\(what.chinese)“\(name)”"
          + (near.map { "；是不是“\($0)”？" } ?? (list.isEmpty ? "" : "；可用：\(list)")),
        en: "there is no \(what.english) “\(name)”"
          + (near.map { "; did you mean “\($0)”?" } ?? (list.isEmpty ? "" : "; known: \(list)"))))
  }

  /// The names to choose from, unless they are too many to be read.
  private static func list(of known: [String]) -> String {
    var seen: Set<String> = []
    let names = known.filter { !$0.isEmpty && seen.insert($0).inserted }
    return names.count <= 30 ? names.joined(separator: "、") : ""
  }

  /// A result that neither `results:` nor a results table of the notice holds.
  static func unknownResult(
    _ path: FigureExpression.Path, at place: SourcePlace, near: String?
  ) -> Diagnostic {
    let words = path.words
    return Diagnostic(
      .error, "figure.unknown-name", at: place,
      Message(
        "results: 和结果表里都没有“\(words)”" + (near.map { "；是不是“\($0)”？" } ?? "；没有出处的写 =stated"),
        en: "neither results: nor a results table holds “\(words)”"
          + (near.map { "; did you mean “\($0)”?" } ?? "; write =stated when no table holds it")))
  }

  static func divisionByZero(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.value", at: place,
      Message(
        "除数为 0，算不出比率；改表达式，或写 =stated",
        en: "the divisor is 0; mend the expression or write =stated"))
  }

  static func nothingToAverage(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.value", at: place,
      Message(
        "没有一行符合条件，算不出平均数；改条件，或写 =stated",
        en: "no row passes, so there is no mean; mend the filter or write =stated"))
  }

  /// An empty figure whose value nothing holds: the page would have a hole.
  package static func nothingToFill(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.value", at: place,
      Message(
        "哪里都没有这个数，填不出来；在方括号里写上数，或把这一处 [](=…) 删去",
        en: "nothing holds this number; write it in the brackets, or remove [](=…)"))
  }

  static func tooLarge(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.value", at: place,
      Message("数太大，算不了；写 =stated", en: "the numbers are too large to compute; write =stated"))
  }

  static func notANumber(_ text: String, at place: SourcePlace, cell: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.value", at: place,
      Message(
        text.isEmpty ? "指到的格子是空的；指别的格子，或写 =stated" : "指到的格子“\(text)”不是数；指别的格子，或写 =stated",
        en: text.isEmpty
          ? "the cell is empty; name another or write =stated"
          : "the cell “\(text)” is no number; name another or write =stated"),
      notes: [Note(Message("格子", en: "cell"), at: cell)])
  }
}

extension FigureExpression.Path {
  /// The path as it is written, for messages.
  var words: String {
    (period.map { $0.sourceForm + ":" } ?? "") + subject.text + "." + measure.text
      + (category.map { "[\($0.text)]" } ?? "") + (region.map { "@\($0.text)" } ?? "")
  }
}
