/// A place in a text that is filled when it is said; written `{count}` in `words.yaml`.
package enum Blank: String, Sendable, CaseIterable {
  /// Numbers.
  case checked, count, failing, first, last, low, number, rate, total, year
  /// Names and texts.
  case from, issuer, label, name, noun, other, period, place, remark, status, subject, text, time
  case title, to, unit
  case word
}
