import Testing
import TongbaoCharts
import TongbaoCore

/// Every sentence above a chart, read back and recomputed from the observations by other code.
struct SentenceTruthTests {
  @Test(arguments: 0..<400) func titlesAreTrue(seed: Int) throws {
    let history = Self.history(seed)
    guard let chart = PassRateChart(history: history) else { return }
    let truth = Truth(history)
    #expect(truth.admits(chart.title), "\(seed): \(chart.title)")
  }

  @Test(arguments: 0..<400) func descriptionsAreTrue(seed: Int) throws {
    let history = Self.history(seed)
    guard let chart = PassRateChart(history: history) else { return }
    let truth = Truth(history)
    var text = chart.summary
    for subject in history.subjects {
      let wanted = truth.summary(of: subject)
      #expect(text.hasPrefix(wanted), "\(seed): \(text) should begin with \(wanted)")
      text.removeFirst(min(wanted.count, text.count))
    }
    #expect(text == truth.gaps, "\(seed)")
  }

  @Test(arguments: 0..<400) func captionsNameTheChangesThereAre(seed: Int) throws {
    let history = Self.history(seed)
    guard let chart = PassRateChart(history: history) else { return }
    let truth = Truth(history)
    let told = chart.caption.split(separator: "。").filter { $0.contains("起，") }.map { "\($0)。" }
    #expect(told == truth.changes, "\(seed)")
    #expect(chart.caption.contains("不同单位发布的结果不连线。") == (truth.issuers > 1))
    for word in ["上升", "下降", "提高", "降低", "因为", "由于", "好转", "恶化"] {
      #expect(!(chart.title + chart.subtitle + chart.summary + chart.caption).contains(word))
    }
  }

  /// A history as offices could have made it: gaps, two offices, few units, changed bases and rules.
  private static func history(_ seed: Int) -> RegionHistory {
    var random = Chance(seed)
    let isClean = random.isTrue(oneIn: 3)
    let hasOthers = random.isTrue(oneIn: 2)
    func series() -> [Observation] {
      var observations: [Observation] = []
      var checked = random.one(of: [3, 30, 200])
      var rule: String?
      for ordinal in 8088..<8088 + random.number(1...9) {
        let quarter = Quarter(ordinal: ordinal)
        if random.isTrue(oneIn: 6) { continue }
        if random.isTrue(oneIn: 5) { checked = random.one(of: [3, 30, 33, 200]) }
        if random.isTrue(oneIn: 7) { rule = random.one(of: ["合格线60分", "合格线80分"]) }
        let failing = isClean && !random.isTrue(oneIn: 6) ? 0 : random.number(0...3)
        let rate = random.isTrue(oneIn: 4) ? "\(random.number(80...100))%" : nil
        observations.append(
          seen(
            quarter.year, quarter.number, random.isTrue(oneIn: 12) ? nil : checked,
            random.isTrue(oneIn: 12) ? nil : failing, rate: rate, rule: rule,
            coverage: random.isTrue(oneIn: 9) ? random.one(of: [.full, .sample]) : nil))
        if hasOthers, random.isTrue(oneIn: 4) {
          observations.append(
            seen(quarter.year, quarter.number, 60, random.number(0...2), by: "province"))
        }
      }
      return observations
    }
    // As the collector leaves it: within a quarter the office with most results first.
    let both = [series(), series()]
    let city = both.joined().count { $0.issuerKey == "city" }
    let isCityFirst = city * 2 >= both.joined().count
    let sorted = both.map { observations in
      observations.enumerated().sorted { a, b in
        let (x, y) = (a.element, b.element)
        if x.slot.quarter != y.slot.quarter { return x.slot.quarter < y.slot.quarter }
        return (x.issuerKey == "city") != (y.issuerKey == "city")
          && (x.issuerKey == "city") == isCityFirst
      }.map(\.element)
    }
    return TongbaoChartsTests.history(sorted[0], sorted[1])
  }
}
