internal import TongbaoCore

extension TieFinder {
  /// How a number may be understood, the most particular first.
  mutating func readings(
    of number: LooseNumber, _ context: NumberContext, known: [TieExpression?]
  ) -> [TieReading] {
    let isPercent = number.unit == "%"
    let isOfRate = isPercent || number.unit == "百分点"
    let subjects = subjects.subjects(of: context).filter {
      isOfRate || units(of: $0).contains(number.unit)
    }
    if number.unit == "百分点" { return points(of: number, subjects, context) }
    // 合格率上升1.2% means points (`figure.points`), and never how high a rate is.
    if isPercent, number.change != nil,
      RateWords.isChangeOfRate(context.passage.words, before: context.range.lowerBound)
    {
      return []
    }
    let word = measures.word(of: context, unit: number.unit)
    switch PeriodMention.last(in: context.before, notice: notice) {
    case .own: break
    case .previous: return earlier(subjects, word, TieExpression.previous, "上期", "the last period")
    case .lastYear: return earlier(subjects, word, TieExpression.lastYear, "去年", "last year")
    case .other: return []
    }
    if number.unit == "分" { return [] }
    if isPercent {
      let shares = word == .share ? share(context, known, subjects) : []
      return shares + results(subjects, word, context)
    }
    return scores(context) + roster(context) + nouns(context) + problems(subjects, context)
      + categories(subjects, word, context) + results(subjects, word, context)
  }

  /// The words that count one of a subject.
  func units(of subject: String) -> [String] {
    let own = library.measures.subject(subject).map { [$0.unit] } ?? []
    return own + (subject == "messages" ? ["条", "件", "份"] : ["家", "个", "户"])
  }

  private func earlier(
    _ subjects: [String], _ word: MeasureWord?,
    _ make: (String, String, String?) -> TieExpression?, _ chinese: String, _ english: String
  ) -> [TieReading] {
    guard let subject = subjects.first, let word else { return [] }
    return [
      TieReading(
        measureIDs(word).map { make(subject, $0, nil) },
        Message("句中说的是\(chinese)", en: "the sentence speaks of \(english)"), isFinal: true)
    ]
  }

  /// The measures that a word may stand for in another notice, which has no tables to look into.
  func measureIDs(_ word: MeasureWord) -> [String] {
    switch word {
    case .checked: ["checked"]
    case .operating: ["operating"]
    case .failed: ["failed", "problems"]
    case .problems: ["problems", "failed"]
    case .passed: ["passed"]
    case .received: ["received"]
    case .onTime: ["on-time"]
    case .passRate: ["pass-rate"]
    case .onTimeRate: ["on-time-rate"]
    case .share: ["share"]
    case .checkRate: ["check-rate"]
    case .other(let id): [id]
    }
  }

  /// Results of the notice as a whole, of the region or of the list of regions in the sentence.
  private func results(
    _ subjects: [String], _ word: MeasureWord?, _ context: NumberContext
  ) -> [TieReading] {
    guard let word, !subjects.isEmpty else { return [] }
    let scope = TieScope(context, regions)
    let readings = subjects.compactMap { subject -> TieReading? in
      var candidates = TieCandidates(notice: notice, subject: subject)
      let label = library.measures.subject(subject)?.label ?? subject
      switch scope {
      case .whole:
        return TieReading(
          candidates.expressions(word),
          Message(
            "句中说的是\(label)、\(word.label.chinese)",
            en: "the sentence speaks of \(subject), \(word.label.english)"))
      case .region(let region):
        candidates.region = region.name
        return TieReading(
          candidates.expressions(word),
          Message(
            "句中说的是\(region.name)的\(label)、\(word.label.chinese)",
            en: "the sentence speaks of \(subject) in \(region.name), \(word.label.english)"),
          isFinal: true)
      case .regions(let list):
        guard word == .passRate else { return nil }
        return TieReading(
          passRate(of: list, candidates),
          Message(
            "句中列了 \(list.count) 个地区，说的是\(label)合格率",
            en: "the sentence lists \(list.count) regions and speaks of the pass rate of \(subject)"
          ),
          isFinal: true)
      }
    }
    guard var first = readings.first else { return [] }
    first.companions = readings.dropFirst().map(\.candidates)
    return [first]
  }

  /// The pass rate of some of a table's rows: all but the others.
  private func passRate(
    of list: [RegionMentions.Mention], _ candidates: TieCandidates
  ) -> [TieExpression?] {
    let wanted = Set(list.map(\.code))
    return candidates.tables(.results).map { table in
      guard let failing = table.failingColumn, let key = table.column(.region),
        table.column(.measure("checked")) != nil,
        wanted.isSubset(of: Set(table.regions.compactMap(\.self)))
      else { return nil }
      let others = table.dataRows.filter { row in
        table.regions[row].map { !wanted.contains($0) } ?? true
      }
      let conditions = others.map {
        TieExpression.Condition("region", .notEqual, table.grid.text($0, key).withoutBlanks)
      }
      return .passRate(
        .sum(table.id, table.columns[failing].role.word, conditions),
        .sum(table.id, "checked", conditions))
    }
  }

  /// 占比: the count before it, of what was checked.
  private func share(
    _ context: NumberContext, _ known: [TieExpression?], _ subjects: [String]
  ) -> [TieReading] {
    if context.lead.holds(anyOf: ["不合格率", "问题率"]) { return [] }
    let numbers = context.passage.numbers
    let nearest = known.indices.last { index in
      numbers[index].range.lowerBound >= context.before.startIndex
        && context.passage.text[numbers[index].range].last != UInt8(ascii: "%")
    }
    guard let nearest, let part = known[nearest], let subject = subjects.first,
      case .whole = TieScope(context, regions)
    else { return [] }
    let whole: [TieExpression?] =
      subject == "messages"
      ? [.path(subject, "received")] : TieCandidates(notice: notice, subject: subject).checked
    let words = String(decoding: context.passage.text[numbers[nearest].range], as: UTF8.self)
    let evidence = Message(
      "占比说的是前面的“\(words)”", en: "the share is that of “\(words)” before it")
    if let (checked, failing) = part.difference {
      return [TieReading([.passRate(failing, checked)], evidence, isFinal: true)]
    }
    return [TieReading(whole.map { .rate(part, $0) }, evidence, isFinal: true)]
  }
}
