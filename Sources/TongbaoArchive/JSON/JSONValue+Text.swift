extension JSONValue {
  /// The value as it is written to a file: two spaces for each depth, one line end at the end.
  ///
  /// The same value gives the same bytes; an archive's digests rest on that.
  package var fileBytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func append(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .object(let members):
      Self.nest(members, "{", "}", to: &bytes, depth) { member, bytes in
        Self.quote(member.key, to: &bytes)
        bytes += ": ".utf8
        member.value.append(to: &bytes, depth: depth + 1)
      }
    case .list(let elements):
      Self.nest(elements, "[", "]", to: &bytes, depth) { element, bytes in
        element.append(to: &bytes, depth: depth + 1)
      }
    case .text(let text): Self.quote(text, to: &bytes)
    case .number(let digits): bytes += digits.utf8
    case .flag(let flag): bytes += flag ? "true".utf8 : "false".utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func nest<Element>(
    _ elements: [Element], _ open: String, _ close: String, to bytes: inout [UInt8],
    _ depth: Int, _ append: (Element, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (place, element) in elements.enumerated() {
      bytes += place == 0 ? "\n".utf8 : ",\n".utf8
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth + 2)
      append(element, &bytes)
    }
    if !elements.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
    bytes += close.utf8
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
