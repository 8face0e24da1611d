/// The names that a page, or one object in it, offers to its template, each with its kind.
///
/// A name's slot is its place in the declaration; a `Value.object` holds its values in that order.
package struct Schema: Sendable, Hashable {
  package let names: [String]
  package let kinds: [Kind]
  private let slots: [String: Int]

  /// Declares names in slot order: `Schema(["title": .text, "rows": .list(.text)])`.
  ///
  /// A name declared twice is a programming error.
  package init(_ entries: KeyValuePairs<String, Kind>) {
    self.init(entries: entries.map { ($0.key, $0.value) })
  }

  private init(entries: [(String, Kind)]) {
    names = entries.map(\.0)
    kinds = entries.map(\.1)
    slots = Dictionary(
      zip(names, 0...), uniquingKeysWith: { first, _ in preconditionFailure("slot \(first) twice") }
    )
  }

  /// This schema with further names after its own, for pages that share a frame.
  package func adding(_ entries: KeyValuePairs<String, Kind>) -> Schema {
    Schema(entries: zip(names, kinds).map { ($0, $1) } + entries.map { ($0.key, $0.value) })
  }

  /// The place of `name` in an object, from 0; `nil` when the schema does not offer it.
  package func slot(of name: String) -> Int? { slots[name] }

  /// An object from its values in slot order: the quick way, for rows of long tables.
  ///
  /// Another number of values than the schema has names is a programming error.
  package func object(_ values: [Value]) -> Value {
    precondition(values.count == names.count, "\(values.count) values for \(names.count) names")
    return .object(values)
  }
}
