internal import TongbaoCore

/// Turns offsets of a text into lines and columns in characters.
///
/// It remembers the last place, so that many places on one long line cost one pass over it.
struct PlaceFinder {
  let source: [UInt8]
  private let path: String
  /// Line of the first byte in the file.
  private let firstLine: Int
  private var lineStarts: [Int] = [0]
  private var last = (offset: 0, line: 0, column: 1)

  init(source: [UInt8], path: String, firstLine: Int) {
    self.source = source
    self.path = path
    self.firstLine = firstLine
  }

  /// Says that a line begins at `offset`; lines must come in order, the first is known.
  mutating func addLine(at offset: Int) { lineStarts.append(offset) }

  /// The place of `range`, cut at the end of its first line.
  mutating func place(_ range: Range<Int>) -> SourcePlace {
    let start = min(range.lowerBound, source.count)
    let line = line(of: start)
    if last.line != line || last.offset > start {
      last = (offset: lineStarts[line], line: line, column: 1)
    }
    last.column += characters(in: last.offset..<start)
    last.offset = start
    let length = characters(in: start..<max(start, min(range.upperBound, source.count)))
    return SourcePlace(
      path, line: firstLine + line, column: last.column, length: max(1, length))
  }

  /// Characters in a range, up to the end of its first line.
  private func characters(in range: Range<Int>) -> Int {
    source.withUnsafeBufferPointer { source in
      var count = 0
      for offset in range {
        let byte = source[offset]
        if byte == UInt8(ascii: "\n") { break }
        if byte & 0xC0 != 0x80 { count += 1 }
      }
      return count
    }
  }

  /// From `offset` to the end of its line, trailing blanks apart.
  func restOfLine(from offset: Int) -> Range<Int> {
    var end = min(offset, source.count)
    while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
    while end > offset, source[end - 1] <= 0x20 { end -= 1 }
    return min(offset, end)..<end
  }

  /// The offset at which the line of `offset` begins.
  func lineStart(of offset: Int) -> Int { lineStarts[line(of: offset)] }

  /// The line in the file of the byte at `offset`.
  func lineNumber(of offset: Int) -> Int { firstLine + line(of: offset) }

  private func line(of offset: Int) -> Int {
    if last.line < lineStarts.count, lineStarts[last.line] <= offset,
      last.line + 1 == lineStarts.count || offset < lineStarts[last.line + 1]
    {
      return last.line
    }
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
