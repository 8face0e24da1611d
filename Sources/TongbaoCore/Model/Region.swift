/// A division of GB/T 2260, or a pseudo-region of an issuer (省直, 市直, 高新区).
///
/// A value in all but name: nothing of it changes. It is held by reference because every row of every
/// table looks one up.
package final class Region: Sendable {
  /// Six digits (`421200`); for a pseudo-region the parent's code, a hyphen and letters (`421200-ZS`).
  package let code: String
  package let name: String
  package let level: Level
  /// Code of the region above; `nil` at the top.
  package let parent: String?
  /// Short and former names and former codes, as `regions.csv` lists them; the name itself among them
  /// when it has not always been in use.
  package let aliases: [Alias]
  /// Whether one of its names has a time.
  package let hasDatedNames: Bool
  /// Pinyin of the address, written once and never derived again.
  package let slug: String
  package let place: SourcePlace

  package init(
    code: String, name: String, level: Level, parent: String?, aliases: [Alias], slug: String,
    place: SourcePlace
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.aliases = aliases
    hasDatedNames = aliases.contains { !$0.isTimeless }
    self.slug = slug
    self.place = place
  }

  /// The last part of the address: `421200-xianning`; a pseudo-region has its parent's six digits.
  package var addressName: String { code.prefix(6) + "-" + slug }

  /// Whether the region was called `name` at some time of `window`; true of names without a time,
  /// blanks ignored.
  package func bears(_ name: String, during window: DateWindow) -> Bool {
    guard hasDatedNames else { return true }
    let wanted = name.withoutBlanks
    let spans = aliases.filter { $0.name.withoutBlanks == wanted }
    return spans.isEmpty || spans.contains { $0.isUsed(during: window) }
  }

  /// The time of `name`, when it has one.
  package func span(of name: String) -> Alias? {
    let wanted = name.withoutBlanks
    return aliases.first { !$0.isTimeless && $0.name.withoutBlanks == wanted }
  }

  package enum Level: String, Sendable, CaseIterable {
    case nation, province, prefecture, direct, county, pseudo
  }

  /// Another name; a former one may carry the month it ended: `襄樊市@/2010-12`.
  package struct Alias: Sendable, Hashable {
    package let name: String
    /// First and last month of use as written, `2010-12`; empty when open.
    package let from: String
    package let to: String

    package init(name: String, from: String = "", to: String = "") {
      self.name = name
      self.from = from
      self.to = to
    }

    package var isTimeless: Bool { from.isEmpty && to.isEmpty }

    /// Whether it was in use at some time of `window`; months are compared as they are written.
    func isUsed(during window: DateWindow) -> Bool {
      (to.isEmpty || to >= window.first.yearMonth)
        && (from.isEmpty || from <= window.last.yearMonth)
    }
  }
}
