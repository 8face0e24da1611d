/// Puts break points into a title at sense units, so that no line ends inside a word.
///
/// CSS keeps Chinese titles unbroken but at these points (`site.md` §5.3); the list is closed.
enum SenseUnits {
  /// Words before which a title may break.
  private static let openers = [
    "全省", "全市", "全州", "全县", "政府网站", "与政务新媒体", "和政务新媒体", "及政务新媒体", "政务新媒体", "抽查情况",
    "检查情况", "检查得分", "不合格", "问题整改", "的通报", "统计表", "情况表", "名单", "第一季度", "第二季度", "第三季度", "第四季度",
    "上半年", "下半年", "存在突出问题", "工作日",
  ]

  /// The title as HTML with `<wbr>`; units of fewer than two characters are never left alone.
  static func html(_ title: String) -> [UInt8] {
    var writer = HTMLWriter(capacity: title.utf8.count + 40)
    var rest = title[...]
    var sinceBreak = 0
    while let first = rest.first {
      if sinceBreak >= 4, let opener = openers.first(where: { rest.hasPrefix($0) }),
        rest.count > 3
      {
        writer.raw("<wbr>")
        sinceBreak = opener.count
        writer.text(opener)
        rest = rest.dropFirst(opener.count)
        continue
      }
      writer.text(String(first))
      sinceBreak += 1
      rest = rest.dropFirst()
    }
    return writer.bytes
  }
}
