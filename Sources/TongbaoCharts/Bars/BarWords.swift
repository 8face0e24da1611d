/// The sentences around bars, each from a closed set of forms that the counts make true.
struct BarWords {
  let rows: [CountBars.Row]
  let unit: String
  let noun: String
  let label: String
  let failingWord: String
  let periodText: String

  init(rows: [CountBars.Row], of subject: CountBars.Subject) {
    self.rows = rows
    unit = subject.subject.unit
    label = subject.subject.label
    failingWord = subject.failingWord
    periodText = subject.periodText
    noun =
      switch subject.subject.id {
      case "websites": "网站"
      case "new-media": "账号"
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
    let start = isAmongOthers ? "同一份通报里，" : ""
    if failing.isEmpty { return "\(start)\(rows.count)个地方都没有\(bad)" }
    if isAmongOthers {
      return clean == 0
        ? "\(start)\(rows.count)个地方都有\(bad)"
        : "\(start)\(rows.count)个地方有\(clean)个没有\(bad)"
    }
    let total = failing.reduce(0) { $0 + $1.failing }
    let whole = "\(total)\(unit)\(bad)"
    if failing.count == 1 { return "\(whole)，都在\(failing[0].name)" }
    // Only those that no other place equals are named.
    var named = 0
    while named < min(2, failing.count), named + 1 == failing.count || leads(named) { named += 1 }
    if named == 0 { return "\(whole)，分在\(failing.count)个地方" }
    return whole
      + failing[..<named].map { "，\($0.name)占\($0.failing)\(unit)" }.joined()
  }

  private func leads(_ place: Int) -> Bool {
    failing[place].failing > failing[place + 1].failing
  }

  var subtitle: String {
    let text = "\(periodText)\(label)，\(unit)。浅色条是检查数，深色段是\(failingWord)数，从0起。"
    guard let own = rows.first(where: { $0.isOwn }) else { return text }
    return text + "\(counts(own))。"
  }

  /// The places with failures, five at most, and what the rest have.
  var summary: String {
    let named = failing.prefix(5)
    var text = named.map { counts($0) }.joined(separator: "；")
    let rest = rows.count - named.count
    if rest > 0 {
      let others = failing.dropFirst(5).reduce(0) { $0 + $1.failing }
      if !text.isEmpty { text += "；其余" }
      text +=
        others > 0 ? "\(rest)个地方共\(failingWord)\(others)\(unit)" : "\(rest)个地方没有\(failingWord)"
    }
    return text + "。"
  }

  /// `通城县检查23个，不合格3个`.
  func counts(_ row: CountBars.Row) -> String {
    "\(row.name)检查\(row.checked)\(unit)，\(failingWord)\(row.failing)\(unit)"
  }
}
