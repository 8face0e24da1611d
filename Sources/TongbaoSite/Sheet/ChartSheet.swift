internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoFiles
internal import TongbaoTemplates

/// A page of the chart sheet: cases of how something is drawn, with invented numbers, so that a person
/// can look at many of them at once.
struct ChartSheet: Sendable {
  let renderer: PageRenderer
  let part: SheetPart

  private var index: SiteIndex { renderer.index }
  private var links: LinkStyle { renderer.links }
  private var words: Words { index.words }

  /// A heading has one case, bars, courses, or words alone.
  static let schema = Schema([
    "lead": .text,
    "parts": .list(
      .object(
        Schema([
          "id": .text, "heading": .text, "remark": .text, "cases": .list(.object(caseSchema)),
          "bars": .list(.object(BarsFigure.schema)),
          "regions": .list(.object(RegionIndexView.schema)),
        ]))),
  ])

  private static let caseSchema = Schema([
    "name": .text, "table_id": .text, "chart": .optional(.object(RegionView.chartSchema)),
    "history_heads": .list(.object(RegionView.headSchema)),
    "history": .list(.object(RegionView.rowSchema)),
    "history_notes": .list(.object(Schema(["text": .text]))),
  ])

  /// The page with its drawings as files.
  func render() throws -> [Artifact] {
    let drawn = part.cases.map { sheetCase in
      let chart = PassRateChart(
        history: sheetCase.history, id: sheetCase.id, tableID: "\(sheetCase.id)-data",
        drawsSingle: true, words: index.words)
      return (sheetCase, chart, chart?.drawings())
    }
    let bars = part.hasTables ? SheetTables.bars(links, page: part.address, words: index.words) : []
    let regions = part.hasTables ? SheetTables.regions(index, links).tables : []
    let shown: [String: (cases: [Value], bars: [Value], regions: [Value])] =
      ["bars": ([], bars.map(\.value), []), "courses": ([], [], regions)].merging(
        drawn.map { ("\($0.0.id)-h", ([value($0.0, $0.1, $0.2)], [], [])) }
      ) { first, _ in first }
    let parts = part.entries.map { entry in
      let lists = shown[entry.id] ?? ([], [], [])
      return Value.object([
        .string(entry.id), .string(words(entry.heading)), .string(words(entry.remark)),
        .list(lists.cases),
        .list(lists.bars), .list(lists.regions),
      ])
    }
    var artifacts = [
      try renderer.page(
        "charts.html", view, body: [.object([.string(words(.sheetLead)), .list(parts)])])
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
    Artifact(path: try OutputPath(part.address.folder + name), bytes: bytes)
  }

  private var view: PageView {
    var view = PageView(
      kind: "charts", title: words(.sheetTitle, [.title: words(part.title)]),
      description: words(.sheetLead),
      address: part.address)
    view.crumbs =
      NoticeList(index: index, links: links).home
      + [
        OptionalLinkView(text: words(.commonSheet), href: links.link(to: .charts)),
        OptionalLinkView(text: words(part.title)),
      ]
    return view
  }

  private func value(
    _ sheetCase: SheetCase, _ chart: PassRateChart?, _ drawings: ChartDrawings?
  ) -> Value {
    let table = HistoryTable(index: index, history: sheetCase.history, links: links)
    return .object([
      .string(
        words(
          .sheetCase,
          [.place: sheetCase.history.region.name, .title: words(sheetCase.heading)])),
      .string("\(sheetCase.id)-data"),
      RegionView.chartValue(
        chart, drawings, id: sheetCase.id, svg: "\(sheetCase.id).svg", csv: "\(sheetCase.id).csv",
        links: links, page: part.address),
      .list(table.heads), .list(table.values), .list(table.notes.map { .object([.string($0)]) }),
    ])
  }
}
