internal import TongbaoCore

/// A line of `notice.md` or a cell of a table: text that everybody will read.
///
/// What stands in contact spans is not in it.
struct OpenText {
  /// As written, so that an offset is a column.
  let written: [Unicode.Scalar]
  /// The same with digits and ＠ of full width as ASCII.
  let plain: [Unicode.Scalar]
  /// Head of the column, for a cell.
  let head: String?

  init(_ written: [Unicode.Scalar], head: String? = nil) {
    self.written = written
    self.head = head
    plain = written.contains(where: Self.isWide) ? written.map(Self.narrow) : written
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0xFF10...0xFF20).contains(scalar.value)
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF20: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }

  /// The character at an offset; NUL beyond the ends.
  subscript(_ index: Int) -> Unicode.Scalar {
    plain.indices.contains(index) ? plain[index] : "\0"
  }

  func text(_ range: Range<Int>) -> String { Self.string(written[range]) }

  func plainText(_ range: Range<Int>) -> String { Self.string(plain[range]) }

  func isDigit(_ index: Int) -> Bool { self[index].value &- 0x30 < 10 }

  /// Whether `word` stands at `index`.
  func holds(_ word: String, at index: Int) -> Bool {
    var index = index
    for scalar in word.unicodeScalars {
      if self[index] != scalar { return false }
      index += 1
    }
    return true
  }

  /// Whether `word` ends before `index`.
  func holds(_ word: String, before index: Int) -> Bool {
    holds(word, at: index - word.unicodeScalars.count)
  }

  /// All runs of ASCII digits.
  var numbers: [Range<Int>] {
    var numbers: [Range<Int>] = []
    var index = 0
    while index < plain.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      while isDigit(index) { index += 1 }
      numbers.append(start..<index)
    }
    return numbers
  }

  /// Whether the run is a word of its own: no part of a code, a longer number, an address or a mask.
  func isFree(_ range: Range<Int>) -> Bool {
    let before = self[range.lowerBound - 1]
    let after = self[range.upperBound]
    if Self.isCode(before) || Self.isCode(after) || Self.isMask(before) || Self.isMask(after) {
      return false
    }
    if before == "." || before == "-", Self.isCode(self[range.lowerBound - 2]) { return false }
    if after == "." || after == "-", Self.isCode(self[range.upperBound + 1]) { return false }
    return !isInAddress(range.lowerBound)
  }

  /// Whether a web address reaches to `index`.
  private func isInAddress(_ index: Int) -> Bool {
    var start = index
    while start > 0, self[start - 1].value > 0x20, self[start - 1].value < 0x7F,
      !"[]()<>\"',;".unicodeScalars.contains(self[start - 1]), index - start < 256
    {
      start -= 1
      if self[start] == ":", self[start + 1] == "/", self[start + 2] == "/" { return true }
    }
    return false
  }

  /// Letters, digits and `_` of ASCII.
  static func isCode(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value &- 0x30 < 10 || (scalar.value | 0x20) &- 0x61 < 26 || scalar == "_"
  }

  static func isMask(_ scalar: Unicode.Scalar) -> Bool { "*＊×✕".unicodeScalars.contains(scalar) }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

func isHan(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
  default: false
  }
}
