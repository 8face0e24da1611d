/// A value of the front matter, or of a table's setting, that changed.
package struct FieldChange: Sendable, Hashable {
  /// The clerk's word for it: 发文字号, 成文日期.
  package let name: String
  /// `nil`: it was not given.
  package let old: String?
  /// `nil`: it is no longer given.
  package let new: String?
}

extension [FieldChange] {
  /// Fields of two lists that differ; each list names a field once.
  static func changes(
    from old: [(name: String, value: String?)], to new: [(name: String, value: String?)]
  ) -> [FieldChange] {
    let before = Dictionary(old.map { ($0.name, $0.value) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.name, $0.value) }) { first, _ in first }
    var names: Set<String> = []
    return (old + new).compactMap { field in
      guard names.insert(field.name).inserted else { return nil }
      let (old, new) = (before[field.name] ?? nil, after[field.name] ?? nil)
      return old == new ? nil : FieldChange(name: field.name, old: old, new: new)
    }
  }
}
