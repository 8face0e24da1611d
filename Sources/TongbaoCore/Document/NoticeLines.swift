/// The lines of `notice.md` that rules about wording look at, as they stand in the file.
///
/// Most lines of most notices hold nothing that such a rule could be about, and are not kept. What
/// stands in contact spans is not kept either: the site's contact rule acts on it, no other does.
package struct NoticeLines: Sendable {
  package struct Line: Sendable {
    /// From 1.
    package let number: Int
    /// Whether it is text that is read as such: neither front matter nor inside a fence.
    package let isProse: Bool
    /// The characters in order, so that an offset is a column; NUL stands for each one of a contact.
    package let text: [Unicode.Scalar]

    package init(number: Int, isProse: Bool, text: [Unicode.Scalar]) {
      self.number = number
      self.isProse = isProse
      self.text = text
    }
  }

  package private(set) var lines: [Line] = []

  /// No lines.
  package init() {}

  /// The lines worth a look of a file.
  ///
  /// - Parameters:
  ///   - body: the part behind the front matter.
  ///   - contacts: what stands in contact spans, in order, as ranges of the file.
  package init(of file: [UInt8], body: Range<Int>, contacts: [Range<Int>]) {
    file.withUnsafeBufferPointer { file in
      var contacts = contacts[...]
      var start = 0
      var number = 1
      var isInAccept = false
      var isInFence = false
      while start < file.count {
        let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
        let isBody = start >= body.lowerBound
        if !isBody, file[start] | 0x20 >= UInt8(ascii: "a"), file[start] | 0x20 <= UInt8(ascii: "z")
        {
          // Entries of `accept:` quote what a rule is about.
          isInAccept = file[start..<end].starts(with: "accept:".utf8)
        }
        let isFence = isBody && Self.isFence(file[start..<end])
        let isProse = isBody && !isInFence && !isFence
        if isFence { isInFence.toggle() }
        while let first = contacts.first, first.upperBound <= start { contacts.removeFirst() }
        let hidden = contacts.prefix { $0.lowerBound < end }
        let isWorthALook =
          hidden.isEmpty
          ? Self.isRemarkable(file, start..<end, isProse)
          : Self.parts(of: start..<end, without: hidden).contains {
            Self.isRemarkable(file, $0, isProse)
          }
        if isWorthALook, isBody || !isInAccept {
          lines.append(
            Line(number: number, isProse: isProse, text: Self.text(file, start..<end, hidden)))
        }
        start = end + 1
        number += 1
      }
    }
  }

  /// Whether a fence opens or ends with the line: ``` or ~~~.
  private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
  }

  private static func isRemarkable(
    _ file: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ isProse: Bool
  ) -> Bool {
    WordingSigns(line: UnsafeBufferPointer(rebasing: file[part]), isProse: isProse).areFound
  }

  private static func parts(
    of line: Range<Int>, without hidden: ArraySlice<Range<Int>>
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    for range in hidden {
      if range.lowerBound > start { parts.append(start..<range.lowerBound) }
      start = min(max(start, range.upperBound), line.upperBound)
    }
    return parts + [start..<line.upperBound]
  }

  private static func text(
    _ file: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ hidden: ArraySlice<Range<Int>>
  ) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    var start = line.lowerBound
    func append(_ range: Range<Int>) {
      text +=
        String(decoding: UnsafeBufferPointer(rebasing: file[range]), as: UTF8.self)
        .unicodeScalars
    }
    for range in hidden {
      let range = range.clamped(to: start..<line.upperBound)
      append(start..<range.lowerBound)
      text += [Unicode.Scalar](
        repeating: "\0", count: scalarCount(UnsafeBufferPointer(rebasing: file[range])))
      start = range.upperBound
    }
    append(start..<line.upperBound)
    return text
  }
}
