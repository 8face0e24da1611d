extension ContactPolicy {
  /// What stands where a contact is left out.
  package static let omission = "联系方式从略"

  /// The text of a contact span as the policy lets it be read.
  package func shown(_ contact: [Inline]) -> String {
    switch self {
    case .publish: contact.plainText
    case .mask: ContactMask.mask(contact.plainText)
    case .omit: Self.omission
    }
  }
}

extension [Inline] {
  /// The text without its marks as everybody may read it; `plainText` alone still holds the contacts.
  package func plainText(_ contacts: ContactPolicy) -> String {
    map { inline in
      switch inline {
      case .contact(let inlines): contacts.shown(inlines)
      case .strong(let inlines), .emphasis(let inlines): inlines.plainText(contacts)
      case .link(let link): link.inlines.plainText(contacts)
      case .text, .code, .figure, .finding, .lineBreak: [inline].plainText
      }
    }.joined()
  }

  /// The contact spans among these inlines and inside them, in order.
  package var contactSpans: [[Inline]] {
    flatMap { inline -> [[Inline]] in
      switch inline {
      case .contact(let inlines): [inlines]
      case .strong(let inlines), .emphasis(let inlines): inlines.contactSpans
      case .link(let link): link.inlines.contactSpans
      case .text, .code, .figure, .finding, .lineBreak: []
      }
    }
  }
}

extension Document {
  /// The contact spans of the text, in reading order.
  package var contactSpans: [[Inline]] { inlineRuns.flatMap(\.contactSpans) }
}
