internal import TongbaoCore

/// What the front matter says of one table; joined with the CSV file by `TableLoader`.
struct TableSpec {
  let file: Located<String>
  /// `nil` when it is faulty.
  let kind: Table.Kind?
  let subject: String?
  /// Head as issued and role, in the order written.
  let columns: [(head: Located<String>, role: Located<String>)]
  let layout: Table.Layout
  let total: String
  let fullMark: ExactDecimal?
  let isPartial: Bool
  let isCompiled: Bool
  /// `about:`, the notice that a follow-up table is about.
  let about: EarlierNotice?
  let place: SourcePlace
  /// Whether something of it could not be read.
  let isFaulty: Bool

  /// `nil` when the file is not named.
  init?(
    _ value: SourceValue, measures: MeasureTable, issuers: [Issuer], into log: inout DiagnosticLog
  ) {
    var fields = MappingReader(value, expecting: ("表格", "a table"))
    let file = fields.requiredText("file")
    _ = fields.required("kind")
    let kind = fields.word("kind", as: Table.Kind.self, ("表格种类里", "the kind of table"))
    // Without its subject nobody could say what was counted, and the results would be lost.
    let isCounted = kind == .results || kind == .register
    if isCounted { _ = fields.required("subject") }
    let subject = fields.text("subject")
    if let subject, measures.subject(subject.value) == nil {
      fields.log.report(
        .unknownSubject(subject.value, at: subject.place, of: measures))
    }
    var columns: [(head: Located<String>, role: Located<String>)] = []
    if let value = fields.required("columns") {
      var reader = MappingReader(
        value, expecting: ("columns ", "columns"), example: "columns: {市州: region, 检查数: checked}")
      for entry in reader.all() {
        if let role = reader.scalar(entry.value, key: entry.key) {
          columns.append((Located(entry.key, at: entry.place), role))
        }
      }
      reader.finish(into: &fields.log)
    }
    var layout = Table.Layout()
    layout.caption = fields.text("caption")?.value
    if let place = fields.text("caption-place") {
      if place.value != "after", place.value != "before" {
        fields.report(
          place.value, at: place.place, rule: "只能是 before 或 after", english: "is before or after")
      }
      layout.captionIsAfter = place.value == "after"
    }
    layout.note = fields.text("note")?.value
    layout.unit = fields.text("unit")?.value
    layout.rest = fields.text("rest")?.value
    layout.groups = fields.items("groups").compactMap { item in
      var group = MappingReader(item, expecting: ("表头分组", "a group of heads"))
      let title = group.requiredText("title")?.value
      let columns = group.texts("columns").map(\.value)
      group.finish(into: &fields.log)
      return title.map { Table.Layout.Group(title: $0, columns: columns) }
    }
    total = fields.text("total")?.value ?? "合计"
    fullMark = fields.decimal("full-mark")
    isPartial = fields.flag("partial")
    isCompiled = fields.flag("compiled")
    about = Self.about(&fields, isFollowUp: kind == nil || kind == .followUp, issuers)
    var faults = DiagnosticLog()
    fields.finish(into: &faults)
    log.report(faults.diagnostics)
    guard let file else { return nil }
    isFaulty = faults.containsErrors
    self.file = file
    self.kind = kind
    self.subject = subject?.value
    self.columns = columns
    self.layout = layout
    place = value.place
  }
  /// `about: {issuer: 420000-szfbgt, period: 2022-R2}`; without an issuer the notice's own.
  private static func about(
    _ fields: inout MappingReader, isFollowUp: Bool, _ issuers: [Issuer]
  ) -> EarlierNotice? {
    guard let value = fields.optional("about") else { return nil }
    guard isFollowUp else {
      fields.log.report(
        .wrongForm(
          at: value.place, chinese: "about 只写在整改表里；删去它，或把 kind 写成 follow-up",
          english: "about belongs to tables of kind follow-up; remove it or write kind: follow-up"))
      return nil
    }
    var reader = MappingReader(
      value, expecting: ("about 要说明是哪一期，", "about"),
      example: "about: {issuer: 420000-szfbgt, period: 2022-R2}")
    let issuer = reader.text("issuer")
    if let issuer, !issuers.contains(where: { $0.id == issuer.value }) {
      reader.log.report(
        .unknownWord(
          issuer.value, at: issuer.place, what: "issuers.yaml 里", whatEnglish: "the issuer",
          choices: issuers.map(\.id)))
    }
    _ = reader.required("period")
    let period = reader.period("period")
    reader.finish(into: &fields.log)
    return period.map { EarlierNotice(issuer: issuer?.value, period: $0, place: value.place) }
  }
}
