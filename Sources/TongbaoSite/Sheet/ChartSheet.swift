internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoFiles
internal import TongbaoTemplates

/// The chart sheet: every case of how something is drawn, with invented numbers, so that a person can
/// look at all of them at once.
struct ChartSheet: Sendable {
  let renderer: PageRenderer

  private var index: SiteIndex { renderer.index }
  private var links: LinkStyle { renderer.links }
  private static let address = PageAddress.charts

  static let schema = Schema([
    "lead": .text,
    "cases": .list(
      .object(
        Schema([
          "id": .text, "heading": .text, "remark": .text, "name": .text, "table_id": .text,
          "chart": .optional(.object(RegionView.chartSchema)),
          "history_heads": .list(.object(RegionView.headSchema)),
          "history": .list(.object(RegionView.rowSchema)),
          "history_notes": .list(.object(Schema(["text": .text]))),
        ]))),
    "bars": .list(.object(BarsFigure.schema)),
    "regions": .list(.object(RegionIndexView.schema)),
  ])

  /// The page with its drawings as files.
  func render() throws -> [Artifact] {
    let drawn = SheetCase.all.map { sheetCase in
      let chart = PassRateChart(
        history: sheetCase.history, id: sheetCase.id, tableID: "\(sheetCase.id)-data",
        drawsSingle: true)
      return (sheetCase, chart, chart?.drawings())
    }
    let bars = SheetTables.bars(links, page: Self.address)
    var artifacts = [
      try renderer.page(
        "charts.html", view,
        body: [
          .object([
            .string(view.description), .list(drawn.map { value($0.0, $0.1, $0.2) }),
            .list(bars.map(\.value)), .list(SheetTables.regions(index, links).tables),
          ])
        ])
    ]
    for (sheetCase, _, drawings) in drawn {
      guard let drawings else { continue }
      artifacts.append(try artifact("\(sheetCase.id).svg", drawings.standalone))
      artifacts.append(
        try artifact(
          "\(sheetCase.id).csv",
          HistoryFile(
            history: sheetCase.history, baseAddress: index.library.site.baseAddress,
            linksNotices: false
          ).bytes()))
    }
    for figure in bars {
      artifacts.append(try artifact(figure.svg, figure.drawings.standalone))
    }
    return artifacts
  }

  private func artifact(_ name: String, _ bytes: [UInt8]) throws -> Artifact {
    Artifact(path: try OutputPath(Self.address.folder + name), bytes: bytes)
  }

  private var view: PageView {
    var view = PageView(
      kind: "charts", title: "图表样张", description: "这一页的数据全是虚构的，只用来演示画法。",
      address: Self.address)
    view.crumbs = NoticeList(index: index, links: links).home + [OptionalLinkView(text: "图表样张")]
    return view
  }

  private func value(
    _ sheetCase: SheetCase, _ chart: PassRateChart?, _ drawings: ChartDrawings?
  ) -> Value {
    let table = HistoryTable(index: index, history: sheetCase.history, links: links)
    return .object([
      .string("\(sheetCase.id)-h"), .string(sheetCase.heading), .string(sheetCase.remark),
      .string("示例市（\(sheetCase.heading)）"), .string("\(sheetCase.id)-data"),
      RegionView.chartValue(
        chart, drawings, id: sheetCase.id, svg: "\(sheetCase.id).svg", csv: "\(sheetCase.id).csv",
        links: links, page: Self.address),
      .list(table.heads), .list(table.values), .list(table.notes.map { .object([.string($0)]) }),
    ])
  }
}
