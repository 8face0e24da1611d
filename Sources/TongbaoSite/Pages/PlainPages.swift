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

/// Data: every table and every history as CSV.
struct DataPage {
  let index: SiteIndex
  let links: LinkStyle

  static let schema = Schema([
    "lead": .text,
    "groups": .list(
      .object(
        Schema(["title": .text, "files": .list(.object(DetailLinkView.schema))]))),
  ])

  var value: Value {
    var groups: [Value] = []
    if index.builds(.region) {
      let items = index.library.regions.regions.compactMap { region -> Value? in
        guard let history = index.histories[region.code] else { return nil }
        return DetailLinkView(
          text: "\(index.fullName(of: region))历次结果",
          href: links.link(to: "history.csv", beside: .region(region)),
          detail: "\(history.observations.count)行"
        ).value
      }
      groups.append(.object([.string("地区历次结果"), .list(items)]))
    }
    if index.builds(.notice) {
      for notice in index.notices {
        let page = NoticePage(index: index, links: links, notice: notice)
        groups.append(
          .object([
            .string(notice.title.value),
            .list((page.downloads(of: notice.tables) + page.dataFiles).map(\.value)),
          ]))
      }
    }
    return .object([.string(Self.lead), .list(groups)])
  }

  private static let lead = "每张表一个 CSV 文件，UTF-8 编码，可用 Excel 或 WPS 直接打开。数字照原文，不改不补。"

  var view: PageView {
    var view = PageView(
      kind: "data", title: "数据下载", description: Self.lead, address: .data)
    view.crumbs = NoticeList(index: index, links: links).home + [OptionalLinkView(text: "数据下载")]
    return view
  }
}
