import TongbaoCore

/// What is true of a history, worked out apart from the product's code: whole numbers only, no
/// memory of marks, panels or lines.
struct Truth {
  let history: RegionHistory

  init(_ history: RegionHistory) { self.history = history }

  private typealias Series = RegionHistory.SubjectSeries

  /// A drawn rate: its text, and its value in millionths of a percent.
  private struct Value {
    let seen: Observation
    let text: String
    let millionths: Int
  }

  private func values(_ series: Series) -> [Value] {
    series.observations.compactMap { seen in
      if let checked = seen.checked, checked < 5 { return nil }
      let text: String
      if let stated = seen.statedRate {
        text = String(stated.text.dropLast())
      } else if let checked = seen.checked, let failing = seen.failing, failing <= checked {
        let hundredths = (20_000 * (checked - failing) + checked) / (2 * checked)
        let rest = hundredths % 100
        text = failing == 0 ? "100" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
      } else {
        return nil
      }
      let parts = text.split(separator: ".")
      let decimals = parts.count > 1 ? parts[1] : ""
      let padded = String(decimals) + String(repeating: "0", count: 6 - decimals.count)
      return Value(
        seen: seen, text: text + "%",
        millionths: (Int(parts[0]) ?? 0) * 1_000_000 + (Int(padded) ?? 0))
    }
  }

  /// The office with most results says what the latest is.
  private func latest(_ series: Series) -> Value? {
    let all = values(series)
    let newest = all.map(\.seen.slot.quarter.ordinal).max()
    let there = all.filter { $0.seen.slot.quarter.ordinal == newest }
    func weight(_ key: String) -> Int {
      history.subjects.flatMap(\.observations).count { $0.issuerKey == key }
    }
    return there.max { a, b in
      let (x, y) = (weight(a.seen.issuerKey), weight(b.seen.issuerKey))
      return x != y ? x < y : a.seen.issuerKey > b.seen.issuerKey
    }
  }

  private func before(_ seen: Observation, _ series: Series) -> Observation? {
    series.observations.filter {
      $0.issuerKey == seen.issuerKey && $0.slot.quarter.ordinal < seen.slot.quarter.ordinal
    }.max { $0.slot.quarter.ordinal < $1.slot.quarter.ordinal }
  }

  /// `nil` where nothing but the calendar, if that, parts the two.
  private func change(_ seen: Observation, _ series: Series) -> String? {
    guard let old = before(seen, series),
      seen.slot.quarter.ordinal == old.slot.quarter.ordinal + 1
    else { return nil }
    if let a = old.coverage, let b = seen.coverage, a != b {
      return "检查范围由\(b == .sample ? "全部改为抽查" : "抽查改为全部")"
    }
    if let a = old.rule, let b = seen.rule, a != b { return "合格标准由“\(a)”改为“\(b)”" }
    if let a = old.checked, let b = seen.checked, max(a - b, b - a) * 100 > a * 20 {
      return "检查范围变化：\(a)→\(b)"
    }
    return nil
  }

  /// How many comparable neighbours up to the latest have exactly 100 %.
  private func hundreds(_ series: Series) -> Int {
    var count = 0
    var here = latest(series)
    while let value = here, value.millionths == 100_000_000 {
      count += 1
      let old = before(value.seen, series)
      let isNext = old.map { $0.slot.quarter.ordinal + 1 == value.seen.slot.quarter.ordinal }
      guard isNext == true, change(value.seen, series) == nil else { break }
      here = values(series).first { $0.seen === old }
    }
    return count
  }

  /// Whether a title is one that these data allow.
  func admits(_ title: String) -> Bool {
    let shown = history.subjects.filter { latest($0) != nil }
    let all = shown.flatMap { values($0) }
    let rounds = Set(all.map { $0.seen.period.code + $0.seen.issuerKey })
    if title == "咸宁市\(rounds.count == 2 ? "两" : "\(rounds.count)")次通报的合格率，来自不同的发布单位" {
      return Set(all.map(\.seen.issuerKey)).count > 1 && !shown.contains(where: hasLine)
    }
    let runs = shown.map(hundreds)
    if title == "网站和新媒体都连续\(runs.first ?? 0)次合格率100%" {
      return runs.count == 2 && runs[0] == runs[1] && runs[0] > 2
    }
    var clauses = title.split(separator: "；").map(String.init)
    let changed = shown.filter { series in
      latest(series).flatMap { change($0.seen, series) } != nil
    }
    if let last = clauses.last, last.hasSuffix("有变化") {
      clauses.removeLast()
      let names = changed.map(short).joined(separator: "和")
      guard !changed.isEmpty, last.hasPrefix(names), last.contains("检查范围") || last.contains("合格标准")
      else { return false }
    } else if !changed.isEmpty {
      return false
    }
    if clauses.count == 1, shown.count == 2, let a = latest(shown[0]), let b = latest(shown[1]) {
      guard a.seen.slot.quarter == b.seen.slot.quarter else { return false }
      return clauses[0]
        == (a.text == b.text
          ? "最近一次，网站和新媒体的合格率都是\(a.text)" : "最近一次，网站合格率\(a.text)，新媒体\(b.text)")
    }
    return clauses.count == shown.count && zip(clauses, shown).allSatisfy { holds($0, of: $1) }
  }

  private func holds(_ clause: String, of series: Series) -> Bool {
    guard let latest = latest(series) else { return false }
    let run = hundreds(series)
    if clause == "\(short(series))连续\(run)次合格率100%" { return run > 2 }
    var rest = clause
    let start = "\(short(series))最近一次合格率\(latest.text)"
    guard rest.hasPrefix(start) else { return false }
    rest.removeFirst(start.count)
    let lowest = "，是收录的各次里最低的一次"
    if rest.hasPrefix(lowest) {
      rest.removeFirst(lowest.count)
      let others = values(series).filter { $0.seen !== latest.seen }
      guard others.count > 1, others.allSatisfy({ $0.millionths > latest.millionths }),
        others.allSatisfy({ $0.seen.issuerKey == latest.seen.issuerKey })
      else { return false }
    }
    return rest.isEmpty || rest == "（\(latest.seen.periodText)）"
  }

  private func hasLine(_ series: Series) -> Bool {
    let drawn = values(series)
    return drawn.contains { value in
      guard let old = before(value.seen, series) else { return false }
      return old.slot.quarter.ordinal + 1 == value.seen.slot.quarter.ordinal
        && change(value.seen, series) == nil && drawn.contains { $0.seen === old }
    }
  }

  /// The description's part on one subject.
  func summary(of series: RegionHistory.SubjectSeries) -> String {
    let drawn = values(series)
    let start = "\(series.subject.label)："
    guard let first = drawn.first, let last = latest(series),
      let lowest = drawn.min(by: { $0.millionths < $1.millionths })
    else {
      let isFew = series.observations.allSatisfy { ($0.checked ?? 5) < 5 }
      return start + (isFew ? "检查不足5家，不算比率。" : "没有公布合格率。")
    }
    func words(_ value: Value) -> String { value.seen.periodText + value.text }
    if drawn.count == 1 { return "\(start)只有\(words(first))。" }
    if Set(drawn.map(\.text)).count == 1 { return "\(start)\(drawn.count)次都是\(first.text)。" }
    return "\(start)最早\(words(first))，最近\(words(last))，最低\(words(lowest))。"
  }

  /// The description's end.
  var gaps: String {
    let held = Set(history.subjects.flatMap(\.observations).map(\.slot.quarter.ordinal))
    guard let first = held.min(), let last = held.max() else { return "" }
    let missing = (first...last).filter { !held.contains($0) }
    guard let from = missing.first, let to = missing.last else { return "" }
    if to - from + 1 != missing.count { return "其间共\(missing.count)个季度没有收录通报。" }
    let names = [from, to].map { ordinal in
      "\(ordinal / 4)年第\(["一", "二", "三", "四"][ordinal % 4])季度"
    }
    return missing.count == 1
      ? "\(names[0])没有收录通报。" : "\(names[0])至\(names[1])没有收录通报（\(missing.count)个季度）。"
  }

  /// The caption's sentences on what breaks the lines.
  var changes: [String] {
    history.subjects.flatMap { series in
      let isShared = Set(series.observations.map(\.issuerKey)).count > 1
      return series.observations.compactMap { seen in
        change(seen, series).map {
          "\(seen.periodText)起，\(isShared ? seen.issuerMark + "的" : "")\(series.subject.label)\($0)，竖虚线处断开。"
        }
      }
    }
  }

  var issuers: Int { Set(history.subjects.flatMap(\.observations).map(\.issuerKey)).count }

  private func short(_ series: Series) -> String {
    series.subject.id == "websites" ? "网站" : "新媒体"
  }
}
