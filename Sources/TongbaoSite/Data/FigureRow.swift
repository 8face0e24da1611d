internal import TongbaoCore

/// One figure of a notice's text as data: where it stands, what it must equal, what comes out.
struct FigureRow {
  /// How the written number stands to the computed one; the word for people and for programs.
  enum Status: String {
    case agrees, disputed, stated, approximate, unchecked, none

    var word: String {
      switch self {
      case .agrees: "相符"
      case .disputed: "存疑"
      case .stated: "载明"
      case .approximate: "约数"
      case .unchecked: "未核"
      case .none: "不作数"
      }
    }
  }

  /// From 1, in the order of the text.
  let number: Int
  /// The run it stands in.
  let run: TextRun
  /// As issued; what an empty one is filled in with.
  let text: String
  /// A plain decimal; `nil` for words without a value and for what is no figure.
  let value: String?
  let unit: String
  /// Of the page's `data-op`.
  let operation: String?
  /// As it stands in the source, without `=`.
  let expression: String
  /// Of the page's `data-source`.
  let source: String?
  /// What the expression comes to, at the precision written.
  let computed: String?
  let status: Status

  /// The figures of a text with their ties, which are in the same order.
  static func rows(_ runs: [TextRun], _ ties: [FigureTie]) -> [FigureRow] {
    var rows: [FigureRow] = []
    for run in runs {
      for (figure, behind) in run.figures where rows.count < ties.count {
        rows.append(
          FigureRow(figure, ties[rows.count], behind: behind, in: run, number: rows.count + 1))
      }
    }
    return rows
  }

  private init(
    _ figure: Figure, _ tie: FigureTie, behind: String, in run: TextRun, number: Int
  ) {
    self.number = number
    self.run = run
    text = tie.text
    value = tie.value
    expression = figure.expression.source
    operation = tie.source == nil ? nil : tie.operation
    source = tie.source
    let written = WrittenFigure(tie.text)
    unit = written?.isPercent == true ? "%" : ProseNumber.unit(behind: behind)
    computed = tie.computed.flatMap { Self.computed($0, as: written) }
    status = Self.status(of: figure, tie, written)
  }

  private static func computed(_ value: FigureValue, as written: WrittenFigure?) -> String? {
    if let written { return value.number.rounded(toScale: written.decimal.scale)?.text }
    return (value.number.exactDecimal(maximumScale: 2) ?? value.number.rounded(toScale: 2))?.text
  }

  private static func status(
    of figure: Figure, _ tie: FigureTie, _ written: WrittenFigure?
  ) -> Status {
    if case .none = figure.expression.root.value { return .none }
    guard let computed = tie.computed else { return .stated }
    if figure.isApproximate {
      guard let number = ApproximateFigure(figure.text) else { return .unchecked }
      return number.fits(computed.number) ? .approximate : .disputed
    }
    guard let written else { return .unchecked }
    let comparison = FigureComparison(written: written.decimal, computed: computed.number)
    guard comparison == .equal else { return .disputed }
    // What the text states, taken as it is, agrees with nothing but itself.
    let isOwnResult =
      tie.operation == nil && tie.source?.hasPrefix(ResultsTable.fileName + "#") == true
    return isOwnResult ? .stated : .agrees
  }
}

/// `figures.csv` of a notice: one row for each figure of its text.
enum FiguresFile {
  static let name = "figures.csv"
  static let heads = [
    "序号", "段落", "标题锚点", "标题", "原文", "值", "单位", "运算", "算式", "来源", "计算值", "状态", "状态码",
  ]
  /// The columns' names in descriptions of the data.
  static let names = [
    "number", "paragraph", "section", "heading", "text", "value", "unit", "operation", "expression",
    "source", "computed", "status_word", "status",
  ]

  static func bytes(_ rows: [FigureRow]) -> [UInt8] {
    var writer = CSVWriter(capacity: 256 + rows.count * 160)
    writer.row(heads)
    for row in rows {
      writer.row([
        String(row.number), String(row.run.number), row.run.section.id, row.run.section.title,
        row.text, row.value ?? "", row.unit, row.operation ?? "", row.expression, row.source ?? "",
        row.computed ?? "", row.status.word, row.status.rawValue,
      ])
    }
    return writer.bytes
  }
}
