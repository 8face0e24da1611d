internal import TongbaoCore

/// What the page says of a disagreement that stands as issued.
struct EditorNoteSentence {
  let text: String

  init(_ note: EditorNote, _ words: Words) {
    var fact = ""
    if let row = note.row, let column = note.column {
      fact = words(.editorCell, [.name: row, .label: column])
    } else if let text = note.text ?? note.row {
      fact = words(.editorQuoted, [.text: text])
    }
    if let stated = note.stated, stated != note.text {
      fact += words(.editorStated, [.text: stated])
    }
    if let computed = note.computed { fact += words(.editorComputed, [.number: computed]) }
    let stop = words(.commonFullStop)
    text = words(
      .editorNote,
      [.text: fact, .remark: note.reason.hasSuffix(stop) ? note.reason : note.reason + stop])
  }
}
