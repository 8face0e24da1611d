internal import TongbaoCore
internal import TongbaoTemplates

/// About: method and status words; the text stands in the template.
struct AboutPage {
  let index: SiteIndex
  let links: LinkStyle

  static let schema = Schema(["counts": .text, "contacts": .text])

  var value: Value {
    .object([
      .string(
        index.words(
          .aboutCounts,
          [
            .count: String(index.notices.count),
            .total: String(index.histories.codes.count),
          ])),
      .string(contacts),
    ])
  }

  /// What happens to the contact persons of the notices.
  private var contacts: String {
    switch index.library.site.contacts {
    case .publish: index.words(.aboutContactsPublished)
    case .mask: index.words(.aboutContactsMasked)
    case .omit: index.words(.aboutContactsOmitted)
    }
  }

  var view: PageView {
    var view = PageView(
      kind: "about", title: index.words(.commonAbout),
      description: index.words(.aboutDescription), address: .about)
    view.crumbs =
      NoticeList(index: index, links: links).home + [
        OptionalLinkView(text: index.words(.commonAbout))
      ]
    return view
  }
}
