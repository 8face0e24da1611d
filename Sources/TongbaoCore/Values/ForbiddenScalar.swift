/// Whether a character must not reach a page: control, bidi override, private use, unassigned.
///
/// The test is made on values after every decoding, because escapes bring such characters back
/// (`"\x85"` in YAML, `&#x202E;` in Markdown). Line feed and tab are allowed.
package func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: return false
  case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: return false
  case 0x3000...0x312F, 0x4E00...0x9FFF, 0xFF01...0xFF5E: return false
  case 0x0...0x1F, 0x7F...0x9F: return true
  case 0xAD, 0x180E, 0x200B, 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFD: return true
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F: return true
  case 0xE0000...0xE0FFF: return true
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .surrogate, .privateUse, .unassigned: return true
  default: return false
  }
}

extension Diagnostic {
  /// A character that must not be published, named by its code point.
  package static func forbiddenScalar(
    _ scalar: Unicode.Scalar, at place: SourcePlace
  ) -> Diagnostic {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return Diagnostic(
      .error, "text.control", at: place,
      Message(
        "有不能发布的字符 \(code)（控制、方向、私用或未定义字符）；请删去",
        en:
          "the character \(code) cannot be published (control, direction, private or unassigned); remove it"
      ))
  }
}
