import TongbaoCore

/// The sentences around bars, each from a closed set of forms that the counts make true.
struct BarWords {
  let words: Words
  let rows: [CountBars.Row]
  let unit: String
  let noun: String
  let label: String
  let failingWord: String
  let periodText: String

  init(rows: [CountBars.Row], of subject: CountBars.Subject, words: Words) {
    self.words = words
    self.rows = rows
    unit = subject.subject.unit
    label = subject.subject.label
    failingWord = subject.failingWord
    periodText = subject.periodText
    noun =
      switch subject.subject.id {
      case "websites": words(.commonWebsites)
      case "new-media": words(.commonAccounts)
      default: subject.subject.label
      }
  }

  private var failing: [CountBars.Row] { rows.filter { $0.failing > 0 } }

  /// `10个不合格账号，市直占5个，通城县占3个`; on a page of one place among others
  /// `同一份通报里，18个地方有15个没有问题账号`.
  var title: String {
    let bad = failingWord + noun
    let clean = rows.count - failing.count
    let isAmongOthers = rows.contains { $0.isOwn }
    if failing.isEmpty {
      return words(
        isAmongOthers ? .barsAmongNone : .barsNone, [.count: String(rows.count), .noun: bad])
    }
    if isAmongOthers {
      return clean == 0
        ? words(.barsAmongAll, [.count: String(rows.count), .noun: bad])
        : words(
          .barsAmongSome, [.total: String(rows.count), .count: String(clean), .noun: bad])
    }
    let total = failing.reduce(0) { $0 + $1.failing }
    let whole = words(.barsTotal, [.count: String(total), .unit: unit, .noun: bad])
    if failing.count == 1 {
      return words(.barsOnePlace, [.text: whole, .place: failing[0].name])
    }
    // Only those that no other place equals are named.
    var named = 0
    while named < min(2, failing.count), named + 1 == failing.count || leads(named) { named += 1 }
    if named == 0 {
      return words(.barsEven, [.text: whole, .count: String(failing.count)])
    }
    return failing[..<named].reduce(whole) { text, row in
      text
        + words(.barsShare, [.place: row.name, .count: String(row.failing), .unit: unit])
    }
  }

  private func leads(_ place: Int) -> Bool {
    failing[place].failing > failing[place + 1].failing
  }

  var subtitle: String {
    let text = words(
      .barsSubtitle, [.period: periodText, .subject: label, .unit: unit, .word: failingWord])
    guard let own = rows.first(where: { $0.isOwn }) else { return text }
    return text + words(.barsSubtitleOwn, [.text: counts(own)])
  }

  /// The places with failures, five at most, and what the rest have.
  var summary: String {
    let named = failing.prefix(5)
    var clauses = named.map { counts($0) }
    let rest = rows.count - named.count
    if rest > 0 {
      let others = failing.dropFirst(5).reduce(0) { $0 + $1.failing }
      let clause =
        others > 0
        ? words(
          .barsRest,
          [
            .count: String(rest), .word: failingWord, .number: String(others), .unit: unit,
          ])
        : words(.barsRestNone, [.count: String(rest), .word: failingWord])
      clauses.append(clauses.isEmpty ? clause : words(.barsOthers, [.text: clause]))
    }
    return words(.barsSummary, [.text: clauses.joined(separator: words(.commonClauseMark))])
  }

  /// `通城县检查23个，不合格3个`.
  func counts(_ row: CountBars.Row) -> String {
    words.counts(.barsCounts, row, failingWord: failingWord, unit: unit)
  }
}

extension Words {
  /// What was checked at a place and how much of it failed, in the form `word`.
  func counts(_ word: Word, _ row: CountBars.Row, failingWord: String, unit: String) -> String {
    self(
      word,
      [
        .place: row.name, .checked: String(row.checked), .word: failingWord,
        .failing: String(row.failing), .unit: unit,
      ])
  }
}
