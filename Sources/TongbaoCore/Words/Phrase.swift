/// A text of the site's own voice, with blanks: `收录{count}份通报。`
package struct Phrase: Sendable, Equatable {
  package let pieces: [Piece]

  /// Fixed text and the blank behind it; the last piece has none.
  package struct Piece: Sendable, Equatable {
    package let text: String
    package let blank: Blank?
  }

  /// What is wrong with the blanks of a text.
  package enum Fault: Error, Equatable {
    /// A brace that opens or closes nothing.
    case brace
    /// A name in braces that no text has.
    case unknown(String)
  }

  package init(_ text: String) throws(Fault) {
    // Most texts have no blank; letters of several bytes need not be told apart to know it.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      pieces = [Piece(text: text, blank: nil)]
      return
    }
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      let fixed = rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}"), !fixed.contains("}") else {
        throw .brace
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard !name.contains("{") else { throw .brace }
      guard let blank = Blank(rawValue: name) else { throw .unknown(name) }
      pieces.append(Piece(text: String(fixed), blank: blank))
      rest = rest[rest.index(after: close)...]
    }
    guard !rest.contains("}") else { throw .brace }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(Piece(text: String(rest), blank: nil)) }
    self.pieces = pieces
  }

  /// The blanks, each once.
  package var blanks: Set<Blank> { Set(pieces.compactMap(\.blank)) }

  /// The whole text when it has no blank.
  package var fixed: String? { blanks.isEmpty ? pieces.map(\.text).joined() : nil }
}
