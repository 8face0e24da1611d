internal import TongbaoCore
internal import TongbaoTemplates

/// The page of one annex, with all its tables.
struct AnnexPage {
  let notice: NoticePage
  let annex: Annex

  static let schema = Schema([
    "number": .text, "title": .html, "notice_title": .text, "notice_href": .text,
    "tables": .list(.object(Schema(["html": .html]))),
    "downloads": .list(.object(DetailLinkView.schema)),
    "previous": .optional(.object(LinkView.schema)),
    "next": .optional(.object(LinkView.schema)),
    "orders": .list(.object(LinkView.schema)),
  ])

  var address: PageAddress { .annex(annex.id, of: notice.notice.id) }
  var title: String { annex.shownTitle }

  func value(tables: [String: [UInt8]]) -> Value {
    let pages = notice.notice.annexes.filter { notice.hasPage($0) }
    let place = pages.firstIndex { $0.number == annex.number } ?? 0
    return .object([
      .string(notice.label(annex)), .html(SenseUnits.html(title)),
      .string(notice.notice.title.value),
      .string(notice.links.link(to: notice.address)),
      .list(annex.tables.map { .object([.html(tables[$0.id] ?? [])]) }),
      .list(notice.downloads(of: annex.tables).map(\.value)),
      place > 0 ? link(pages[place - 1]) : .absent,
      place + 1 < pages.count ? link(pages[place + 1]) : .absent,
      .list(notice.orderLinks(of: annex), \.value),
    ])
  }

  var view: PageView {
    var view = PageView(
      kind: "annex", title: "\(notice.label(annex)) \(title)",
      description: notice.index.words(
        .annexDescription,
        [
          .title: notice.notice.title.value, .label: notice.label(annex), .text: title,
        ]), address: address
    )
    view.crumbs = notice.crumbsBelow + [OptionalLinkView(text: notice.label(annex))]
    return view
  }

  private func link(_ annex: Annex) -> Value {
    LinkView(
      text: "\(notice.label(annex)) \(annex.shownTitle)",
      href: notice.links.link(to: .annex(annex.id, of: notice.notice.id))
    ).value
  }
}
