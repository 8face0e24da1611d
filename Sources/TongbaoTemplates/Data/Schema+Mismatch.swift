extension Schema {
  /// The first place where `value` is not what this schema declares, as in `rows[3].title: a text`.
  ///
  /// Walks the whole value: for tests, and to name the place once rendering has stumbled.
  package func mismatch(in value: Value) -> String? {
    Kind.object(self).mismatch(in: value, at: "")
  }
}

extension Kind {
  fileprivate func mismatch(in value: Value, at path: String) -> String? {
    switch (self, value) {
    case (.optional, .absent), (.text, .text), (.text, .string), (.html, .html),
      (.number, .number), (.flag, .flag):
      return nil
    case (.optional(let kind), _):
      return kind.mismatch(in: value, at: path)
    case (.list(let kind), .list(let items)):
      for (index, item) in items.enumerated() {
        if let found = kind.mismatch(in: item, at: "\(path)[\(index)]") { return found }
      }
      return nil
    case (.object(let schema), .object(let fields)) where fields.count == schema.names.count:
      for (slot, field) in fields.enumerated() {
        let member = path.isEmpty ? schema.names[slot] : "\(path).\(schema.names[slot])"
        if let found = schema.kinds[slot].mismatch(in: field, at: member) { return found }
      }
      return nil
    default:
      return "\(path.isEmpty ? "page" : path): \(label.english) is declared"
    }
  }
}
