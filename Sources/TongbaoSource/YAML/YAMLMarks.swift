/// The quotes, brackets and remarks of a YAML text up to a place, as a person reads them.
///
/// It is made where reading failed, to find the slip: it knows no more of YAML than what a clerk writes.
struct YAMLMarks {
  typealias Mark = YAMLEvents.Mark

  /// The text line by line, without line ends.
  let lines: [ArraySlice<Unicode.Scalar>]
  /// Brackets that are open, the outermost first.
  private(set) var brackets: [Mark] = []
  /// The last value in quotes that is closed: from its first quote to behind its last.
  private(set) var quoted: (start: Mark, end: Mark)?
  /// The last outermost bracket that is closed, to behind its partner.
  private(set) var bracketed: (start: Mark, end: Mark)?
  /// The first `#` in the open brackets that begins a remark.
  private(set) var remark: Mark?
  private var quote: (mark: Mark, scalar: Unicode.Scalar)?
  /// Lines that stand further right belong to a text below `|` or `>`.
  private var blockIndent: Int?

  init(of text: [UInt8], upTo end: Mark) {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.indices.prefix(end.line + 1) {
      scan(line, upTo: line == end.line ? end.column : lines[line].count)
    }
  }

  func scalar(at mark: Mark) -> Unicode.Scalar? {
    guard lines.indices.contains(mark.line) else { return nil }
    let line = lines[mark.line]
    return mark.column < line.count ? line[line.startIndex + mark.column] : nil
  }

  /// The blanks before the text of a line; `nil` for one that holds none.
  func indent(of line: Int) -> Int? {
    guard lines.indices.contains(line) else { return nil }
    return lines[line].firstIndex { $0 != " " && $0 != "\t" }.map { $0 - lines[line].startIndex }
  }

  /// Whether only blanks stand between two places of one line.
  func areClose(_ end: Mark, _ start: Mark) -> Bool {
    guard end.line == start.line, end.column <= start.column,
      start.column <= lines[end.line].count
    else { return false }
    return lines[end.line].dropFirst(end.column).prefix(start.column - end.column)
      .allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// Whether the outermost open bracket is closed before a line begins that is no part of it.
  func closesOutermost() -> Bool {
    guard let bracket = brackets.first, let indent = indent(of: bracket.line) else { return false }
    var depth = 0
    for line in bracket.line..<lines.count {
      if line > bracket.line, let own = self.indent(of: line), own <= indent { return false }
      for scalar in lines[line].dropFirst(line == bracket.line ? bracket.column : 0) {
        if scalar == "[" || scalar == "{" { depth += 1 }
        if scalar == "]" || scalar == "}" { depth -= 1 }
        if depth == 0 { return true }
      }
    }
    return false
  }

  private mutating func scan(_ number: Int, upTo end: Int) {
    let line = lines[number]
    if quote == nil, let outer = blockIndent {
      guard let indent = indent(of: number), indent <= outer else { return }
      blockIndent = nil
    }
    var column = 0
    while column < min(end, line.count) {
      let mark = Mark(line: number, column: column)
      let scalar = line[line.startIndex + column]
      column += 1
      if let open = quote {
        if scalar == "\\", open.scalar == "\"" { column += 1 }
        guard scalar == open.scalar else { continue }
        if scalar == "'", self.scalar(at: Mark(line: number, column: column)) == "'" {
          column += 1
          continue
        }
        quoted = (open.mark, Mark(line: number, column: column))
        quote = nil
        continue
      }
      switch scalar {
      case "\"", "'": if beginsValue(mark) { quote = (mark, scalar) }
      case "[", "{": if !brackets.isEmpty || beginsValue(mark) { brackets.append(mark) }
      case "]", "}": close(mark)
      case "#" where column == 1 || [" ", "\t"].contains(line[line.startIndex + column - 2]):
        if !brackets.isEmpty, remark == nil { remark = mark }
        return
      case "|", ">": if brackets.isEmpty, beginsValue(mark) { blockIndent = indent(of: number) }
      default: continue
      }
    }
  }

  private mutating func close(_ mark: Mark) {
    guard let open = brackets.popLast(), brackets.isEmpty else { return }
    bracketed = (open, Mark(line: mark.line, column: mark.column + 1))
    remark = nil
  }

  /// Whether a value or key may begin here: at the line's start, behind `: `, `- `, `[`, `{` or `,`.
  private func beginsValue(_ mark: Mark) -> Bool {
    let before = lines[mark.line].prefix(mark.column)
    guard let last = before.last(where: { $0 != " " && $0 != "\t" }) else { return true }
    let isBehindBlank = before.last == " " || before.last == "\t"
    switch last {
    case ":": return isBehindBlank
    case "-": return isBehindBlank && before.allSatisfy { $0 == " " || $0 == "-" }
    case "[", "{", ",": return !brackets.isEmpty
    default: return false
    }
  }
}
