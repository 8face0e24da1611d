internal import TongbaoCore
internal import TongbaoFiles

/// Feed, sitemap and robots: the files of a site that are no pages.
struct SiteFiles: Sendable {
  let index: SiteIndex
  /// Pages in the order of the sitemap with the newest date of what they show.
  let pages: [(address: PageAddress, changed: CalendarDate?)]

  private var site: SiteSettings { index.library.site }

  func render() throws -> [Artifact] {
    var artifacts: [Artifact] = []
    if index.builds(.feed) {
      let feed = NoticeFeeds(index: index).ofSite
      artifacts.append(try artifact(NoticeFeeds.fileName, feed.bytes()))
    }
    if index.builds(.sitemap) {
      let map = Sitemap(
        baseAddress: site.baseAddress,
        entries: pages.map {
          Sitemap.Entry(address: $0.address.canonical(below: site.baseAddress), changed: $0.changed)
        })
      for file in map.files() { artifacts.append(try artifact(file.name, file.bytes)) }
    }
    var robots = "User-agent: *\nAllow: /\n"
    if index.builds(.sitemap) { robots += "Sitemap: \(site.baseAddress)sitemap.xml\n" }
    artifacts.append(try artifact("robots.txt", Array(robots.utf8)))
    return artifacts
  }

  private func artifact(_ name: String, _ bytes: [UInt8]) throws -> Artifact {
    Artifact(path: try OutputPath(name), bytes: bytes)
  }
}
