internal import TongbaoCore
internal import TongbaoTemplates

/// About: method and status words; the text stands in the template.
struct AboutPage {
  let index: SiteIndex
  let links: LinkStyle

  static let schema = Schema(["counts": .text, "contacts": .text])

  var value: Value {
    .object([
      .string("本站收录通报\(index.notices.count)份，涉及\(index.histories.codes.count)个地区。"),
      .string(contacts),
    ])
  }

  /// What happens to the contact persons of the notices.
  private var contacts: String {
    switch index.library.site.contacts {
    case .publish: "联系人的姓名、电话照收录的文本登载；收录时已作遮盖的，该页有说明。"
    case .mask: "联系人的姓名、电话和私人邮箱作遮盖；个别通报另行处理的，该页有说明。"
    case .omit: "联系人的姓名、电话和私人邮箱不登载；个别通报另行处理的，该页有说明。"
    }
  }

  var view: PageView {
    var view = PageView(
      kind: "about", title: "关于本站", description: "数字从哪里来、怎样核对、各种写法是什么意思。", address: .about)
    view.crumbs = NoticeList(index: index, links: links).home + [OptionalLinkView(text: "关于本站")]
    return view
  }
}
