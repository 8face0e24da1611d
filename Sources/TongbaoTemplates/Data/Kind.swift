import TongbaoCore

/// What a name stands for in a template: decides how it is printed and where it may be used.
package indirect enum Kind: Sendable, Hashable {
  /// Characters, escaped when printed.
  case text
  /// Trusted markup, printed as it is. Only the schema can call something HTML, never a template.
  case html
  /// A whole number, printed in digits; may be compared in order.
  case number
  /// True or false; may be asked for, never printed.
  case flag
  /// Any number of values of one kind; may be looped over and asked whether it holds any.
  case list(Kind)
  /// Values under names.
  case object(Schema)
  /// A value that may be missing; usable only inside an `{% if %}` that asks for it.
  case optional(Kind)
}

extension Kind {
  /// The kind without its outer optionals: what an `{% if %}` leaves.
  var unwrapped: Kind {
    if case .optional(let kind) = self { return kind.unwrapped }
    return self
  }

  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

  /// The kind as messages name it.
  var label: Message {
    switch self {
    case .text: Message("文本", en: "a text")
    case .html: Message("HTML 片段", en: "HTML")
    case .number: Message("整数", en: "a number")
    case .flag: Message("真假值", en: "a flag")
    case .list: Message("列表", en: "a list")
    case .object: Message("对象", en: "an object")
    case .optional(let kind):
      Message(
        "可缺的\(kind.unwrapped.label.chinese)",
        en: "an optional (\(kind.unwrapped.label.english))")
    }
  }
}
