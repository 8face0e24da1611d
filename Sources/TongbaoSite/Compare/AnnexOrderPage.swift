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
      LinkView(text: "按原文的顺序", href: back).value,
      .list(html.map { .object([.html($0)]) }), .list(scores),
    ])
  }

  var view: PageView {
    var view = PageView(
      kind: "order", title: "\(number) \(annex.shownTitle)（\(order.words)）",
      description: "\(notice.notice.title.value)的\(number)，\(order.words)。", address: address)
    view.crumbs =
      notice.crumbsBelow + [
        OptionalLinkView(text: number, href: back), OptionalLinkView(text: order.words),
      ]
    return view
  }

  private var number: String { notice.label(annex) }

  private var back: String {
    notice.hasPage(annex)
      ? notice.links.link(to: .annex(annex.id, of: notice.notice.id))
      : notice.links.link(to: notice.address, fragment: annex.id)
  }

  private var lead: String {
    switch order {
    case .byFailed: "\(order.words)，相同的照原文的顺序。表里的数和序号照原文。"
    case .byScore: "\(order.words)，得分相同的列在一处。得分照原文。"
    }
  }
}
