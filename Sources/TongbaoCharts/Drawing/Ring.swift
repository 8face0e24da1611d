/// The place of a number that a revision replaced (`site.md` §3.4).
struct Ring {
  let x: Hundredths
  let y: Hundredths

  static let radius: Hundredths = 400

  var box: LabelPlacer.Box {
    .init(
      left: x - Self.radius, right: x + Self.radius, top: y - Self.radius, bottom: y + Self.radius)
  }
}

extension ChartDrawing {
  /// `nil` for a point that was never revised, or whose old number has the same place.
  func ring(_ point: ChartPoint, _ spot: Plot.Spot, _ plot: Plot) -> Ring? {
    guard let earlier = point.earlier else { return nil }
    let y = plot.bottom - chart.axis.rise(of: earlier, height: plot.height)
    return y == spot.y ? nil : Ring(x: spot.x, y: y)
  }

  func rings(_ panel: PanelSeries, _ spots: [Plot.Spot?], _ plot: Plot) -> [Ring] {
    panel.marked.compactMap { index in
      spots[index].flatMap { ring(panel.points[index], $0, plot) }
    }
  }
}
