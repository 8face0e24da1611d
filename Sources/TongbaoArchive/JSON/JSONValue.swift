/// A value of JSON, its members in the order in which they were written.
package indirect enum JSONValue: Hashable, Sendable {
  case object([Member])
  case list([JSONValue])
  case text(String)
  /// A number as it is written: the archive's files hold none that needs arithmetic.
  case number(String)
  case flag(Bool)
  case null

  /// One member of an object.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a member; `nil` where there is none or this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, where it is one.
  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The elements, where it is a list.
  package var list: [JSONValue]? {
    guard case .list(let elements) = self else { return nil }
    return elements
  }

  /// The members, where it is an object.
  package var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}
