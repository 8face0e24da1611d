/// A number with a unit in a run of prose: `614` of 614家, `99.35%`, `5900` of 5900余条.
package struct ProseNumber: Sendable, Hashable {
  /// The number in the run's bytes, its percent sign included.
  package let range: Range<Int>
  /// 家, 个, 条, %, 百分点 …
  package let unit: String

  /// The numbers of a run in order; what is no figure (`NotFigure`) is left out.
  package static func numbers(in bytes: [UInt8], isParagraphStart: Bool) -> [ProseNumber] {
    guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    let scanner = ProseScanner(bytes, isParagraphStart: isParagraphStart)
    var numbers: [ProseNumber] = []
    for case .plain(let piece) in scanner.pieces() {
      var index = piece.lowerBound
      while index < piece.upperBound {
        guard scanner.isDigit(index) else {
          index += 1
          continue
        }
        let end = scanner.numberEnd(index)
        if let number = number(index, end, scanner) { numbers.append(number) }
        index = end
      }
    }
    return numbers
  }

  private static func number(_ start: Int, _ end: Int, _ scanner: ProseScanner) -> ProseNumber? {
    // 3—5条 is a span, and no count.
    let joints = ["-", "—", "－", "~", "～", "/"]
    guard !joints.contains(where: { scanner.precedes(start, $0) || scanner.follows(end, $0) })
    else { return nil }
    var behind = end
    while scanner.follows(behind, " ") { behind += 1 }
    for sign in ["%", "％"] where scanner.follows(behind, sign) {
      return ProseNumber(range: start..<behind + sign.utf8.count, unit: "%")
    }
    if scanner.follows(behind, "个百分点") || scanner.follows(behind, "百分点") {
      return ProseNumber(range: start..<end, unit: "百分点")
    }
    for word in ["余", "多", "万", "余", "多"] where scanner.follows(behind, word) {
      behind += word.utf8.count
    }
    guard let unit = units.first(where: { scanner.follows(behind, $0) }) else { return nil }
    if unit == "分", notScores.contains(where: { scanner.follows(behind + 3, $0) }) { return nil }
    return ProseNumber(range: start..<end, unit: unit)
  }

  /// The unit word right behind a number, words such as 余 passed over; empty where none stands.
  package static func unit(behind text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first == " " || "余多万".contains(first) { rest.removeFirst() }
    let points = ["个百分点", "百分点"]
    if points.contains(where: rest.hasPrefix) { return "百分点" }
    return units.first { rest.hasPrefix($0) } ?? ""
  }

  private static let units = [
    "家", "个", "条", "件", "项", "次", "处", "篇", "名", "人", "起", "户", "宗", "份", "张", "幅", "例",
    "批", "类", "种", "台", "套", "倍", "分", "元", "页",
  ]
  /// What makes another word of 分.
  private static let notScores = ["别", "局", "类", "为", "之", "级", "管", "公司", "院", "会", "校", "钟"]
}
