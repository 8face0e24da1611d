internal import TongbaoCore

/// Takes accepted warnings out of the findings (`accept:`), and tells entries that accept nothing.
struct AcceptPass {
  private let library: Library
  /// Rules that ran; an entry for another rule is not called unused.
  private let rules: Set<String>
  private(set) var editorNotes: [String: [EditorNote]] = [:]

  init(_ library: Library, rules: Set<String>) {
    self.library = library
    self.rules = rules
  }

  mutating func remaining(_ findings: [Finding]) -> [Diagnostic] {
    var accepted: Set<Int> = []
    var unused: [Diagnostic] = []
    var byNotice: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() {
      if let notice = finding.notice { byNotice[notice, default: []].append(index) }
    }
    for notice in library.notices where !notice.accepts.isEmpty {
      let own = byNotice[notice.id] ?? []
      for accept in notice.accepts {
        let matching = own.filter { matches(findings[$0], accept) }
        let chosen =
          accept.table == nil
          ? Array(matching.dropFirst(accept.nth - 1).prefix(1)) : matching
        guard !chosen.isEmpty else {
          if rules.contains(accept.check) { unused.append(.unusedAccept(accept)) }
          continue
        }
        accepted.formUnion(chosen)
        let finding = findings[chosen[0]]
        editorNotes[notice.id, default: []].append(
          EditorNote(
            accept, stated: finding.stated ?? accept.stated, computed: finding.computed))
      }
    }
    return findings.indices.filter { !accepted.contains($0) }.map { findings[$0].diagnostic }
      + unused
  }

  /// Only warnings can be accepted; an entry that gives the stated value must give the right one.
  private func matches(_ finding: Finding, _ accept: Accept) -> Bool {
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
      return (accept.row.map { $0.withoutBlanks == cell.row.withoutBlanks } ?? true)
        && (accept.column.map { $0.withoutBlanks == cell.column.withoutBlanks } ?? true)
    }
    return accept.text != nil && finding.text?.withoutBlanks == accept.text?.withoutBlanks
  }
}

extension Diagnostic {
  static func unusedAccept(_ accept: Accept) -> Diagnostic {
    Diagnostic(
      .warning, "accept.unused", at: accept.place,
      Message(
        "accept 的“\(accept.check)”没有对上任何警告；核对 table、row、column、stated，或删去这一项",
        en:
          "this accept of “\(accept.check)” meets no warning; check table, row, column and stated, or remove it"
      ))
  }
}
