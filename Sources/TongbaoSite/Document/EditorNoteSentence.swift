internal import TongbaoCore

/// What the page says of a disagreement that stands as issued.
struct EditorNoteSentence {
  let text: String

  init(_ note: EditorNote) {
    var words = "编者注："
    if let row = note.row, let column = note.column {
      words += "“\(row)”的“\(column)”"
    } else if let text = note.text {
      words += "“\(text)”"
    } else if let row = note.row {
      words += "“\(row)”"
    }
    if let stated = note.stated, stated != note.text { words += "原文写作\(stated)" }
    if let computed = note.computed { words += "，按数算为\(computed)" }
    text = words + "。" + note.reason + (note.reason.hasSuffix("。") ? "" : "。")
  }
}
