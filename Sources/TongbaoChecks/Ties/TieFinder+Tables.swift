internal import TongbaoCore

extension TieFinder {
  /// How many units lie above a line through the scores that the sentence draws.
  func scores(_ context: NumberContext) -> [TieReading] {
    let behind = context.behindToNextNumber
    guard let band = ScoreBand.bands(in: behind).first ?? ScoreBand.bands(in: context.lead).last
    else { return [] }
    let ids = Set(notice.tables.filter { $0.kind == .scores }.map(\.id))
    let named =
      notice.annexes.filter { $0.tables.contains { ids.contains($0.id) } }.map(\.id)
      + notice.textTables.map(\.id).filter(ids.contains)
    guard named.count == 1, let table = named.first else { return [] }
    let above = TieExpression.Condition(
      "score", band.isInclusive ? .atLeast : .more, band.threshold)
    let evidence = Message(
      "句中的线是\(band.threshold)分\(band.isInclusive ? "（含）" : "")",
      en: "the sentence draws the line at \(band.threshold)\(band.isInclusive ? " (included)" : "")"
    )
    // A band that is named below another may hold it or not: what fits is said.
    let higher = ScoreBand.bands(in: context.paragraphBefore).last {
      guard let a = ExactDecimal($0.threshold), let b = ExactDecimal(band.threshold) else {
        return false
      }
      return a.rational > b.rational
    }
    var readings: [TieReading] = []
    if let higher {
      let below = TieExpression.Condition(
        "score", higher.isInclusive ? .less : .atMost, higher.threshold)
      readings.append(
        TieReading(
          [.count(table, [above, below])],
          Message(
            evidence.chinese + "，不到\(higher.threshold)分",
            en: evidence.english + ", below \(higher.threshold)")))
    }
    readings.append(TieReading([.count(table, [above])], evidence, isFinal: true))
    return readings
  }

  /// Names in an annex that the sentence refers to: （详见附件1）.
  func roster(_ context: NumberContext) -> [TieReading] {
    let behind = context.behindToNextNumber
    return notice.annexes.compactMap { annex in
      let isOnly = notice.annexes.count == 1 && behind.holds(anyOf: ["见附件", "见附表"])
      guard
        isOnly
          || behind.holds(anyOf: ["附件\(annex.number)）", "附件\(annex.number))", "见附件\(annex.number)"]),
        annex.tables.count == 1, let table = annex.tables.first, table.kind == .roster
      else { return nil }
      let evidence = Message(
        "句中指到附件\(annex.number)", en: "the sentence points at annex \(annex.number)")
      return TieReading(
        [table.column(.names).map { _ in .items(table.id, "names") } ?? .count(table.id)], evidence)
    }
  }

  /// 6个县（市、区）, 33个部门: rows of a results table.
  func nouns(_ context: NumberContext) -> [TieReading] {
    let isRegions = context.tail.starts(withAnyOf: ["县", "市", "区", "州", "地区"])
    let isDepartments = context.tail.starts(withAnyOf: ["部门", "单位", "市直", "省直", "州直"])
    guard isRegions || isDepartments else { return [] }
    // 发现6个县存在问题 counts some of them.
    let openings =
      isRegions ? ["对", "全市", "全省", "全州", "所辖", "下辖", "辖", "共"] : ["对", "和", "及", "与", "、"]
    guard
      openings.contains(where: {
        context.lead.withoutBlanks.suffix($0.utf8.count).elementsEqual($0.utf8)
      })
    else { return [] }
    // The table of what the sentence goes on to speak of comes first.
    let meant = subjects.subjects(in: context.behind)
    let tables = notice.tables.filter { $0.kind == .results && $0.column(.region) != nil }
      .sorted { meant.contains($0.subject ?? "") && !meant.contains($1.subject ?? "") }
    guard let table = tables.first, let key = table.column(.region) else { return [] }
    let pseudo = table.dataRows.filter {
      table.regions[$0].flatMap { library.regions[$0] }?.level == .pseudo
    }
    if isRegions {
      let conditions = pseudo.map {
        TieExpression.Condition("region", .notEqual, table.grid.text($0, key).withoutBlanks)
      }
      return [
        TieReading(
          [.count(table.id, conditions)],
          Message("表里地区的行数", en: "the rows of the table that are regions"))
      ]
    }
    guard table.column(.measure("checked")) != nil, pseudo.count == 1, let row = pseudo.first
    else { return [] }
    let name = table.grid.text(row, key).withoutBlanks
    let apart = regionsApart(in: context.clause, table)
    let cell = TieExpression.cell(table.id, name, "checked")
    let names = apart.joined(separator: "、")
    return [
      TieReading(
        [apart.isEmpty ? cell : .minus(cell, .number(apart.count))],
        Message(
          "表里“\(name)”一行" + (apart.isEmpty ? "" : "，除去句中另列的\(names)"),
          en: "the row “\(name)” of the table"
            + (apart.isEmpty ? "" : ", less \(names) that the sentence names apart")))
    ]
  }

  /// Regions of the jurisdiction that the words name and the table has no row of.
  private func regionsApart(in words: ArraySlice<UInt8>, _ table: Table) -> [String] {
    let rows = Set(table.regions.compactMap(\.self))
    return library.regions.children(of: notice.jurisdiction)
      .filter { $0.level == .pseudo && !rows.contains($0.code) && words.holds(anyOf: [$0.name]) }
      .map(\.name)
  }

  /// Rows of a list of findings with the problem that the words name.
  func problems(_ subjects: [String], _ context: NumberContext) -> [TieReading] {
    guard !context.countsOtherThings, case .whole = TieScope(context, regions) else { return [] }
    for words in [context.lead, context.tail] {
      let named = library.problems.problems(in: String(decoding: words, as: UTF8.self))
      guard named.count == 1, let problem = named.first else { continue }
      let tables = notice.tables.filter { table in
        table.kind == .findings && table.column(.problem) != nil
          && table.subject.map(subjects.contains) ?? true
      }
      guard !tables.isEmpty else { continue }
      return [
        TieReading(
          tables.map { .count($0.id, [.init("problem", .contains, problem.id)]) },
          Message("句中说的问题是“\(problem.label)”", en: "the words name the problem \(problem.id)"))
      ]
    }
    return []
  }

  /// A part of a breakdown in `results:` that the words name: 微信171个.
  func categories(
    _ subjects: [String], _ word: MeasureWord?, _ context: NumberContext
  ) -> [TieReading] {
    guard case .whole = TieScope(context, regions) else { return [] }
    let own = notice.results.filter { ($0.period ?? notice.period) == notice.period }
    return own.flatMap(\.subjects).filter { subjects.contains($0.subject) }.flatMap { subject in
      subject.breakdowns.compactMap { breakdown -> TieReading? in
        let named = breakdown.categories.filter { context.lead.holds(anyOf: [$0.name]) }
        guard let category = named.max(by: { $0.name.utf8.count < $1.name.utf8.count }) else {
          return nil
        }
        let counts = category.measures.filter { !$0.value.isPercent }
        guard counts.count == 1, let measure = counts.first?.measure else { return nil }
        return TieReading(
          [.path(subject.subject, measure, category: category.name)],
          Message("句中说的是“\(category.name)”", en: "the words name “\(category.name)”"))
      }
    }
  }
}
