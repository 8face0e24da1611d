/// A number with a unit in the text of a notice that is tied to nothing.
///
/// It stands in plain text: not in a figure, a link, a contact, a named finding or code.
package struct LooseNumber: Sendable, Hashable {
  /// As it stands in the source: `614`, `99.35%`.
  package let text: String
  /// 家, 个, 条, %, 百分点 …
  package let unit: String
  package let place: SourcePlace
  /// Whether `place` is the number's own; else it is only near.
  package let isExact: Bool
  /// What the verb before the number says of it: 上升, 下降.
  package let change: ChangeDirection?

  package init(
    text: String, unit: String, place: SourcePlace, isExact: Bool = true,
    change: ChangeDirection? = nil
  ) {
    self.text = text
    self.unit = unit
    self.place = place
    self.isExact = isExact
    self.change = change
  }
}
