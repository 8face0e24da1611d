internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoFiles

/// Renders a region's page with its chart and history.
struct RegionJob: Sendable {
  let renderer: PageRenderer
  let code: String

  func render() throws -> [Artifact] {
    guard let history = renderer.index.histories[code] else { return [] }
    let page = RegionPage(index: renderer.index, links: renderer.links, history: history)
    let chart = PassRateChart(
      history: history, regionName: page.name, words: renderer.index.words)
    let drawings = chart?.drawings()
    let places = PlaceBarsView.all(renderer.index, renderer.links, history)
    var artifacts = [
      try renderer.page(
        "region.html", page.view(description: page.summary),
        body: [page.value(chart: chart, drawings, places: places)],
        section: .region),
      Artifact(
        path: try OutputPath(page.address.folder + HistoryFile.name),
        bytes: HistoryFile(
          history: history, baseAddress: renderer.index.library.site.baseAddress,
          linksNotices: renderer.index.builds(.notice)
        ).bytes()),
    ]
    if renderer.index.builds(.feeds) {
      artifacts.append(
        Artifact(
          path: try OutputPath(page.address.folder + NoticeFeeds.fileName),
          bytes: NoticeFeeds(index: renderer.index).feed(of: page).bytes()))
    }
    if let drawings {
      artifacts.append(
        Artifact(
          path: try OutputPath(page.address.folder + RegionPage.chartName),
          bytes: drawings.standalone))
    }
    for figure in places.flatMap(\.figures) {
      artifacts.append(
        Artifact(
          path: try OutputPath(page.address.folder + figure.svg),
          bytes: figure.drawings.standalone))
    }
    return artifacts
  }
}
