internal import TongbaoCore

/// What changed, as one plain page that stands alone: the words of the text form.
struct ChangeHTML {
  let text: String

  init(_ change: NoticeChange, of notice: Notice) {
    let title = Self.escaped("\(notice.title.value)：改动")
    let body = Self.escaped(change.isEmpty ? "没有改动\n" : change.text())
    text = """
      <!doctype html>
      <html lang="zh-CN">
      <meta charset="utf-8">
      <title>\(title)</title>
      <h1>\(title)</h1>
      <pre>
      \(body)</pre>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
  }
}
