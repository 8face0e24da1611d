/// The front matter of a notice as it may be read by everybody: the keys whose values the page shows or
/// needs, as written, without remarks.
///
/// What an office notes for itself (`retention`, `draft`, behind a `#`) is no part of the notice.
struct PublicFrontMatter {
  /// Keys that are kept. A key that is not named here stays in the office.
  static let keys: Set<String> = [
    "id", "title", "title-supplied", "kind", "issuer", "issuer-name", "jurisdiction", "lang",
    "period", "period-label", "comparable", "published", "document-number", "signed", "released",
    "source", "excerpt", "follows", "windows", "coverage", "as-of", "rule", "addressees", "copies",
    "note", "results", "annexes", "tables", "files", "accept",
  ]

  private let lines: [ArraySlice<Unicode.Scalar>]
  /// Places of all scalars, in order: a `#` elsewhere begins a remark.
  private var scalars: [(start: YAMLEvents.Mark, end: YAMLEvents.Mark)] = []
  /// The keys of the outermost mapping with the place of each.
  private var topKeys: [(name: String, start: YAMLEvents.Mark)] = []

  /// `text` has been read before, and was sound.
  init(_ text: ArraySlice<UInt8>) {
    lines = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
      .split(separator: "\n", omittingEmptySubsequences: false)
    text.withUnsafeBufferPointer { text in
      guard var events = YAMLEvents(text) else { return }
      // Not to be reached: where it is, no key is known and nothing is kept.
      do throws(YAMLEvents.Fault) { try read(&events) } catch { topKeys = [] }
    }
  }

  private mutating func read(_ events: inout YAMLEvents) throws(YAMLEvents.Fault) {
    var depth = 0
    var isKey = true
    while true {
      let event = try events.next()
      switch event.kind {
      case .scalar(let text, _):
        scalars.append((event.start, event.end))
        if depth == 1 {
          if isKey { topKeys.append((text, event.start)) }
          isKey.toggle()
        }
      case .listStart, .mappingStart: depth += 1
      case .listEnd, .mappingEnd:
        depth -= 1
        if depth == 1 { isKey = true }
      case .alias, .documentStart, .documentEnd, .streamStart: continue
      case .streamEnd: return
      }
    }
  }

  /// Nothing where the keys do not stand each at the start of a line.
  var bytes: [UInt8] {
    guard topKeys.allSatisfy({ $0.start.column == 0 }) else { return [] }
    var bytes: [UInt8] = []
    var rest = scalars[...]
    for (number, key) in topKeys.enumerated() where Self.keys.contains(key.name) {
      let end = number + 1 < topKeys.count ? topKeys[number + 1].start.line : lines.count
      for line in key.start.line..<end {
        guard let text = withoutRemark(line, &rest) else { continue }
        bytes += String(String.UnicodeScalarView(text)).utf8
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    return bytes
  }

  /// The line up to a remark; `nil` when nothing else stands in it. `rest` holds the scalars from here
  /// on.
  private func withoutRemark(
    _ number: Int, _ rest: inout ArraySlice<(start: YAMLEvents.Mark, end: YAMLEvents.Mark)>
  ) -> ArraySlice<Unicode.Scalar>? {
    let line = lines[number]
    for (column, scalar) in line.enumerated() where scalar == "#" {
      let mark = YAMLEvents.Mark(line: number, column: column)
      while let first = rest.first, first.end <= mark { rest.removeFirst() }
      if let first = rest.first, first.start <= mark { continue }
      let end = line.prefix(column).lastIndex { $0 != " " && $0 != "\t" }
      return end.map { line[...$0] }
    }
    if !line.isEmpty { return line }
    // A blank line inside a text below `|` is part of it.
    return rest.contains { $0.start.line < number && number < $0.end.line } ? line : nil
  }
}
