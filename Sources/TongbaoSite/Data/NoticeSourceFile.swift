internal import TongbaoCore

/// `source.md` of a notice: its source as everybody may read it.
///
/// Contact spans keep their mark, so that the file is a source again, but hold what the site's rule lets
/// be read. All else of the text is there byte for byte.
enum NoticeSourceFile {
  static let name = "source.md"

  static func bytes(_ source: NoticeSource, of document: Document, contacts: ContactPolicy)
    -> [UInt8]
  {
    var bytes = Array("---\n".utf8) + source.frontMatter + Array("---\n".utf8)
    bytes.reserveCapacity(bytes.count + source.body.count)
    guard contacts != .publish else { return bytes + source.body }
    let start = source.body.startIndex
    let spans = document.contactSpans
    var read = start
    for (number, range) in source.contacts.enumerated() {
      bytes += source.body[read..<start + range.lowerBound]
      // Never more than the page shows, also where text and spans should not go together.
      let isKnown = spans.count == source.contacts.count
      let shown = isKnown ? contacts.shown(spans[number]) : ContactPolicy.omission
      for byte in shown.utf8 {
        if Self.isMark(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
      read = start + range.upperBound
    }
    return bytes + source.body[read...]
  }

  /// Whether Markdown reads the character as a mark inside a line.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "!"):
      true
    default: false
    }
  }
}
