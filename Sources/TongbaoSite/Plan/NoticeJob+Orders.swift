internal import TongbaoCore
internal import TongbaoFiles

extension NoticeJob {
  /// Pages of the annexes in other orders.
  func orders(of page: NoticePage) throws -> [Artifact] {
    var artifacts: [Artifact] = []
    for annex in notice.annexes {
      for order in page.orders(of: annex) {
        let orderPage = AnnexOrderPage(notice: page, annex: annex, order: order)
        var html: [[UInt8]] = []
        if order == .byFailed {
          for (table, label) in labelled where orderPage.tables.contains(where: { $0 === table }) {
            html.append(try renderer.table(view(of: table, label, page, by: FailedOrder(table))))
          }
        }
        artifacts.append(
          try renderer.page(
            "annex-order.html", orderPage.view, body: [orderPage.value(html: html)],
            section: .notice))
      }
    }
    return artifacts
  }

  private func view(
    of table: Table, _ label: String, _ page: NoticePage, by order: FailedOrder?
  ) -> TableView {
    var view = TableView(
      table: table, anchor: table.id, label: label,
      csv: renderer.links.link(to: "\(table.id).csv", beside: page.address),
      regionLinks: renderer.regionLinks, words: renderer.index.words,
      additions: TableAdditions(
        table, of: notice, index: renderer.index, links: renderer.links))
    view.order = order?.rows
    return view
  }
}
