internal import TongbaoCore

/// The words to whom a text speaks, on a line of their own: 各市人民政府，省政府各部门：
struct Salutation {
  private let text: String
  let place: SourcePlace

  fileprivate init(text: String, place: SourcePlace) {
    self.text = text
    self.place = place
  }

  /// Whether `addressee` is the first one.
  func speaks(to addressee: String) -> Bool {
    let words = text.withoutBlanks
    let name = addressee.withoutBlanks
    guard words.hasPrefix(name), let next = words.dropFirst(name.count).first else { return false }
    return "：:，,、".contains(next)
  }
}

extension Document {
  /// The first paragraph, when it is plain text that ends in a colon.
  var salutation: Salutation? {
    guard case .paragraph(let paragraph)? = blocks.first, paragraph.runIn == nil else { return nil }
    let text = paragraph.inlines.plainText
    guard text.hasSuffix("：") || text.hasSuffix(":") else { return nil }
    return Salutation(text: text, place: paragraph.place)
  }
}

extension Diagnostic {
  static func doubledSalutation(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.value", at: place,
      Message(
        "主送机关已写在 addressees: 里，正文里不再写；删去这一段",
        en: "the salutation stands in addressees: already; remove this paragraph"))
  }
}
