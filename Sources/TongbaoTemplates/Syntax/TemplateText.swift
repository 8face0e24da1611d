import TongbaoCore

/// A template's characters as Jinja sees them: line ends made LF, one final line end dropped.
struct TemplateText: Sendable {
  let name: String
  let path: String
  let bytes: [UInt8]
  private let places: PlaceIndex

  /// Normalises `source`; reports what is not text and answers `nil` when it cannot be read on.
  init?(_ source: TemplateSource, into log: inout DiagnosticLog) {
    guard source.bytes.count <= TemplateLimits.bytes else {
      log.report(.templateTooLarge(source.bytes.count, at: SourcePlace(source.path)))
      return nil
    }
    name = source.name
    path = source.path
    bytes = Self.normalised(source.bytes)
    places = PlaceIndex(bytes)
    guard Self.checkCharacters(of: bytes, path: path, into: &log) else { return nil }
  }

  /// The place of a run of bytes; its length ends with its first line.
  func place(of range: Range<Int>) -> SourcePlace {
    let start = min(range.lowerBound, bytes.count)
    let line = places.line(of: start, in: bytes)
    let end = max(start, min(range.upperBound, line.end))
    let before = places.characters(before: start, in: bytes)
    return SourcePlace(
      path, line: line.number + 1,
      column: before - places.characters(before: line.start, in: bytes) + 1,
      length: max(1, places.characters(before: end, in: bytes) - before))
  }

  private static func normalised(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var previous: UInt8 = 0
    for byte in source {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    if result.last == 0x0A { result.removeLast() }
    return result
  }

  private static func checkCharacters(
    of bytes: [UInt8], path: String, into log: inout DiagnosticLog
  ) -> Bool {
    var place = SourcePlace(path)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue("\n"):
        place.line += 1
        place.column = 1
      case .scalarValue(let scalar):
        if isForbidden(scalar) { log.report(.forbiddenScalar(scalar, at: place)) }
        place.column += 1
      case .error:
        log.report(.templateNotUTF8(at: place))
        return false
      case .emptyInput:
        return true
      }
    }
  }
}
