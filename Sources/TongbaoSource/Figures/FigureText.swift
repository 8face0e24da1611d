internal import TongbaoCore

/// The visible text of a tied figure, as far as it keeps its number from being compared.
///
/// Words that carry a computed value without digits (均, 全部, 百分之九十) are not compared by intent.
struct FigureText {
  /// What stands before the number, the number, and what stands behind it; `nil` without one number.
  private let parts: (before: String, number: String, after: String)?
  private let text: String

  /// `nil` when the number can be read, or when there is none that was to be compared.
  init?(_ text: String, isApproximate: Bool) {
    let isRead = isApproximate ? ApproximateFigure(text) != nil : WrittenFigure(text) != nil
    let bare = text.withoutBlanks
    guard !isRead, !bare.hasPrefix("百分之") else { return nil }
    self.text = text
    let scalars = Array(bare.unicodeScalars)
    guard let first = scalars.firstIndex(where: Self.isDigit),
      let last = scalars.lastIndex(where: Self.isDigit)
    else {
      guard let counted = Self.counted(scalars) else { return nil }
      parts = counted
      return
    }
    var end = last + 1
    while end < scalars.count, "%％余多万".unicodeScalars.contains(scalars[end]) { end += 1 }
    let start = first > 0 && "约近".unicodeScalars.contains(scalars[first - 1]) ? first - 1 : first
    let number = Self.string(scalars[start..<end])
    let isOne = WrittenFigure(number) != nil || ApproximateFigure(number) != nil
    parts = isOne ? (Self.string(scalars[..<start]), number, Self.string(scalars[end...])) : nil
  }

  func diagnostic(of expression: String, at place: SourcePlace) -> Diagnostic {
    guard let (before, number, after) = parts else {
      return Diagnostic(
        .error, "figure.syntax", at: place,
        Message(
          "“\(text)”不是一个数，没法核对；方括号里只写一个数，不核对的写 =stated",
          en: "“\(text)” is not one number; tie one number, or write =stated"))
    }
    let others = [before, after].filter { !$0.isEmpty }.map { "“\($0)”" }
    let mended = "\(before)[\(number)](=\(expression))\(after)"
    return Diagnostic(
      .error, "figure.syntax", at: place,
      Message(
        "方括号里只写数，\(others.joined(separator: "和"))写到括号外面：\(mended)",
        en: "only the number stands in the brackets: \(mended)"))
  }

  /// A Chinese number with its unit: 三家.
  private static func counted(
    _ scalars: [Unicode.Scalar]
  ) -> (before: String, number: String, after: String)? {
    guard let unit = scalars.last, "家个条件次项人处名起分篇户部".unicodeScalars.contains(unit) else {
      return nil
    }
    let number = string(scalars.dropLast())
    return WrittenFigure(number) == nil ? nil : ("", number, String(unit))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
