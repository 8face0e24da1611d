internal import TongbaoCore
internal import TongbaoTemplates

/// What every page says of itself: title, address, breadcrumb, tags of the head.
struct PageView: Sendable {
  /// Kind of the page as it stands in `data-kind`.
  let kind: String
  let title: String
  let description: String
  let address: PageAddress
  /// The way from the home page; the page itself comes last, without a link.
  var crumbs: [OptionalLinkView] = []
  /// Tags of the head: ArticleTitle, PubDate, ContentSource (国办发〔2017〕47号, GB/T 42147-2022).
  var meta: [(name: String, content: String)] = []
  /// Writes what the page is as objects of schema.org.
  var jsonLD: @Sendable (inout JSONWriter) -> Void = { _ in }
  var openGraphType = "website"
  /// The page's own feed, a link from the root.
  var feed: String?
  /// Whether searching engines may list it, where they may list the site.
  var isIndexed = true
  /// The page that says the same as it holds today, where that is another one.
  var canonical: PageAddress?

  static let schema = Schema([
    "kind": .text, "title": .text, "head_title": .text, "description": .text,
    "canonical": .text, "is_indexed": .flag, "is_passed_over": .flag,
    "crumbs": .list(.object(OptionalLinkView.schema)),
    "meta": .list(.object(Schema(["name": .text, "content": .text]))),
    "json_ld": .html, "og_type": .text, "feed": .optional(.text),
  ])

  func value(_ site: SiteSettings) -> Value {
    let headTitle = address == .home ? site.name : "\(title)｜\(site.name)"
    return .object([
      .string(kind), .string(title), .string(headTitle), .string(description),
      .string((canonical ?? address).canonical(below: site.baseAddress)),
      .flag(site.role != .demo && kind != "404"), .flag(!isIndexed),
      .list(crumbs.map(\.value)),
      .list((siteTags(site) + meta).map { .object([.string($0.name), .string($0.content)]) }),
      .html(structuredData(site)),
      .string(openGraphType), .optional(feed),
    ])
  }

  /// Tags of the site and its column; a demo has no office's identity.
  private func siteTags(_ site: SiteSettings) -> [(name: String, content: String)] {
    guard site.role != .demo else { return [] }
    var tags: [(name: String, content: String)] = [("SiteName", site.name)]
    if let host = site.host { tags.append(("SiteDomain", host)) }
    if let code = site.siteIDCode { tags.append(("SiteIDCode", code)) }
    if let column = site.column {
      tags += [
        ("ColumnName", column.name), ("ColumnDescription", column.description),
        ("ColumnKeywords", column.keywords), ("ColumnType", column.type),
      ].filter { !$0.1.isEmpty }
    }
    return tags
  }

  private func structuredData(_ site: SiteSettings) -> [UInt8] {
    var json = JSONWriter(capacity: 1_024)
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@graph") {
        $0.list {
          jsonLD(&$0)
          if !crumbs.isEmpty { $0.object { breadcrumb(site, &$0) } }
        }
      }
    }
    return json.bytes
  }

  private func breadcrumb(_ site: SiteSettings, _ json: inout JSONWriter) {
    json.member("@type", "BreadcrumbList")
    json.member("itemListElement") {
      $0.list { json in
        for (place, crumb) in crumbs.enumerated() {
          json.object {
            $0.member("@type", "ListItem")
            $0.member("position", place + 1)
            $0.member("name", crumb.text)
            if let href = crumb.href { $0.member("item", site.absolute(href)) }
          }
        }
      }
    }
  }
}

extension SiteSettings {
  /// Host of the base address.
  var host: String? {
    guard let scheme = baseAddress.firstRange(of: "://") else { return nil }
    return baseAddress[scheme.upperBound...].split(separator: "/").first.map(String.init)
  }

  /// Path of the base address: `/` or `/tongbao/`.
  var basePath: String {
    guard let scheme = baseAddress.firstRange(of: "://") else { return "/" }
    let rest = baseAddress[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  /// The absolute form of a link that is written from the root.
  func absolute(_ link: String) -> String {
    guard link.hasPrefix(LinkStyle.markerText) else { return link }
    // A copy that names the files of its pages is a copy of the pages at their addresses.
    let path = link.dropFirst().prefix { $0 != "#" }
    let folder = path.hasSuffix("index.html") ? path.dropLast(10) : path
    return baseAddress + folder + link.dropFirst(1 + path.count)
  }
}
