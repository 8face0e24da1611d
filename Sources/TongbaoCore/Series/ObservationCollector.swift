/// Gathers observations by region.
///
/// A row of a results table is an observation of its region. The jurisdiction's own comes from
/// `results:`, else from the total row, else from the column sums (`source-format.md`, tables).
struct ObservationCollector {
  private let library: Library
  private(set) var byRegion: [String: [Observation]] = [:]

  init(_ library: Library) { self.library = library }

  mutating func collect(_ notice: Notice) {
    let issuers = notice.issuers.compactMap { id in library.issuer(id) }
    let issuer = issuers.first
    let day = notice.signed?.value ?? notice.period.span?.last
    let frame = Frame(
      issuerKey: issuer?.seriesKey ?? "unknown-\(notice.jurisdiction)",
      issuerName: notice.issuerName
        ?? (issuers.isEmpty
          ? "发文单位未载明" : issuers.map { $0.name(on: day) }.joined(separator: "、")),
      issuerMark: mark(of: issuer?.jurisdiction ?? notice.jurisdiction), notice: notice)
    var stated: Set<String> = []
    for results in notice.results {
      for subject in results.subjects {
        let table = results.period == nil ? wholeTable(of: subject.subject, in: notice) : nil
        if let observation = frame.observation(subject, table: table, period: results.period) {
          byRegion[notice.jurisdiction, default: []].append(observation)
          if results.period == nil { stated.insert(subject.subject) }
        }
      }
    }
    for table in notice.tables {
      guard let subject = table.subject else { continue }
      let isWhole = !stated.contains(subject)
      switch table.kind {
      case .results:
        let reader = ResultsRowReader(table)
        for row in table.dataRows {
          guard let code = table.regions[row], let counts = reader.counts(row) else { continue }
          byRegion[code, default: []].append(
            frame.observation(subject, counts, anchor: table.id))
        }
        if isWhole, !table.isPartial, let counts = reader.whole {
          stated.insert(subject)
          byRegion[notice.jurisdiction, default: []].append(
            frame.observation(subject, counts, anchor: table.id))
        }
      case .register:
        guard isWhole else { continue }
        stated.insert(subject)
        guard let counts = ResultsRowReader.whole(of: table) else { continue }
        byRegion[notice.jurisdiction, default: []].append(
          frame.observation(subject, counts, anchor: table.id))
      default: continue
      }
    }
  }

  /// Collects a notice that was corrected: rates that read otherwise than in its first version are
  /// revised.
  mutating func collect(_ notice: Notice, correcting first: Notice) {
    var earlier = ObservationCollector(library)
    earlier.collect(first)
    var now = ObservationCollector(library)
    now.collect(notice)
    for (region, observations) in now.byRegion {
      let before = earlier.byRegion[region] ?? []
      byRegion[region, default: []] += observations.map { observation in
        let same = before.first {
          $0.subject == observation.subject && $0.period == observation.period
        }
        guard let old = same?.rate?.value, let new = observation.rate?.value,
          old.rational != new.rational
        else { return observation }
        return observation.with(.revised(from: old))
      }
    }
  }

  mutating func collect(_ row: HistoryRow) {
    let issuer = library.issuer(row.issuer)
    let slot =
      row.comparable?.quarter.map { Observation.Slot(quarter: $0, isExact: true) }
      ?? row.period.slot(window: row.window)
    byRegion[row.region, default: []].append(
      Observation(
        period: row.period, periodText: row.periodLabel, slot: slot,
        issuerKey: issuer?.seriesKey ?? row.issuer,
        issuerName: issuer?.name(on: row.period.span?.last) ?? row.issuer,
        issuerMark: mark(of: issuer?.jurisdiction ?? row.region), subject: row.subject,
        operating: row.operating, checked: row.checked, failing: row.failed, failingWord: "不合格",
        statedRate: row.statedRate, coverage: row.coverage,
        rule: row.rule.isEmpty ? nil : row.rule, source: .history(row.source), note: row.note))
  }

  /// 省里通报, 市里通报 …: who speaks, in a word beside the mark.
  private func mark(of jurisdiction: String) -> String {
    guard let region = library.regions[jurisdiction] else { return "通报" }
    switch region.level {
    case .nation: return "国家通报"
    case .province:
      return region.name.hasSuffix("市") ? "市里通报" : region.name.hasSuffix("区") ? "自治区通报" : "省里通报"
    case .prefecture: return region.name.hasSuffix("州") ? "州里通报" : "市里通报"
    case .direct where region.name.hasSuffix("市"), .county where region.name.hasSuffix("市"):
      return "市里通报"
    case .direct, .county: return region.name.hasSuffix("区") ? "区里通报" : "县里通报"
    case .pseudo: return "区里通报"
    }
  }

  /// The table that holds a subject's whole: its results, else a full register of it.
  private func wholeTable(of subject: String, in notice: Notice) -> Table? {
    let tables = notice.tables.filter { $0.subject == subject && !$0.isPartial }
    return tables.first { $0.kind == .results } ?? tables.first { $0.kind == .register }
  }
}

/// What all observations of one notice share.
private struct Frame {
  let issuerKey: String
  let issuerName: String
  let issuerMark: String
  let notice: Notice

  func observation(
    _ subject: String, _ counts: ResultsRowReader.Counts, anchor: String, period: Period? = nil
  ) -> Observation {
    let isOwn = period == nil
    let period = period ?? notice.period
    let slot =
      isOwn && notice.comparable?.quarter != nil
      ? Observation.Slot(
        quarter: notice.comparable?.quarter ?? Quarter(year: period.year, number: 1), isExact: true)
      : period.slot(window: isOwn ? notice.windows[subject] : nil)
    return Observation(
      period: period, periodText: isOwn ? notice.periodText : period.chinese, slot: slot,
      issuerKey: issuerKey, issuerName: issuerName, issuerMark: issuerMark, subject: subject,
      operating: counts.operating, checked: counts.checked, failing: counts.failing,
      failingWord: counts.failingWord, statedRate: counts.rate,
      coverage: notice.coverage[subject], rule: notice.rules[subject],
      source: .notice(id: notice.id, anchor: anchor), note: "")
  }

  /// The jurisdiction's own observation from `results:`; what it leaves out comes from the table.
  func observation(
    _ stated: StatedResults.OfSubject, table: Table?, period: Period?
  ) -> Observation? {
    let whole = table.flatMap { ResultsRowReader.whole(of: $0) }
    func count(_ measure: String) -> Int? {
      stated[measure].flatMap { $0.value.decimal.scale == 0 ? $0.value.decimal.unscaled : nil }
    }
    let checked = count("checked") ?? whole?.checked
    let word = stated["failed"] != nil ? "不合格" : stated["problems"] != nil ? "问题" : "不合格"
    let failing =
      count("failed") ?? count("problems") ?? whole?.failing
      ?? count("passed").flatMap { passed in checked.map { $0 - passed } }
    let counts = ResultsRowReader.Counts(
      operating: count("operating") ?? whole?.operating, checked: checked, failing: failing,
      rate: stated["pass-rate"]?.value ?? whole?.rate, failingWord: whole?.failingWord ?? word)
    guard counts.checked != nil || counts.failing != nil || counts.rate != nil else { return nil }
    return observation(
      stated.subject, counts, anchor: table?.id ?? "text", period: period)
  }
}

extension Period {
  /// The place on the time axis of a check that is named by no quarter.
  ///
  /// The days of the check decide; without them a round n stands at slot n of its year, halves and
  /// years at their last quarter. None of these joins a line.
  func slot(window: DateWindow?) -> Observation.Slot {
    if let quarter { return Observation.Slot(quarter: quarter, isExact: true) }
    if let window {
      return Observation.Slot(quarter: Quarter(holding: window.first), isExact: false)
    }
    let number: Int
    switch self {
    case .quarter(_, let n), .round(_, let n): number = n
    case .half(_, let n): number = n * 2
    case .year: number = 4
    case .month(_, let n), .months(_, _, _, let n): number = (n + 2) / 3
    }
    return Observation.Slot(quarter: Quarter(year: year, number: number), isExact: false)
  }
}
