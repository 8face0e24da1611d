internal import TongbaoCore
internal import TongbaoFiles

/// The pages that the archive gives rise to (`pages: versions`), and tombstones.
extension SiteBuilder {
  func versionPages(_ renderer: PageRenderer, _ keys: SiteKeys?) -> [PlannedPage] {
    let versions = index.versions
    var pages = versions.withdrawn.map { history in
      let job = WithdrawnJob(renderer: renderer, history: history)
      return PlannedPage(
        address: .notice(history.notice), changed: history.head.date, otherFiles: job.files,
        isListed: false,
        job: ArtifactJob(key: keys?.key(ofVersions: history), job.render))
    }
    guard versions.isKept else { return pages }
    for notice in index.notices {
      guard let history = versions.ofNotice[notice.id] else { continue }
      let job = VersionsJob(renderer: renderer, history: history)
      pages.append(
        PlannedPage(
          address: .versions(of: notice.id), changed: history.head.date, otherFiles: job.files,
          job: ArtifactJob(key: keys?.key(ofVersions: history), job.render)))
    }
    let page = CorrectionsPage(index: index, links: links)
    let hasFeed = index.builds(.feed)
    pages.append(
      PlannedPage(
        address: .corrections, changed: versions.newest,
        files: hasFeed ? [NoticeFeeds.fileName] : [],
        job: ArtifactJob {
          let html = try renderer.page("corrections.html", page.view, body: [page.value])
          guard hasFeed else { return [html] }
          let path = try OutputPath(PageAddress.corrections.folder + NoticeFeeds.fileName)
          return [html, Artifact(path: path, bytes: page.atom().bytes())]
        }))
    return pages
  }
}
