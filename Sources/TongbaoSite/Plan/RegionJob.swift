internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoFiles

/// Renders a region's page with its chart and history.
struct RegionJob: Sendable {
  let renderer: PageRenderer
  let code: String
  let pictures: ChartPictures

  func render() throws -> [Artifact] {
    guard let history = renderer.index.histories[code] else { return [] }
    let page = RegionPage(index: renderer.index, links: renderer.links, history: history)
    let chart = PassRateChart(
      history: history, regionName: page.name, words: renderer.index.words)
    let drawings = chart?.drawings()
    var places = PlaceBarsView.all(renderer.index, renderer.links, history)
    for place in places.indices {
      for figure in places[place].figures.indices {
        let drawing = places[place].figures[figure].drawings.standalone
        places[place].figures[figure].hasPicture = pictures.name(of: drawing) != nil
      }
    }
    let picture = drawings.flatMap { pictures.name(of: $0.standalone) }
    var artifacts = [
      try renderer.page(
        "region.html", page.view(description: page.summary),
        body: [page.value(chart: chart, drawings, hasPicture: picture != nil, places: places)],
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
    if let picture {
      artifacts.append(
        Artifact(
          path: try OutputPath(page.address.folder + RegionPage.pictureName),
          bytes: try pictures.bytes(picture)))
    }
    for figure in places.flatMap(\.figures) {
      artifacts.append(
        Artifact(
          path: try OutputPath(page.address.folder + figure.svg),
          bytes: figure.drawings.standalone))
      if let picture = pictures.name(of: figure.drawings.standalone) {
        artifacts.append(
          Artifact(
            path: try OutputPath(page.address.folder + figure.png),
            bytes: try pictures.bytes(picture)))
      }
    }
    return artifacts
  }
}
