internal import TongbaoCore

/// Takes accepted warnings out of the findings (`accept:`), and tells entries that accept nothing.
struct AcceptPass {
  private let library: Library
  /// Rules that ran; an entry for another rule is not called unused.
  private let rules: Set<String>
  private let showsEntries: Bool
  private(set) var editorNotes: [String: [EditorNote]] = [:]

  /// - Parameter showsEntries: whether a warning that remains shows the entry that would accept it.
  init(_ library: Library, rules: Set<String>, showsEntries: Bool = false) {
    self.library = library
    self.rules = rules
    self.showsEntries = showsEntries
  }

  mutating func remaining(_ findings: [Finding]) -> [Diagnostic] {
    var accepted: Set<Int> = []
    var unused: [Diagnostic] = []
    let judged = library.notices.filter { !$0.accepts.isEmpty || $0.unread != nil }
    var byNotice: [String: [Int]] = [:]
    if !judged.isEmpty {
      for (index, finding) in findings.enumerated() {
        if let notice = finding.notice { byNotice[notice, default: []].append(index) }
      }
    }
    for notice in judged {
      // Checks that gather faults in a dictionary find them in another order in every run.
      let own = (byNotice[notice.id] ?? []).sorted {
        findings[$0].diagnostic < findings[$1].diagnostic
      }
      accepted.formUnion(own.filter { mayBeAccepted(findings[$0], in: notice) })
      for accept in notice.accepts {
        let chosen = own.filter { matches(findings[$0], accept, in: notice) }
        if chosen.isEmpty, let fault = fault(accept, in: notice) { unused.append(fault) }
        accepted.formUnion(chosen)
        editorNotes[notice.id, default: []] += chosen.map { index in
          let finding = findings[index]
          return EditorNote(
            accept, row: finding.cell?.row.first, column: finding.cell?.column.first,
            stated: finding.stated ?? accept.stated, computed: finding.computed)
        }
      }
    }
    if accepted.isEmpty { return findings.map(shown) + unused }
    return findings.indices.filter { !accepted.contains($0) }.map { shown(findings[$0]) }
      + unused
  }

  private func shown(_ finding: Finding) -> Diagnostic {
    guard showsEntries, let entry = finding.acceptEntry else { return finding.diagnostic }
    var diagnostic = finding.diagnostic
    diagnostic.notes.append(
      Diagnostic.Note(Message("原文如此就在 accept: 下写 \(entry)", en: "as issued? accept: \(entry)")))
    return diagnostic
  }

  /// Only warnings can be accepted; an entry that gives the stated value must give the right one.
  private func matches(_ finding: Finding, _ accept: Accept, in notice: Notice) -> Bool {
    guard finding.diagnostic.severity == .warning, finding.diagnostic.rule == accept.check else {
      return false
    }
    if let stated = accept.stated, let found = finding.stated,
      stated.withoutBlanks != found.withoutBlanks
    {
      return false
    }
    if let table = accept.table {
      guard let cell = finding.cell, cell.table == table else { return false }
      return names(cell.row, accept.row) && names(cell.column, accept.column)
    }
    return finding.text?.withoutBlanks == accept.text?.withoutBlanks
      && finding.text != nil
      && (finding.occurrence == accept.nth || notice.unread?.text ?? false)
  }

  /// Whether an entry that could not be read may accept the warning.
  private func mayBeAccepted(_ finding: Finding, in notice: Notice) -> Bool {
    finding.diagnostic.severity == .warning
      && notice.unread?.mayAccept(rule: finding.diagnostic.rule) ?? false
  }

  private func names(_ names: [String], _ wanted: String?) -> Bool {
    guard let wanted = wanted?.withoutBlanks else { return true }
    return names.contains { $0.withoutBlanks == wanted }
  }

  /// An entry that met nothing. One for a rule that did not run, or did not see all, is not judged.
  private func fault(_ accept: Accept, in notice: Notice) -> Diagnostic? {
    if rules.contains(accept.check) { return notice.unread == nil ? .unusedAccept(accept) : nil }
    return AcceptableRules.ids.contains(accept.check) ? nil : .unknownAccept(accept)
  }
}

extension Diagnostic {
  static func unusedAccept(_ accept: Accept) -> Diagnostic {
    let advice: (chinese: String, english: String) =
      accept.table == nil
      ? ("核对 text、nth、stated，或删去这一项", "check text, nth and stated, or remove it")
      : (
        "核对 table、row、column、stated，或删去这一项",
        "check table, row, column and stated, or remove it"
      )
    return Diagnostic(
      .warning, "accept.unused", at: accept.place,
      Message(
        "accept 的“\(accept.check)”没有对上任何警告；\(advice.chinese)",
        en: "this accept of “\(accept.check)” meets no warning; \(advice.english)"))
  }

  static func unknownAccept(_ accept: Accept) -> Diagnostic {
    let near = nearMiss(of: accept.check, among: AcceptableRules.ids.sorted())
    return Diagnostic(
      .error, "source.value", at: accept.place,
      Message(
        "没有可以 accept 的警告“\(accept.check)”" + (near.map { "；是不是“\($0)”？" } ?? "；写警告末尾方括号里的名字"),
        en: "there is no warning “\(accept.check)” to accept"
          + (near.map { "; did you mean “\($0)”?" } ?? "; write the name in brackets behind it")))
  }
}
