/// Whether words say that a number is not exact: 约, 近 before it, 余, 多, 万 behind or in it.
enum Approximation {
  /// `before` and `after` are the characters that touch the number, when there are any.
  static func applies(
    to text: String, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> Bool {
    if let before, ["约", "近"].contains(before) { return true }
    if let after, ["余", "多", "万"].contains(after) { return true }
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    return text.unicodeScalars.contains { ["约", "近", "余", "多", "万"].contains($0) }
  }
}
