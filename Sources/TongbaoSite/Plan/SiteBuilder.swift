package import TongbaoCore
internal import TongbaoFiles
internal import TongbaoTemplates

/// Plans a site: compiles the templates, lays out the pages, checks links; renders nothing yet.
package struct SiteBuilder: Sendable {
  let index: SiteIndex
  private let theme: Theme
  private let editorNotes: [String: [EditorNote]]
  private let pictures: ChartPictures
  private let attachments: @Sendable (_ notice: String, _ file: String) throws -> [UInt8]
  let links: LinkStyle
  private let program: [UInt8]?

  /// - Parameters:
  ///   - program: names the program and its version; another one renders everything anew,
  ///     and so does `nil`.
  ///   - editorNotes: accepted disagreements by notice, shown on its page.
  ///   - offline: links name `index.html`, so that a copy opens with a double click.
  ///   - pictures: those that the sources hold of drawings.
  ///   - attachments: reads a file that a notice offers for download.
  package init(
    _ library: Library, theme: Theme, program: [UInt8]?, editorNotes: [String: [EditorNote]],
    offline: Bool = false, pictures: ChartPictures? = nil,
    attachments: @escaping @Sendable (_ notice: String, _ file: String) throws -> [UInt8]
  ) {
    index = SiteIndex(library, words: theme.words)
    self.theme = theme
    self.program = program
    self.editorNotes = editorNotes
    self.pictures = pictures ?? .none
    self.attachments = attachments
    links = LinkStyle(namesIndexFiles: offline)
  }

  /// The plan; what is wrong with templates and links goes to the log.
  package func plan(into log: inout DiagnosticLog) -> SitePlan {
    let templates = TemplateLibrary(
      sources: theme.templates, pages: PageRenderer.pages, words: theme.words, into: &log)
    if let used = templates.used { theme.reportUnused(except: used, into: &log) }
    let colors = theme.colors
    colors.check(index.library.site.colors, into: &log)
    let renderer = PageRenderer(
      templates: templates, index: index, links: links, styleRed: colors.values["red"])
    let periods = index.builds(.period) ? PeriodPage.all(index, links) : []
    let regions = index.builds(.region) ? index.histories.codes : []
    let notices = index.builds(.notice) ? index.notices : []
    let issuers =
      index.builds(.issuer)
      ? index.library.issuers.filter { index.noticesOfIssuer[$0.id] != nil } : []
    let form: [UInt8] = links.namesIndexFiles ? [1] : []
    let keys = program.map { SiteKeys(index: index, theme: theme, program: $0 + form) }
    let further =
      comparisons(renderer, issuers, periods, keys) + searchPages(renderer)
      + versionPages(renderer, keys)
    // Most sites have not one link between their texts: then nobody asks what pages there are.
    if index.notices.contains(where: { !$0.document.links.isEmpty }) {
      let files = pageFiles(notices, regions, issuers, periods)
        .union(
          further.flatMap { page in
            [page.address.file] + page.files.map { page.address.folder + $0 } + page.otherFiles
          })
      LinkCheck(index: index, pages: files).check(into: &log)
    }
    // A notice holds much: its job takes it when it runs, not for all notices at once.
    var jobs: [ArtifactJob] = notices.indices.map { [index, attachments] place in
      let id = notices[place].id
      let remarks = editorNotes[id] ?? []
      return ArtifactJob(key: keys?.key(of: notices[place], editorNotes: remarks)) {
        try NoticeJob(
          renderer: renderer, notice: index.notices[place], editorNotes: remarks,
          attachments: { file in try attachments(id, file) }
        ).render()
      }
    }
    jobs += regions.map {
      // Pictures are read only when they are written: nothing tells before what they hold.
      ArtifactJob(
        key: pictures.isEmpty ? keys?.key(ofRegion: $0) : nil,
        RegionJob(renderer: renderer, code: $0, pictures: pictures).render)
    }
    jobs += index.pagedUnits.compactMap { unit in
      guard let page = UnitPage(index: index, links: links, history: unit) else { return nil }
      return ArtifactJob(key: keys?.key(of: unit)) {
        [try renderer.page("unit.html", page.view, body: [page.value])]
      }
    }
    jobs += issuers.map { issuer in
      let page = IssuerPage(index: index, links: links, issuer: issuer)
      return ArtifactJob {
        let html = try renderer.page(
          "issuer.html", page.view, body: [page.value], section: .issuer)
        guard renderer.index.builds(.feeds) else { return [html] }
        return [
          html,
          Artifact(
            path: try OutputPath(page.address.folder + NoticeFeeds.fileName),
            bytes: NoticeFeeds(index: renderer.index).feed(of: page).bytes()),
        ]
      }
    }
    jobs += periods.map { page in
      ArtifactJob {
        [try renderer.page("period.html", page.view, body: [page.value], section: .period)]
      }
    }
    jobs += further.map(\.job)
    jobs += singlePages(renderer, periods)
    let assets = theme.published(
      index.library.site, hasScript: index.builds(.search) && !links.namesIndexFiles)
    jobs.append(
      ArtifactJob { try assets.map { Artifact(path: try OutputPath($0.name), bytes: $0.bytes) } })
    let files = SiteFiles(
      index: index,
      pages: sitemapPages(notices, regions, issuers, periods, renderer)
        + further.filter(\.isListed).map { ($0.address, $0.changed) })
    jobs.append(ArtifactJob(files.render))
    return SitePlan(
      jobs: jobs, dataFiles: index.builds(.data) ? DataFiles(renderer: renderer) : nil,
      noticeCount: index.notices.count)
  }

  private func singlePages(_ renderer: PageRenderer, _ periods: [PeriodPage]) -> [ArtifactJob] {
    var jobs: [ArtifactJob] = []
    if index.builds(.home) {
      let page = HomePage(index: index, links: links, periods: periods)
      jobs.append(ArtifactJob { [try renderer.page("home.html", page.view, body: [page.value])] })
    }
    if index.hasRepeated {
      let page = RepeatedPage(index: index, links: links)
      jobs.append(
        ArtifactJob { [try renderer.page("repeated.html", page.view, body: [page.value])] })
    }
    if index.builds(.about) {
      let page = AboutPage(index: index, links: links)
      jobs.append(ArtifactJob { [try renderer.page("about.html", page.view, body: [page.value])] })
    }
    if index.builds(.charts) {
      let page = ChartSheetIndex(index: index, links: links)
      jobs.append(
        ArtifactJob { [try renderer.page("charts-index.html", page.view, body: [page.value])] })
      for part in SheetPart.all {
        jobs.append(ArtifactJob(ChartSheet(renderer: renderer, part: part).render))
      }
    }
    let missing = PageView(
      kind: "404", title: index.words(.missingTitle),
      description: index.words(.missingDescription),
      address: PageAddress("404.html"))
    // A web server shows this page at any address: its links count from the server's root.
    let root = Array((links.namesIndexFiles ? "./" : index.library.site.basePath).utf8)
    jobs.append(
      ArtifactJob {
        [try renderer.page("404.html", missing, body: [], file: "404.html", root: root)]
      })
    return jobs
  }

  private func sitemapPages(
    _ notices: [Notice], _ regions: [String], _ issuers: [Issuer], _ periods: [PeriodPage],
    _ renderer: PageRenderer
  ) -> [(address: PageAddress, changed: CalendarDate?)] {
    var pages: [(address: PageAddress, changed: CalendarDate?)] = []
    let newest = index.updated
    if index.builds(.home) { pages.append((.home, newest)) }
    for notice in notices {
      let page = NoticePage(index: index, links: links, notice: notice)
      let changed = index.changed(notice)
      pages.append((page.address, changed))
      for annex in notice.annexes where page.hasPage(annex) {
        pages.append((.annex(annex.id, of: notice.id), changed))
      }
      for annex in notice.annexes {
        for order in page.orders(of: annex) {
          pages.append((.order(order, of: annex.id, in: notice.id), changed))
        }
      }
    }
    for code in regions {
      guard let region = index.library.regions[code] else { continue }
      pages.append((.region(region), nil))
    }
    for issuer in issuers {
      let changed = index.noticesOfIssuer[issuer.id]?.map { index.notices[$0].published }.max()
      pages.append((.issuer(issuer.id), changed))
    }
    for period in periods { pages.append((period.address, period.notices.map(\.published).max())) }
    for unit in index.pagedUnits {
      let changed = unit.appearances.map { index.notices[$0.notice].published }.max()
      if let page = PageAddress.unit(unit.key) { pages.append((page, changed)) }
    }
    if index.hasRepeated { pages.append((.repeated, newest)) }
    if index.builds(.about) { pages.append((.about, nil)) }
    if index.builds(.charts) {
      pages.append((.charts, nil))
      for part in SheetPart.all { pages.append((part.address, nil)) }
    }
    if index.builds(.data) {
      pages.append((.data, newest))
      for part in SiteDownloads(index: index).parts { pages.append((part.address, nil)) }
    }
    return pages
  }

  /// Files of all pages and downloads that a notice may link to.
  private func pageFiles(
    _ notices: [Notice], _ regions: [String], _ issuers: [Issuer], _ periods: [PeriodPage]
  ) -> Set<String> {
    var files: Set<String> = ["404.html", "robots.txt"]
    if index.builds(.feed) { files.insert("feed.xml") }
    if index.builds(.sitemap) { files.insert("sitemap.xml") }
    for notice in notices {
      let page = NoticePage(index: index, links: links, notice: notice)
      files.insert(page.address.file)
      for annex in notice.annexes where page.hasPage(annex) {
        files.insert(PageAddress.annex(annex.id, of: notice.id).file)
      }
      files.formUnion(page.files.map { page.address.folder + $0.name })
      for annex in notice.annexes {
        for order in page.orders(of: annex) {
          files.insert(PageAddress.order(order, of: annex.id, in: notice.id).file)
        }
      }
    }
    for code in regions {
      guard let region = index.library.regions[code] else { continue }
      files.formUnion([
        PageAddress.region(region).file, PageAddress.region(region).folder + "history.csv",
      ])
    }
    files.formUnion(issuers.map { PageAddress.issuer($0.id).file })
    if index.builds(.feeds) {
      let folders =
        issuers.map { PageAddress.issuer($0.id).folder }
        + regions.compactMap { index.library.regions[$0].map { PageAddress.region($0).folder } }
      files.formUnion(folders.map { $0 + NoticeFeeds.fileName })
    }
    files.formUnion(index.pagedUnits.compactMap { PageAddress.unit($0.key)?.file })
    if index.hasRepeated { files.insert(PageAddress.repeated.file) }
    files.formUnion(periods.map(\.address.file))
    if index.builds(.data) {
      let downloads = SiteDownloads(index: index)
      files.formUnion(downloads.descriptions.map(\.path) + [SiteDownloads.archivePath])
      files.formUnion(downloads.parts.map(\.address.file))
    }
    for (kind, page) in [
      (SiteSettings.PageKind.home, PageAddress.home), (.about, .about), (.data, .data),
      (.charts, .charts),
    ]
    where index.builds(kind) {
      files.insert(page.file)
    }
    if index.builds(.charts) { files.formUnion(SheetPart.all.map(\.address.file)) }
    return files
  }
}
