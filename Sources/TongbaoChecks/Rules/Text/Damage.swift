internal import TongbaoCore

/// One place in a line or a cell where layout left something behind.
struct Damage {
  let kind: Kind
  let range: Range<Int>

  enum Kind {
    /// 要求,市政务
    case halfWidthMark
    /// 微信订 阅号
    case tornWord
    /// 97. 9
    case tornNumber
    /// - （一）
    case listMark

    /// What is looked for in cells of a role: marks in sentences, blanks in names.
    init?(of role: Role) {
      switch role {
      case .problem, .status, .text: self = .halfWidthMark
      case .unit, .name, .owner, .accountType: self = .tornWord
      default: return nil
      }
    }

    /// A quick look at a cell.
    func mayStand(in bytes: ArraySlice<UInt8>) -> Bool {
      bytes.withUnsafeBufferPointer { bytes in
        guard bytes.count > 6 else { return false }
        switch self {
        case .halfWidthMark: return bytes.contains { (0x21...0x3F).contains($0) }
        default: return bytes.contains { $0 == 0x20 || $0 == 0x80 }
        }
      }
    }

    func message(_ where: String, _ english: String, _ count: Int, _ first: String) -> Message {
      switch self {
      case .halfWidthMark:
        Message(
          "\(`where`)有 \(count) 处半角标点夹在汉字之间，第一处是“\(first)”；改成全角，原文如此就用 accept 说明",
          en:
            "\(english) has half-width punctuation between 汉字 in \(count) places, first “\(first)”; make it full-width, or accept it as issued"
        )
      case .tornWord:
        Message(
          "\(`where`)有 \(count) 处词语中间留着空格，第一处是“\(first)”；删去空格，原文如此就用 accept 说明",
          en:
            "\(english) has blanks inside words in \(count) places, first “\(first)”; remove them, or accept them as issued"
        )
      case .tornNumber:
        Message(
          "\(`where`)有 \(count) 处数字中间留着空格，第一处是“\(first)”；删去空格",
          en:
            "\(english) has blanks inside numbers in \(count) places, first “\(first)”; remove them"
        )
      case .listMark:
        Message(
          "\(`where`)有 \(count) 处序号前面留着列表符号，第一处是“\(first)”；删去符号",
          en:
            "\(english) has list marks before official numbers in \(count) places, first “\(first)”; remove them"
        )
      }
    }
  }

  /// All damage of a line or a cell, in order.
  static func all(in text: OpenText) -> [Damage] {
    var found: [Damage] = []
    if let mark = listMark(text) { found.append(mark) }
    var end = 0
    for index in text.plain.indices where index >= end {
      switch text.plain[index] {
      case "]" where text[index + 1] == "(": end = self.end(ofAddress: index + 1, text)
      case ",", ";", ":", "!", "?", "(", ")":
        if isText(text[index - 1]), isText(text[index + 1]) {
          found.append(Damage(kind: .halfWidthMark, range: index - 1..<index + 2))
        }
      case " ", "\u{3000}":
        if isTornWord(index, text) {
          found.append(Damage(kind: .tornWord, range: index - 1..<index + 2))
        } else if let range = tornNumber(index, text) {
          found.append(Damage(kind: .tornNumber, range: range))
        }
      default: continue
      }
    }
    return found
  }

  /// Behind the address of a link or the expression of a tie; `start` when it does not end.
  private static func end(ofAddress start: Int, _ text: OpenText) -> Int {
    var depth = 0
    for index in start..<min(start + 4096, text.plain.count) {
      if text.plain[index] == "(" { depth += 1 }
      if text.plain[index] == ")" { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return start
  }

  /// 汉字, or a mark as wide as one.
  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    isHan(scalar) || "“”《》（）、。".unicodeScalars.contains(scalar)
  }

  /// One blank between 汉字. 张 三 and 合 计 are spread by intent, and so are lists of short words.
  private static func isTornWord(_ index: Int, _ text: OpenText) -> Bool {
    guard isHan(text[index - 1]), isHan(text[index + 1]) else { return false }
    var start = index
    while isHan(text[start - 1]), index - start < 5 { start -= 1 }
    var end = index + 1
    while isHan(text[end]), end - index < 6 { end += 1 }
    let lengths = (index - start, end - index - 1)
    if text.head != nil { return lengths.0 + lengths.1 > 4 && lengths != (1, 1) }
    return lengths.0 > 4 || lengths.1 > 4
  }

  /// 97. 9 or 97 .9; `1. 5家` may be a numbered part.
  private static func tornNumber(_ index: Int, _ text: OpenText) -> Range<Int>? {
    let dot = text[index - 1] == "." ? index - 1 : text[index + 1] == "." ? index + 1 : -1
    let left = dot < index ? dot : index
    let right = max(dot, index) + 1
    guard dot >= 0, text.isDigit(left - 1), text.isDigit(right) else { return nil }
    var start = left
    while text.isDigit(start - 1), left - start < 6 { start -= 1 }
    var end = right
    while text.isDigit(end), end - right < 3 { end += 1 }
    guard end - right < 3, left - start > 1 || text[end] == "%" || text[end] == "％" else {
      return nil
    }
    return start..<end
  }

  /// `- （一）`, `- 附件`: in official text no list.
  private static func listMark(_ text: OpenText) -> Damage? {
    guard text.head == nil, let start = text.plain.firstIndex(where: { $0 != " " }),
      "-*+•·".unicodeScalars.contains(text[start])
    else { return nil }
    var next = start + 1
    while text[next] == " " { next += 1 }
    let isDot = "•·".unicodeScalars.contains(text[start])
    guard next > start + 1 || isDot else { return nil }
    if next == text.plain.count {
      return isDot ? Damage(kind: .listMark, range: start..<next) : nil
    }
    let numerals = "一二三四五六七八九十"
    var end = next
    if text[next] == "（" || text[next] == "(" { end += 1 }
    let isBracketed = end > next
    while numerals.unicodeScalars.contains(text[end]) { end += 1 }
    let isNumber =
      end > next + (isBracketed ? 1 : 0)
      && (isBracketed ? text[end] == "）" || text[end] == ")" : text[end] == "、")
    if isNumber { return Damage(kind: .listMark, range: start..<end + 1) }
    guard text.holds("附件", at: next), "：:1".unicodeScalars.contains(text[next + 2]) else {
      return nil
    }
    return Damage(kind: .listMark, range: start..<next + 2)
  }
}
