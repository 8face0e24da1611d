internal import TongbaoCore
internal import TongbaoTemplates

/// The tables of an annex in another order.
struct AnnexOrderPage {
  let notice: NoticePage
  let annex: Annex
  let order: AnnexOrder

  static let schema = Schema([
    "number": .text, "title": .html, "lead": .text, "notice_title": .text, "notice_href": .text,
    "back": .object(LinkView.schema),
    "tables": .list(.object(Schema(["html": .html]))),
    "scores": .list(.object(ScoreTable.schema)),
  ])

  var address: PageAddress { .order(order, of: annex.id, in: notice.notice.id) }

  /// Tables that stand in this order.
  var tables: [Table] { annex.tables.filter(order.fits) }

  /// `html`: the tables by failures, drawn.
  func value(html: [[UInt8]]) -> Value {
    let scores = order == .byScore ? tables.map { ScoreTable(page: self, table: $0).value } : []
    return .object([
      .string(number), .html(SenseUnits.html(annex.shownTitle)), .string(lead),
      .string(notice.notice.title.value), .string(notice.links.link(to: notice.address)),
      LinkView(text: words(.orderAsIssued), href: back).value,
      .list(html.map { .object([.html($0)]) }), .list(scores),
    ])
  }

  var view: PageView {
    var view = PageView(
      kind: "order",
      title: words(
        .orderTitle, [.number: number, .title: annex.shownTitle, .text: words(order.word)]),
      description: words(
        .orderDescription,
        [.title: notice.notice.title.value, .number: number, .text: words(order.word)]),
      address: address)
    view.crumbs =
      notice.crumbsBelow + [
        OptionalLinkView(text: number, href: back), OptionalLinkView(text: words(order.word)),
      ]
    return view
  }

  private var words: Words { notice.index.words }

  private var number: String { notice.label(annex) }

  private var back: String {
    notice.hasPage(annex)
      ? notice.links.link(to: .annex(annex.id, of: notice.notice.id))
      : notice.links.link(to: notice.address, fragment: annex.id)
  }

  private var lead: String {
    switch order {
    case .byFailed: words(.orderByFailedLead)
    case .byScore: words(.orderByScoreLead)
    }
  }
}
