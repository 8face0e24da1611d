internal import TongbaoCore

extension Message {
  static func notHeld(_ tie: TieExpression) -> Message {
    Message(
      "句中说的像是 \(tie.text)，站上没有那一期；核对后写 =\(tie.text) 或 =stated",
      en:
        "the sentence seems to mean \(tie.text), which is not held; check it and write =\(tie.text) or =stated"
    )
  }

  static func differs(_ tie: TieExpression, _ value: FigureValue) -> Message {
    Message(
      "句中说的像是 \(tie.text)，那里是 \(value.words)；核对原文，挂上它或写 =stated",
      en:
        "the sentence seems to mean \(tie.text), which is \(value.words); check it, tie it to that or write =stated"
    )
  }

  static func disagreeing(_ tie: TieExpression, _ value: FigureValue) -> Message {
    Message(
      "\(tie.text) 是 \(value.words)，与它们不等；先核对两处的数",
      en: "\(tie.text) is \(value.words) and disagrees with them; check both first")
  }

  static let nothingFits = Message(
    "没有找到算式；附件或 results: 里算得出的自己写上，没有出处的写 =stated，不是数据的写 =none",
    en:
      "no expression was found; write it yourself when the annexes or results: give it, =stated when no table holds it, =none when it is no figure"
  )

  static let equalOnly = Message(
    "数值相等，句中的话不足以断定；核对后自己写上",
    en: "the values are equal, but the words do not settle it; check and write it yourself")
}

extension FigureValue {
  /// For messages, with at most two decimals.
  var words: String {
    let decimal = number.exactDecimal(maximumScale: 2) ?? number.rounded(toScale: 2)
    return (decimal?.text ?? "?") + (kind == .percent ? "%" : "")
  }
}
