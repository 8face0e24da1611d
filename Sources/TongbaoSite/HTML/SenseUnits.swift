/// Puts break points into a title at sense units, so that no line ends inside a word.
///
/// CSS keeps Chinese titles unbroken but at these points (`site.md` §5.3); the list is closed.
enum SenseUnits {
  /// Words before which a title may break, as UTF-8.
  private static let openers: [[UInt8]] = [
    "全省", "全市", "全州", "全县", "政府网站", "与政务新媒体", "和政务新媒体", "及政务新媒体", "政务新媒体", "抽查情况",
    "检查情况", "检查得分", "不合格", "问题整改", "的通报", "统计表", "情况表", "名单", "第一季度", "第二季度", "第三季度", "第四季度",
    "上半年", "下半年", "存在突出问题", "工作日",
  ].map { Array($0.utf8) }

  /// Characters before a break, and behind it.
  private static let least = 4

  /// The title as HTML with `<wbr>`; no line gets fewer than four characters.
  static func html(_ title: String) -> [UInt8] {
    let bytes = Array(title.utf8)
    var writer = HTMLWriter(capacity: bytes.count + 40)
    var start = 0
    var index = 0
    var sinceBreak = 0
    var left = title.unicodeScalars.count
    while index < bytes.count {
      if sinceBreak >= least, left >= least, let length = opener(bytes, at: index) {
        writer.text(bytes[start..<index])
        writer.raw("<wbr>")
        start = index
        sinceBreak = length / 3
        left -= length / 3
        index += length
        continue
      }
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      sinceBreak += 1
      left -= 1
    }
    writer.text(bytes[start...])
    return writer.bytes
  }

  /// Length of the opener at `index`; all its characters take three bytes.
  private static func opener(_ bytes: [UInt8], at index: Int) -> Int? {
    // Every opener begins with a byte from E4 to E9.
    guard bytes[index] >= 0xE4, bytes[index] <= 0xE9 else { return nil }
    return openers.first { word in
      guard index + word.count <= bytes.count else { return false }
      for offset in word.indices where bytes[index + offset] != word[offset] { return false }
      return true
    }?.count
  }
}
