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
    "ways": .list(.object(DetailLinkView.schema)), "more": .text, "found": .text,
  ])

  var value: Value {
    // Without a web server a browser lets no page read the lists.
    let files = search.lists.map { "\($0.kind.rawValue)=\(index.words($0.kind.label))" }.joined(
      separator: " ")
    return .object([
      .string(lead), links.namesIndexFiles ? .absent : .optional(files),
      .string(links.link(to: .search)), .string(links.link(toFile: "assets/search.js")),
      .string(LinkStyle.markerText), .list(ways.map(\.value)),
      // The script fills in the number.
      .string(index.words(.searchMore, [.count: "{count}"])),
      .string(index.words(.searchFound, [.count: "{count}"])),
    ])
  }

  private var lead: String { index.words(.searchLead) }

  var view: PageView {
    var view = PageView(
      kind: "search", title: index.words(.commonSearch), description: lead, address: .search)
    view.crumbs =
      NoticeList(index: index, links: links).home + [
        OptionalLinkView(text: index.words(.commonSearch))
      ]
    return view
  }

  private var ways: [DetailLinkView] {
    SearchLists.Way.allCases.compactMap { way in
      guard let first = lists.parts(of: way).first else { return nil }
      return DetailLinkView(
        text: index.words(way.title), href: links.link(to: first.address),
        detail: index.words(way.lead))
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
          text: index.words(
            .searchStart, [.number: String(other.number), .first: other.start]),
          href: other.number == part.number ? nil : links.link(to: other.address))
      }
    return .object([.string(index.words(part.way.lead)), .list(groups), .list(pages.map(\.value))])
  }

  var view: PageView {
    let way = index.words(part.way.title)
    let title =
      part.number == 1
      ? way : index.words(.searchPage, [.title: way, .number: String(part.number)])
    var view = PageView(
      kind: "list", title: title, description: index.words(part.way.lead),
      address: part.address)
    view.crumbs =
      NoticeList(index: index, links: links).home + [
        OptionalLinkView(text: index.words(.commonSearch), href: links.link(to: .search)),
        OptionalLinkView(text: title),
      ]
    return view
  }
}
