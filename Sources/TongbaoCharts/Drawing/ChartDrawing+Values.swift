import TongbaoCore

/// Values written beside their marks (`site.md` §3.5).
extension ChartDrawing {
  /// Last, first and lowest always; on the wide drawing all others that fit.
  mutating func drawValues(
    _ panel: PanelSeries, _ spots: [Plot.Spot?], _ plot: Plot, _ ink: Ink.Series,
    placer: inout LabelPlacer
  ) {
    let obstacles = Obstacles(panel, spots, rules: ruleEdges(panel))
    let shown = panel.marked.filter { spots[$0] != nil }
    guard let last = shown.last, let first = shown.first else { return }
    // Of several results in the last slot the first-rank issuer's comes first.
    let newest = shown.first { panel.points[$0].slot == panel.points[last].slot } ?? last
    var order = [newest]
    let lowest =
      shown.min { panel.points[$0].value.isLess(than: panel.points[$1].value) } ?? first
    let revised = shown.filter { panel.points[$0].earlier != nil }
    for index in [first, lowest] + revised where !order.contains(index) { order.append(index) }
    let always = order.count
    if layout.isWide {
      // The ends of a run of 100 % go before other values.
      var rest: [Int] = []
      for (position, index) in shown.enumerated() where !order.contains(index) {
        switch panel.hundreds(shown, at: position) {
        case .inside: break
        case .end: order.append(index)
        case .none: rest.append(index)
        }
      }
      order += rest
    }
    for (rank, index) in order.enumerated() {
      guard let spot = spots[index] else { continue }
      let value = panel.points[index].rate + [UInt8(ascii: "%")]
      let ring = ring(panel.points[index], spot, plot)
      if let ring { drawEarlier(panel.points[index], ring, spot, plot, placer: &placer) }
      let label = place(
        value, at: index, spots, plot, obstacles: obstacles,
        baselines: ring.map { baselines(spot, besides: $0) }
          ?? baselines(panel, at: index, spots, plot),
        isAlways: rank < always, placer: &placer)
      guard let label else { continue }
      writer.text(
        value, x: label.x, y: label.baseline, size: layout.valueSize, anchor: .middle,
        ink: ink.value)
      drawWord(
        panel.points[index].word, at: index, under: label, spot, plot, obstacles,
        placer: &placer)
    }
  }

  private struct Label {
    let x: Hundredths
    let baseline: Hundredths
    let isBelow: Bool
  }

  /// Above or below the mark, the better one first.
  private func baselines(
    _ panel: PanelSeries, at index: Int, _ spots: [Plot.Spot?], _ plot: Plot
  ) -> [Hundredths] {
    guard let spot = spots[index] else { return [] }
    let (below, above) = (spot.y + layout.valueDrop, spot.y - ChartLayout.valueRise)
    let isBelowFirst =
      spot.y - plot.top < 2000 || panel.neighboursAreHigher(than: index, spots)
    return isBelowFirst ? [below, above] : [above, below]
  }

  /// Between a revised value's mark and the old ring when there is room, else on the other side of
  /// the mark.
  private func baselines(_ spot: Plot.Spot, besides ring: Ring) -> [Hundredths] {
    let beyond =
      ring.y > spot.y ? spot.y - ChartLayout.valueRise : spot.y + layout.valueDrop
    guard abs(ring.y - spot.y) >= 2700 else { return [beyond] }
    return [(spot.y + ring.y) / 2 + layout.valueSize * 36 / 100, beyond]
  }

  /// Finds room at one of `baselines`: clear of all else, or over a dashed rule; values that must be
  /// shown may at last cover another point's line or mark.
  private func place(
    _ value: [UInt8], at index: Int, _ spots: [Plot.Spot?], _ plot: Plot, obstacles: Obstacles,
    baselines: [Hundredths], isAlways: Bool, placer: inout LabelPlacer
  ) -> Label? {
    guard let spot = spots[index] else { return nil }
    let width = TextMeasure.width(value, size: layout.valueSize)
    let x = clamped(spot.x, width: width)
    for cover in isAlways ? Obstacles.Cover.all : Obstacles.Cover.notPoints {
      for baseline in baselines {
        guard baseline <= foot(plot), baseline >= plot.top - 1100 else { continue }
        let box = LabelPlacer.Box(
          centre: x, width: width, baseline: baseline, size: layout.valueSize)
        guard placer.isFree(box), !obstacles.meet(box, of: index, but: cover) else { continue }
        placer.take(box)
        return Label(x: x, baseline: baseline, isBelow: baseline > spot.y)
      }
    }
    return nil
  }

  /// `原96.55%` in grey under the old ring, or where there is room beside it.
  private mutating func drawEarlier(
    _ point: ChartPoint, _ ring: Ring, _ spot: Plot.Spot, _ plot: Plot,
    placer: inout LabelPlacer
  ) {
    guard let earlier = point.earlier else { return }
    let words = escaped(chart.words(.drawingEarlier, [.rate: earlier.text]))
    let width = TextMeasure.width(words, size: layout.gapSize)
    let beside = (layout.gapSize * 36 / 100, Ring.radius + 500 + width / 2)
    let places = [
      (ring.x, ring.y + (ring.y > spot.y ? layout.gapSize + 800 : -900)),
      (ring.x + beside.1, ring.y + beside.0), (ring.x - beside.1, ring.y + beside.0),
    ]
    for (wanted, baseline) in places {
      let x = clamped(wanted, width: width)
      // Beside the ring there is no room to give way.
      if wanted != ring.x, x != wanted { continue }
      let box = LabelPlacer.Box(centre: x, width: width, baseline: baseline, size: layout.gapSize)
      guard baseline <= foot(plot) + 100, baseline >= plot.top - 1100, placer.isFree(box) else {
        continue
      }
      placer.take(box)
      writer.text(
        words, x: x, y: baseline, size: layout.gapSize, anchor: .middle, ink: .earlierValue)
      return
    }
  }

  /// The lowest baseline of words in a plot.
  private func foot(_ plot: Plot) -> Hundredths {
    plot.bottom + (chart.axis.startsAtZero ? 200 : 400)
  }

  /// The issuer's short name or 第3次: under a value that stands below, else under the mark, if there
  /// is room.
  private mutating func drawWord(
    _ word: [UInt8], at index: Int, under label: Label, _ spot: Plot.Spot, _ plot: Plot,
    _ obstacles: Obstacles, placer: inout LabelPlacer
  ) {
    guard !word.isEmpty else { return }
    let width = TextMeasure.width(word, size: layout.wordSize)
    let x = clamped(spot.x, width: width)
    let baseline =
      label.isBelow
      ? label.baseline + layout.wordDrop : spot.y + layout.valueDrop - 100
    let box = LabelPlacer.Box(centre: x, width: width, baseline: baseline, size: layout.wordSize)
    // The legend says it too, so it need not be squeezed in.
    guard baseline <= foot(plot), placer.isFree(box),
      !obstacles.meet(box, of: index, but: .nothing)
    else { return }
    placer.take(box)
    writer.text(
      word, x: x, y: baseline, size: layout.wordSize, anchor: .middle, ink: .soft)
  }

  /// The centre of a text of `width` near `x` that keeps it in the drawing and off the axis' words.
  private func clamped(_ x: Hundredths, width: Hundredths) -> Hundredths {
    max(min(x, layout.width - 100 - width / 2), layout.left + 300 + width / 2)
  }
}

extension PanelSeries {
  /// Where a point stands in a run of 100 %, of which only the ends are labelled.
  func hundreds(_ shown: [Int], at position: Int) -> PlaceInRun {
    guard points[shown[position]].value.isHundred else { return .none }
    guard position > 0, position + 1 < shown.count,
      points[shown[position - 1]].value.isHundred, points[shown[position + 1]].value.isHundred
    else { return .end }
    return .inside
  }

  enum PlaceInRun { case none, end, inside }

  /// Whether every point joined to this one is at least as high, and one is higher: its lines then
  /// go up, and the value is clear of them below.
  func neighboursAreHigher(than index: Int, _ spots: [Plot.Spot?]) -> Bool {
    guard let own = spots[index] else { return false }
    var isHigher = false
    let next = points.indices.first { points[$0].joinedFrom == index }
    for neighbour in [points[index].joinedFrom, next] {
      guard let neighbour, let spot = spots[neighbour] else { continue }
      if spot.y > own.y { return false }
      if spot.y < own.y { isHigher = true }
    }
    return isHigher
  }

  /// Whether what keeps the panel from having points is that fewer than 5 were checked.
  var isFewOnly: Bool { points.allSatisfy { $0.isFew } }
}
