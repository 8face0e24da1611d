/// A decimal number as it is written: digits and the place of the point, never binary.
///
/// `99.80` keeps its trailing zero: it equals `99.8` in value and differs in `scale`.
package struct ExactDecimal: Sendable, Hashable {
  /// The number without its point: 9980 for `99.80`.
  package let unscaled: Int
  /// Digits after the point: 2 for `99.80`; 0 to 12.
  package let scale: Int

  package init(unscaled: Int, scale: Int = 0) {
    self.unscaled = unscaled
    self.scale = scale
  }

  package init(_ integer: Int) { self.init(unscaled: integer, scale: 0) }

  /// Reads `614`, `99.35`, `-2`, `1,842`; `nil` for anything else and for more than 15 digits.
  ///
  /// A thousands comma must stand before exactly three digits.
  package init?(_ text: some Sequence<UInt8>) {
    var value = 0
    var digits = 0
    var scale = -1
    var sinceComma = -1
    var isNegative = false
    var isFirst = true
    for byte in text {
      defer { isFirst = false }
      switch byte {
      case UInt8(ascii: "-") where isFirst: isNegative = true
      case UInt8(ascii: "+") where isFirst: break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 15 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        if scale >= 0 { scale += 1 } else if sinceComma >= 0 { sinceComma += 1 }
      case UInt8(ascii: ",") where scale < 0 && digits > 0:
        guard sinceComma == 3 || (sinceComma < 0 && digits <= 3) else { return nil }
        sinceComma = 0
      case UInt8(ascii: ".") where scale < 0 && digits > 0:
        guard sinceComma < 0 || sinceComma == 3 else { return nil }
        scale = 0
      default: return nil
      }
    }
    guard digits > 0, scale != 0, scale >= 0 || sinceComma < 0 || sinceComma == 3, scale <= 12
    else { return nil }
    self.init(unscaled: isNegative ? -value : value, scale: max(scale, 0))
  }

  package init?(_ text: String) { self.init(text.utf8) }

  /// The value as an exact fraction.
  package var rational: Rational { Rational(Int128(unscaled), Rational.powerOfTen(scale)) }

  /// The digits with the point and no thousands mark: `99.80`.
  package var text: String {
    guard scale > 0 else { return String(unscaled) }
    let digits = String(unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    return (unscaled < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}
