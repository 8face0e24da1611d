import TongbaoCore

/// A template with one run of it between `⟦` and `⟧`: the place that a diagnostic must point at.
struct MarkedTemplate {
  let text: String
  let line: Int
  let column: Int
  let length: Int

  init(_ marked: String) {
    let scalars = Array(marked.unicodeScalars)
    let start = scalars.firstIndex(of: "⟦") ?? 0
    let end = scalars.firstIndex(of: "⟧") ?? 1
    let before = scalars[..<start]
    text = String(String.UnicodeScalarView(scalars.filter { $0 != "⟦" && $0 != "⟧" }))
    line = before.count { $0 == "\n" } + 1
    column = before.count - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
    length = max(1, end - start - 1)
  }

  func place(in path: String) -> SourcePlace {
    SourcePlace(path, line: line, column: column, length: length)
  }
}
