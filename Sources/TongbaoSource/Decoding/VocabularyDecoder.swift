internal import TongbaoCore

/// Decodes `problems.yaml` and `measures.yaml`.
struct VocabularyDecoder {
  func problems(
    _ root: SourceValue, measures: MeasureTable, into log: inout DiagnosticLog
  ) -> [Problem] {
    guard case .list(let items) = root.kind else {
      if !root.isEmpty {
        log.report(
          .wrongForm(
            at: root.place, chinese: "problems.yaml 应是列表，每个问题前写“- id: …”",
            english: "problems.yaml is a list, each problem beginning with “- id: …”"))
      }
      return []
    }
    var problems: [Problem] = []
    for item in items {
      guard let problem = problem(item, measures, into: &log) else { continue }
      if problems.contains(where: { $0.id == problem.id }) {
        log.report(
          Diagnostic(
            .error, "source.duplicate-key", at: problem.place,
            Message("问题“\(problem.id)”写了两次；只留一个", en: "the problem “\(problem.id)” stands twice")))
        continue
      }
      problems.append(problem)
    }
    return problems
  }

  private func problem(
    _ item: SourceValue, _ measures: MeasureTable, into log: inout DiagnosticLog
  ) -> Problem? {
    var fields = MappingReader(item, expecting: ("问题", "a problem"))
    let id = fields.requiredText("id")
    let label = fields.requiredText("label")
    // What a problem can be found in: a subject, or the office that answers for it.
    let scopes = measures.subjects.map(\.id) + ["organisations"]
    let scope = fields.texts("scope").map { scope in
      if !scopes.contains(scope.value) {
        fields.log.report(
          .unknownWord(
            scope.value, at: scope.place, what: "问题的范围里", whatEnglish: "the scope",
            choices: scopes))
      }
      return scope.value
    }
    let severity = fields.word("severity", as: Problem.Severity.self, ("轻重里", "the severity"))
    let words = fields.texts("words").map(\.value)
    let sentence = fields.text("sentence")?.value ?? ""
    fields.finish(into: &log)
    // One with a fault keeps its id: whoever names it makes no fault of his own.
    guard let id else { return nil }
    return Problem(
      id: id.value, label: label?.value ?? id.value, scope: scope, severity: severity ?? .deduction,
      words: words, sentence: sentence, place: id.place)
  }

  func measures(_ root: SourceValue, into log: inout DiagnosticLog) -> MeasureTable {
    var fields = MappingReader(root, expecting: ("measures.yaml", "measures.yaml"))
    var measures: [Measure] = []
    for item in fields.items("measures") {
      var entry = MappingReader(item, expecting: ("指标", "a measure"))
      let id = entry.requiredText("id")?.value
      let label = entry.requiredText("label")?.value
      let unit = entry.text("unit")?.value ?? ""
      let kind = entry.word("kind", as: Measure.Kind.self, ("指标种类里", "the kind of measure"))
      entry.finish(into: &fields.log)
      if let id {
        measures.append(Measure(id: id, label: label ?? id, unit: unit, kind: kind ?? .count))
      }
    }
    var subjects: [Subject] = []
    for item in fields.items("subjects") {
      var entry = MappingReader(item, expecting: ("检查对象", "a subject"))
      let id = entry.requiredText("id")?.value
      let label = entry.requiredText("label")?.value
      let unit = entry.text("unit")?.value ?? ""
      entry.finish(into: &fields.log)
      if let id { subjects.append(Subject(id: id, label: label ?? id, unit: unit)) }
    }
    fields.finish(into: &log)
    return MeasureTable(measures: measures, subjects: subjects)
  }
}
