/// Hides personal data in a contact span as offices do (`field.md` §8): a name keeps its first
/// character, a telephone its last four digits, a mailbox its first letter and its host.
///
/// It hides rather too much than too little: what stands in the span was marked as personal.
package enum ContactMask {
  package static func mask(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    maskTelephones(in: &scalars)
    maskNames(in: &scalars)
    return maskMail(String(String.UnicodeScalarView(scalars)))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// A number keeps its last four digits. 139-1234-5678 is one number; 0990-5550123 keeps its area code.
  private static func maskTelephones(in text: inout [Unicode.Scalar]) {
    var groups: [Range<Int>] = []
    var index = 0
    func hide() {
      let isLong = groups.contains { $0.count >= 7 }
      let hidden =
        isLong
        ? groups.filter { $0.count >= 7 }.flatMap { $0.dropLast(4) }
        : Array(groups.joined().dropLast(4))
      if isLong || groups.joined().count >= 7 { for place in hidden { text[place] = "×" } }
      groups = []
    }
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, isDigit(text[index]) { index += 1 }
      // One blank or hyphen joins the groups of one number.
      if let last = groups.last, start - last.upperBound > 1 || !joins(text[last.upperBound]) {
        hide()
      }
      groups.append(start..<index)
    }
    hide()
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    " \u{A0}\u{3000}-‐‑–—－".unicodeScalars.contains(scalar)
  }

  private static let labels = ["联系人", "联络员", "经办人", "承办人", "填报人", "填表人", "签发人"]

  /// A run of 汉字 that is a name, or that stands behind the word for one.
  private static func maskNames(in text: inout [Unicode.Scalar]) {
    var index = 0
    var followsLabel = false
    while index < text.count {
      guard isHan(text[index]) else {
        if !"：: \u{3000}、".unicodeScalars.contains(text[index]) { followsLabel = false }
        index += 1
        continue
      }
      var start = index
      while index < text.count, isHan(text[index]) { index += 1 }
      for label in labels where text[start..<index].starts(with: label.unicodeScalars) {
        start += label.unicodeScalars.count
        followsLabel = true
      }
      let run = start..<index
      guard !run.isEmpty else { continue }
      if isLabel(text[run]) { continue }
      if followsLabel && (2...4).contains(run.count) || PersonNames.isName(text[run]) {
        for place in run.dropFirst() { text[place] = "某" }
      } else {
        followsLabel = false
      }
    }
  }

  /// What a name or number stands behind: 联系人及电话, 单位.
  private static func isLabel(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = String(String.UnicodeScalarView(text))
    return ["电话", "手机", "方式", "邮箱", "传真", "单位", "姓名"].contains { word.hasSuffix($0) }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func maskMail(_ text: String) -> String {
    guard let at = text.firstIndex(where: { $0 == "@" || $0 == "＠" }) else { return text }
    let isLocal = { (c: Character) in c.isASCII && (c.isLetter || c.isNumber || "._-+".contains(c))
    }
    var start = at
    while start > text.startIndex {
      let before = text[text.index(before: start)]
      guard isLocal(before) || before == "×" else { break }
      start = text.index(before: start)
    }
    let rest = String(text[at]) + maskMail(String(text[text.index(after: at)...]))
    guard start < at else { return text[..<start] + rest }
    return text[..<text.index(after: start)] + "×××" + rest
  }
}
