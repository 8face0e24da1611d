internal import TongbaoCore

/// Decodes `results:` of the front matter: what the prose states of the jurisdiction.
struct ResultsDecoder {
  let measures: MeasureTable

  func decode(_ value: SourceValue, into log: inout DiagnosticLog) -> [StatedResults] {
    guard case .list(let items) = value.kind else {
      var fields = MappingReader(
        value, expecting: ("results ", "results"), example: "results: {websites: {checked: 614}}")
      let subjects = subjects(&fields, skipping: [])
      fields.finish(into: &log)
      return [StatedResults(period: nil, subjects: subjects)]
    }
    return items.map { item in
      var fields = MappingReader(item, expecting: ("一个时期的 results", "the results of a period"))
      _ = fields.required("period")
      let period = fields.period("period")
      let subjects = subjects(&fields, skipping: ["period"])
      fields.finish(into: &log)
      return StatedResults(period: period, subjects: subjects)
    }
  }

  private func subjects(
    _ fields: inout MappingReader, skipping: Set<String>
  ) -> [StatedResults.OfSubject] {
    var subjects: [StatedResults.OfSubject] = []
    for entry in fields.all() where !skipping.contains(entry.key) {
      guard measures.subject(entry.key) != nil else {
        fields.log.report(unknown(entry))
        continue
      }
      subjects.append(subject(entry, into: &fields.log))
    }
    return subjects
  }

  /// A key where a subject belongs; a measure there has lost its subject.
  private func unknown(_ entry: SourceValue.Entry) -> Diagnostic {
    let isMeasure = measures.measures[entry.key] != nil
    let measure = isMeasure ? entry.key : measures.measureMeant(by: entry.key)
    guard let measure, let number = entry.value.text else {
      return .unknownSubject(
        entry.key, at: entry.place, rule: "source.unknown-key", of: measures)
    }
    let subject = measures.subjectMeant(by: entry.key) ?? "websites"
    let example = "\(subject): {\(measure): \(number)}"
    return Diagnostic(
      .error, "source.unknown-key", at: entry.place,
      Message(
        "“\(entry.key)”是指标，前面要有检查对象；写成 \(example)",
        en: "“\(entry.key)” is a measure and needs its subject: \(example)"))
  }

  private func subject(
    _ entry: SourceValue.Entry, into log: inout DiagnosticLog
  ) -> StatedResults.OfSubject {
    var fields = MappingReader(
      entry.value, expecting: ("\(entry.key) 要说明是什么数，", entry.key),
      example:
        "\(entry.key): {checked: \(entry.value.text.flatMap { StatedNumber($0)?.text } ?? "614")}")
    var stated: [StatedMeasure] = []
    var by: SourceValue?
    for entry in fields.all() {
      if entry.key == "by" {
        by = entry.value
      } else if let measure = measure(entry, into: &fields.log) {
        stated.append(measure)
      }
    }
    var breakdowns: [StatedResults.Breakdown] = []
    if let by {
      var dimensions = MappingReader(by, expecting: ("by", "by"))
      // A bare number counts the subject's one count: checked, unless another count stands alone.
      let counts = stated.map(\.measure).filter { measures.measures[$0]?.kind == .count }
      let bare = counts.count == 1 ? counts[0] : "checked"
      for dimension in dimensions.all() {
        breakdowns.append(
          breakdown(dimension, bareMeasure: bare, into: &dimensions.log))
      }
      dimensions.finish(into: &fields.log)
    }
    fields.finish(into: &log)
    return StatedResults.OfSubject(
      subject: entry.key, measures: stated, breakdowns: breakdowns)
  }

  private func breakdown(
    _ entry: SourceValue.Entry, bareMeasure: String, into log: inout DiagnosticLog
  ) -> StatedResults.Breakdown {
    var categories: [StatedResults.Breakdown.Category] = []
    var fields = MappingReader(entry.value, expecting: ("“\(entry.key)”", "“\(entry.key)”"))
    for category in fields.all() {
      var stated: [StatedMeasure] = []
      if case .mapping(let inner) = category.value.kind {
        stated = inner.compactMap { measure($0, into: &fields.log) }
      } else if let text = fields.scalar(category.value, key: category.key),
        let number = number(text, of: bareMeasure, into: &fields.log)
      {
        stated = [StatedMeasure(measure: bareMeasure, value: number, place: text.place)]
      }
      categories.append(.init(name: category.key, measures: stated))
    }
    fields.finish(into: &log)
    return StatedResults.Breakdown(dimension: entry.key, categories: categories)
  }

  private func measure(
    _ entry: SourceValue.Entry, into log: inout DiagnosticLog
  ) -> StatedMeasure? {
    guard measures.measures[entry.key] != nil else {
      log.report(
        .unknownWord(
          entry.key, at: entry.place, rule: "source.unknown-key", what: "指标里",
          whatEnglish: "the measure", choices: measures.measures.keys.sorted(),
          meant: measures.measureMeant(by: entry.key), mostListed: 30))
      return nil
    }
    guard case .scalar(let text) = entry.value.kind else {
      log.report(
        .wrongForm(
          at: entry.value.place, chinese: "“\(entry.key)”应是一个数",
          english: "“\(entry.key)” is a number"))
      return nil
    }
    return number(Located(text, at: entry.value.place), of: entry.key, into: &log).map {
      StatedMeasure(measure: entry.key, value: $0, place: entry.value.place)
    }
  }

  private func number(
    _ text: Located<String>, of measure: String, into log: inout DiagnosticLog
  ) -> StatedNumber? {
    if let number = StatedNumber(text.value) {
      let isWhole = number.decimal.scale == 0 && number.decimal.unscaled >= 0 && !number.isPercent
      if !isWhole, measures.measures[measure]?.kind == .count {
        log.report(
          .wrongForm(
            at: text.place, chinese: "“\(text.value)”不是个数；“\(measure)”只写整数，如 614",
            english: "“\(text.value)” is no count; “\(measure)” is a whole number like 614"))
        return nil
      }
      return number
    }
    log.report(
      .wrongForm(
        at: text.place, chinese: "“\(text.value)”不是数；写成 614 或 99.35%",
        english: "“\(text.value)” is not a number like 614 or 99.35%"))
    return nil
  }
}
