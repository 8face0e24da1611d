/// An object under construction, filled by name.
///
/// Names that the schema does not have, and names left empty that are not optional, are programming
/// errors; a test that renders each page finds them. Use `Schema.object(_:)` where speed counts.
/// ```swift
/// let page = Record(schema) { $0["title"] = "通报" }.value
/// ```
package struct Record: Sendable {
  private let schema: Schema
  private var values: [Value?]

  package init(_ schema: Schema, _ fill: (inout Record) -> Void) {
    self.schema = schema
    values = Array(repeating: nil, count: schema.names.count)
    fill(&self)
  }

  /// The value given for `name`; `nil` leaves an optional absent.
  package subscript(_ name: String) -> Value? {
    get { schema.slot(of: name).flatMap { values[$0] } }
    set {
      guard let slot = schema.slot(of: name) else {
        preconditionFailure("the schema has no name '\(name)'")
      }
      values[slot] = newValue
    }
  }

  /// The finished object.
  package var value: Value {
    .object(
      values.indices.map { slot in
        if let value = values[slot] { return value }
        precondition(schema.kinds[slot].isOptional, "no value for '\(schema.names[slot])'")
        return .absent
      })
  }
}
