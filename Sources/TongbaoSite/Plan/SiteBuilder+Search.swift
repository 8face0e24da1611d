internal import TongbaoCore
internal import TongbaoFiles

/// The search page, its lists and its index pages (`pages: search`).
extension SiteBuilder {
  func searchPages(_ renderer: PageRenderer) -> [PlannedPage] {
    guard index.builds(.search) else { return [] }
    let search = SearchIndex(index)
    let lists = SearchLists(search, index)
    let page = SearchPage(index: index, links: links, search: search, lists: lists)
    // Without a web server no page may read the lists.
    let files = links.namesIndexFiles ? [] : search.lists
    let names = files.map { "\($0.kind.rawValue).json" }
    let first = PlannedPage(
      address: .search, changed: index.updated, files: names,
      job: ArtifactJob {
        var artifacts = [
          try renderer.page("search.html", page.view, body: [page.value], section: .search)
        ]
        for (kind, entries) in files {
          artifacts.append(
            Artifact(
              path: try OutputPath("search/\(kind.rawValue).json"),
              bytes: SearchIndex.file(entries)))
        }
        return artifacts
      })
    return [first]
      + lists.parts.map { part in
        let page = SearchListPage(
          index: index, links: links, part: part, parts: lists.parts(of: part.way))
        return PlannedPage(
          address: part.address, changed: index.updated,
          job: ArtifactJob {
            [
              try renderer.page(
                "search-list.html", page.view, body: [page.value], section: .search)
            ]
          })
      }
  }
}
