internal import TongbaoCore
internal import TongbaoTemplates

/// The search page: a form for those with a script, index pages for all.
struct SearchPage: Sendable {
  let index: SiteIndex
  let links: LinkStyle
  let search: SearchIndex
  let lists: SearchLists

  static let schema = Schema([
    "lead": .text, "files": .optional(.text), "action": .text, "script": .text, "root": .text,
    "ways": .list(.object(DetailLinkView.schema)),
  ])

  var value: Value {
    // Without a web server a browser lets no page read the lists.
    let files = search.lists.map { "\($0.kind.rawValue)=\($0.kind.label)" }.joined(separator: " ")
    return .object([
      .string(Self.lead), links.namesIndexFiles ? .absent : .optional(files),
      .string(links.link(to: .search)), .string(links.link(toFile: "assets/search.js")),
      .string(LinkStyle.markerText), .list(ways.map(\.value)),
    ])
  }

  static let lead = "按名称、代码、标题、文号查地区、发布单位、通报、网站和账号。要找的字须连着写；隔开的几个词，须都有。"

  var view: PageView {
    var view = PageView(kind: "search", title: "检索", description: Self.lead, address: .search)
    view.crumbs = NoticeList(index: index, links: links).home + [OptionalLinkView(text: "检索")]
    return view
  }

  private var ways: [DetailLinkView] {
    SearchLists.Way.allCases.compactMap { way in
      guard let first = lists.parts(of: way).first else { return nil }
      return DetailLinkView(text: way.title, href: links.link(to: first.address), detail: way.lead)
    }
  }
}

/// One page of an index.
struct SearchListPage: Sendable {
  let index: SiteIndex
  let links: LinkStyle
  let part: SearchLists.Part
  /// All pages of the way.
  let parts: [SearchLists.Part]

  static let schema = Schema([
    "lead": .text,
    "groups": .list(
      .object(Schema(["title": .text, "links": .list(.object(DetailLinkView.schema))]))),
    "pages": .list(.object(OptionalLinkView.schema)),
  ])

  var value: Value {
    let isByCode = part.way == .byCode
    let groups = part.groups.map { group -> Value in
      let entries = group.entries.map { entry in
        DetailLinkView(
          text: isByCode ? entry.code : entry.text,
          href: links.link(to: entry.page, fragment: entry.fragment),
          detail: isByCode ? entry.text : entry.note
        ).value
      }
      return .object([.string(group.title), .list(entries)])
    }
    let pages =
      parts.count < 2
      ? []
      : parts.map { other in
        OptionalLinkView(
          text: "\(other.number)　\(other.start)起",
          href: other.number == part.number ? nil : links.link(to: other.address))
      }
    return .object([.string(part.way.lead), .list(groups), .list(pages.map(\.value))])
  }

  var view: PageView {
    let number = part.number == 1 ? "" : "（第\(part.number)页）"
    var view = PageView(
      kind: "list", title: part.way.title + number, description: part.way.lead,
      address: part.address)
    view.crumbs =
      NoticeList(index: index, links: links).home + [
        OptionalLinkView(text: "检索", href: links.link(to: .search)),
        OptionalLinkView(text: part.way.title + number),
      ]
    return view
  }
}
