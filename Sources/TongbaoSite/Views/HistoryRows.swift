internal import TongbaoCore

/// The observations of a region, those of one issuer on one period side by side.
struct HistoryRows {
  /// Newest first; within a period the first-rank issuer first.
  let rows: [Row]

  /// What one issuer said of one period.
  struct Row {
    let first: Observation
    /// One place for each subject of the history, in its order.
    var observations: [Observation?]
  }

  init(_ history: RegionHistory) {
    var rows: [Row] = []
    var places: [Key: Int] = [:]
    let empty = [Observation?](repeating: nil, count: history.subjects.count)
    rows.reserveCapacity(history.subjects.first?.observations.count ?? 0)
    for (subject, series) in history.subjects.enumerated() {
      for observation in series.observations {
        let place = places[Key(observation)] ?? rows.count
        if place == rows.count {
          places[Key(observation)] = place
          rows.append(Row(first: observation, observations: empty))
        }
        rows[place].observations[subject] = observation
      }
    }
    self.rows = Self.sorted(rows, issuers: history.issuers)
  }

  private static func sorted(_ rows: [Row], issuers: [String]) -> [Row] {
    // Keys first: rows are compared several times each.
    let keyed = rows.indices.map { index in
      let first = rows[index].first
      return (
        quarter: first.slot.quarter.ordinal, period: first.period.sortKey,
        rank: issuers.firstIndex(of: first.issuerKey) ?? 0, index: index
      )
    }
    return keyed.sorted { a, b in
      if a.quarter != b.quarter { return a.quarter > b.quarter }
      if a.period != b.period { return a.period > b.period }
      return a.rank != b.rank ? a.rank < b.rank : a.index < b.index
    }.map { rows[$0.index] }
  }

  /// What tells the statements of one issuer on one period from all others.
  private struct Key: Hashable {
    let observation: Observation

    init(_ observation: Observation) { self.observation = observation }

    static func == (a: Key, b: Key) -> Bool {
      a.observation.period == b.observation.period
        && a.observation.issuerKey == b.observation.issuerKey && a.notice == b.notice
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(observation.slot.quarter.ordinal)
      // The bytes as they are: what the language does to compare letters is dear for Chinese names.
      var key = observation.issuerKey
      key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Id of the notice; `nil` for `history.csv`.
    private var notice: String? {
      guard case .notice(let id, _) = observation.source else { return nil }
      return id
    }
  }
}
