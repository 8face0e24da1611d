internal import TongbaoCore

/// The feeds of a site: of all its notices, of one issuer's, of those that speak of one region.
struct NoticeFeeds {
  static let fileName = "feed.xml"

  let index: SiteIndex

  private var site: SiteSettings { index.library.site }

  /// The newest notices of the site.
  var ofSite: AtomFeed {
    feed(site.name, at: PageAddress(""), hasPage: index.builds(.home), of: index.notices)
  }

  /// The newest notices of an issuer.
  func feed(of page: IssuerPage) -> AtomFeed {
    feed("\(page.issuer.name)｜\(site.name)", at: page.address, hasPage: true, of: page.notices)
  }

  /// The newest notices that state a result of a region or name a unit of it.
  func feed(of page: RegionPage) -> AtomFeed {
    feed(
      "\(page.name)｜\(site.name)", at: page.address, hasPage: true,
      of: index.notices(speakingOf: page.region.code))
  }

  private func feed(
    _ title: String, at address: PageAddress, hasPage: Bool, of notices: [Notice]
  ) -> AtomFeed {
    let dates = notices.map(\.published)
    let newest = dates.indices.sorted { a, b in
      dates[a] != dates[b] ? dates[a] > dates[b] : a < b
    }.prefix(AtomFeed.maximumEntries).map { notices[$0] }
    let page = address.canonical(below: site.baseAddress)
    return AtomFeed(
      title: title, address: hasPage ? page : nil, feedAddress: page + Self.fileName,
      author: site.sponsor ?? site.name, language: site.language,
      entries: newest.map { notice in
        AtomFeed.Entry(
          title: notice.title.value,
          address: PageAddress.notice(notice.id).canonical(below: site.baseAddress),
          published: notice.published, updated: index.changed(notice),
          author: index.issuerName(of: notice),
          summary: index.words(
            .headlineSummary,
            [.period: notice.periodText, .text: index.headline(of: notice)]))
      })
  }
}
