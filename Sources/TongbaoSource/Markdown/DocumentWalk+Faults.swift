internal import TongbaoCore

extension DocumentWalk {
  mutating func reportImage(_ node: MarkdownNode) {
    let start = text.sourceOffset(of: node)
    let offset = nearest(UInt8(ascii: "!"), to: start) ?? start
    log.report(.imageInText(at: place(offset..<offset + 2)))
  }

  /// A run of `*` that the preparation marked and no partner was found for.
  mutating func reportLooseBold(
    _ literal: UnsafeBufferPointer<UInt8>, at index: Int, of node: MarkdownNode
  ) {
    let star = UInt8(ascii: "*")
    let opens =
      literal.holds(PreparedText.markStart, at: index) && literal.holds([star], at: index + 3)
    let closes =
      literal.holds(PreparedText.markEnd, at: index) && index > 0 && literal[index - 1] == star
    guard opens || closes, !hasToldOfBold else { return }
    hasToldOfBold = true
    let start = text.sourceOffset(of: node)
    let offset = text.boldMarks.first { $0 >= start } ?? start
    log.report(.looseBold(at: place(offset..<offset + 2)))
  }

  /// A forbidden character that an entity brought; the source holds none itself any more.
  mutating func reportEntity(_ scalar: Unicode.Scalar, in node: MarkdownNode) {
    let start = max(text.sourceOffset(of: node), nextEntity)
    let offset = nearest(UInt8(ascii: "&"), to: start) ?? start
    let end = nearest(UInt8(ascii: ";"), to: offset) ?? offset
    nextEntity = end + 1
    log.report(.forbiddenScalar(scalar, at: place(offset..<end + 1)))
  }
}
