package import TongbaoCore

/// A YAML value with the place of each key and scalar. All scalars stay text: `0731`, `no` and dates
/// mean what they say.
package struct SourceValue: Sendable {
  package let kind: Kind
  package let place: SourcePlace

  package enum Kind: Sendable {
    case scalar(String)
    case list([SourceValue])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let place: SourcePlace
    package let value: SourceValue
  }

  /// The text of a scalar; an empty one counts as absent.
  var text: String? {
    if case .scalar(let text) = kind, !text.isEmpty { text } else { nil }
  }

  /// Whether nothing stands here (`key:` alone).
  var isEmpty: Bool {
    if case .scalar(let text) = kind { text.isEmpty } else { false }
  }
}
