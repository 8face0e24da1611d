/// One page of the chart sheet.
struct SheetPart: Sendable {
  let slug: String
  let title: String
  let cases: [SheetCase]
  /// Whether the page shows the bars and the courses in small.
  var hasTables = false

  var address: PageAddress { PageAddress("\(PageAddress.charts.folder)\(slug)/") }

  static let lead = "这些数据全是虚构的，只用来演示画法。"

  /// A heading of the page.
  struct Entry: Sendable {
    let id: String
    let heading: String
    /// What is to be seen.
    let remark: String
  }

  /// The headings in the order of the page.
  var entries: [Entry] {
    let cases = cases.map { Entry(id: "\($0.id)-h", heading: $0.heading, remark: $0.remark) }
    return hasTables ? cases + Self.tableEntries : cases
  }

  private static let tableEntries = [
    Entry(id: "bars", heading: "各地的检查数与不合格数", remark: "浅色条是检查数，深色段是不合格数，都从0起。"),
    Entry(id: "courses", heading: "表里的小图", remark: "一行字高的走势：完整的、断开的、单独的点、不算比率的。"),
    Entry(
      id: "words", heading: "图上没有记号的两种情形",
      remark:
        "各行相加与合计不同：图和表用原文的合计，表下写明两个数。两个单位用一个标识码：代码的页上两个都列，写“原文同一标识码出现两次”。"),
  ]

  static let all = [
    SheetPart(slug: "times", title: "时间、单位和变化", cases: SheetCase.times),
    SheetPart(slug: "values", title: "数和它的状态", cases: SheetCase.values),
    SheetPart(slug: "axes", title: "坐标轴、条形图和表里的小图", cases: SheetCase.axes, hasTables: true),
  ]
}
