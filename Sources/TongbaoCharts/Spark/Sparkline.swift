import TongbaoCore

/// A word-sized course of one region's rates for a table of regions (`site.md` §2.5).
///
/// All lines of a table have one window of quarters and one scale. Points of one issuer only; a line
/// joins what a chart joins, everything else is a dot.
package struct Sparkline: Sendable {
  private let points: [Point]
  private let label: String
  private let subject: Subject

  private struct Point {
    let slot: Int
    let value: ExactDecimal
    /// Whether a line comes from the point before it.
    let isJoined: Bool
  }

  /// The frame that all lines of a table share.
  package struct Scale: Sendable {
    /// First quarter and number of quarters.
    let first: Quarter
    let slots: Int
    let axis: ValueAxis

    /// The last quarters up to the newest observation: twelve, or fewer when nothing is older. From
    /// 95 % when no value in it is lower, else from 80 %.
    package init?(_ series: [[Observation]]) {
      // Oldest first: the ends of each series are its span.
      guard let newest = series.compactMap(\.last?.slot.quarter).max(),
        let oldest = series.compactMap(\.first?.slot.quarter).min()
      else { return nil }
      slots = min(newest.ordinal - oldest.ordinal + 1, Sparkline.quarters)
      first = Quarter(ordinal: newest.ordinal - slots + 1)
      var low = 95
      for observations in series where low == 95 {
        for observation in observations.reversed() {
          if observation.slot.quarter < first { break }
          if let rate = observation.rate, rate.value.isLess(than: 95) { low = 80 }
        }
      }
      axis = ValueAxis(low: low)
    }

    /// `2022年第一季度至2024年第四季度`.
    package func span(_ words: Words) -> String {
      words.span(first, Quarter(ordinal: first.ordinal + slots - 1))
    }

    /// Quarters in the window.
    package var count: Int { slots }

    /// Whether there is a course to show: one quarter alone is none.
    package var hasCourse: Bool { slots > 1 }

    /// The lower end of the scale in percent.
    package var low: Int { axis.low }
  }

  static let quarters = 12

  /// `nil` when nothing in the window has a rate.
  ///
  /// - Parameters:
  ///   - observations: of one issuer and one subject, oldest first.
  ///   - name: what the line is of, `武汉市政府网站合格率`.
  package init?(
    _ observations: [Observation], subject: Subject, name: String, scale: Scale, words: Words
  ) {
    var points: [Point] = []
    var earlier: Observation?
    var newest = ""
    let start = observations.lastIndex { $0.slot.quarter < scale.first } ?? -1
    for observation in observations[(start + 1)...] {
      defer { earlier = observation }
      guard let rate = observation.rate else { continue }
      let slot = observation.slot.quarter.ordinal - scale.first.ordinal
      let isJoined =
        earlier.map { $0.rate != nil && observation.breakSince($0) == nil } ?? false
      points.append(Point(slot: slot, value: rate.value, isJoined: isJoined))
      newest = "\(observation.periodText)\(rate.text)%"
    }
    guard !points.isEmpty else { return nil }
    self.points = points
    self.subject = subject
    label = words(.sparkLabel, [.name: name, .time: scale.span(words), .last: newest])
  }

  /// The `svg` element; colours come from the stylesheet by class.
  package func inline(_ scale: Scale) -> [UInt8] {
    let ink = Ink.series(of: subject)
    var writer = SVGWriter(.classes)
    writer.bytes.reserveCapacity(768)
    writer.raw("<svg class=\"spark\" viewBox=\"0 0 120 28\" role=\"img\" aria-label=\"")
    writer.raw(escaped(label))
    writer.raw("\"><path class=\"g\" d=\"M4 4H116\"/>")
    let places = points.map { (x: x($0.slot, scale), y: y($0.value, scale)) }
    drawLines(places, ink, to: &writer)
    drawDots(places, ink, to: &writer)
    writer.raw("</svg>")
    return writer.bytes
  }

  private func drawLines(
    _ places: [(x: Hundredths, y: Hundredths)], _ ink: Ink.Series, to writer: inout SVGWriter
  ) {
    guard points.contains(where: \.isJoined) else { return }
    writer.openPath(ink.line)
    for index in points.indices.dropFirst() where points[index].isJoined {
      if !points[index - 1].isJoined {
        writer.raw("M")
        writer.point(places[index - 1].x, places[index - 1].y)
      }
      writer.raw("L")
      writer.point(places[index].x, places[index].y)
    }
    writer.raw("\" stroke-width=\"1.75\"/>")
  }

  /// Points by themselves, the lowest hollow, the last solid.
  private func drawDots(
    _ places: [(x: Hundredths, y: Hundredths)], _ ink: Ink.Series, to writer: inout SVGWriter
  ) {
    let last = points.count - 1
    let lowest = lowest
    for index in points.indices where index != last && index != lowest {
      let isAlone = !points[index].isJoined && !points[index + 1].isJoined
      if isAlone { dot(places[index], ink.part, radius: 160, "", to: &writer) }
    }
    if let lowest, lowest != last {
      dot(places[lowest], ink.hollow, radius: 260, " stroke-width=\"1.5\"", to: &writer)
    }
    dot(places[last], ink.part, radius: 300, "", to: &writer)
  }

  /// The newest of the lowest points; none when all are alike.
  private var lowest: Int? {
    guard let least = points.map(\.value).min(by: { $0.isLess(than: $1) }),
      points.contains(where: { least.isLess(than: $0.value) })
    else { return nil }
    return points.lastIndex { !least.isLess(than: $0.value) }
  }

  private func dot(
    _ place: (x: Hundredths, y: Hundredths), _ ink: Ink, radius: Hundredths,
    _ stroke: StaticString, to writer: inout SVGWriter
  ) {
    writer.raw("<circle")
    writer.ink(ink)
    writer.attribute(" cx", place.x)
    writer.attribute(" cy", place.y)
    writer.attribute(" r", radius)
    writer.raw(stroke)
    writer.raw("/>")
  }

  private func x(_ slot: Int, _ scale: Scale) -> Hundredths {
    scale.slots == 1 ? 6000 : 400 + 11200 * slot / (scale.slots - 1)
  }

  private func y(_ value: ExactDecimal, _ scale: Scale) -> Hundredths {
    400 + 2000 - scale.axis.rise(of: value, height: 2000)
  }
}
