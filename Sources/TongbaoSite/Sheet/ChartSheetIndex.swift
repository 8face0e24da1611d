internal import TongbaoCore
internal import TongbaoTemplates

/// The list of all cases of the chart sheet, each with what is to be seen.
struct ChartSheetIndex: Sendable {
  let index: SiteIndex
  let links: LinkStyle

  static let schema = Schema([
    "lead": .text,
    "parts": .list(
      .object(
        Schema([
          "id": .text, "title": .text, "href": .text,
          "cases": .list(.object(Schema(["heading": .text, "href": .text, "remark": .text]))),
        ]))),
  ])

  private var words: Words { index.words }

  var view: PageView {
    var view = PageView(
      kind: "charts", title: words(.commonSheet), description: words(.sheetLead), address: .charts)
    view.crumbs =
      NoticeList(index: index, links: links).home + [OptionalLinkView(text: words(.commonSheet))]
    return view
  }

  var value: Value {
    .object([
      .string(words(.sheetLead)),
      .list(
        SheetPart.all.map { part in
          .object([
            .string(part.slug), .string(words(part.title)), .string(href(part)),
            .list(
              part.entries.map {
                .object([
                  .string(words($0.heading)), .string(href(part, fragment: $0.id)),
                  .string(words($0.remark)),
                ])
              }),
          ])
        }),
    ])
  }

  private func href(_ part: SheetPart, fragment: String = "") -> String {
    links.link(to: part.address, fragment: fragment)
  }
}
