/// What of a notice could not be read.
///
/// Its faults have been told. The notice goes on through the checks so that its other faults are told in
/// the same run; what may follow from these alone is not told as one more.
package struct Unread: Sendable, Equatable {
  /// Issuer, region or period: what tells the notice from others.
  package var identity = false
  /// `results:` of the front matter.
  package var results = false
  /// Something of the text: a figure, a heading or a finding may be missing.
  package var text = false
  /// A table may be missing whose name is not known.
  package var someTable = false
  /// Downloads of the front matter.
  package var files = false
  /// Tables whose front matter or file is faulty.
  package var tables: [Table] = []
  /// Tables that are held but whose cells name unknown regions, by id.
  package var regionsOfTables: Set<String> = []
  /// Rules that faulty entries of `accept:` are about; an empty one: any rule.
  package var acceptedRules: Set<String> = []

  package init() {}

  /// Nothing of the front matter could be read.
  package static let frontMatter: Unread = {
    var unread = Unread()
    unread.identity = true
    unread.results = true
    unread.someTable = true
    unread.files = true
    unread.acceptedRules = [""]
    return unread
  }()

  /// A table that is not held.
  package struct Table: Sendable, Equatable {
    package let id: String
    /// Id of its annex; `nil` for a table of the text.
    package let annex: String?
    /// `nil`: not known either.
    package let kind: TongbaoCore.Table.Kind?
    package let subject: String?

    package init(id: String, annex: String?, kind: TongbaoCore.Table.Kind?, subject: String?) {
      self.id = id
      self.annex = annex
      self.kind = kind
      self.subject = subject
    }

    fileprivate func mayState(_ wanted: String) -> Bool {
      (kind == nil || kind == .results) && (subject == nil || subject == wanted)
    }
  }

  /// Whether any result may be missing, or stand under another office, region or period.
  package var mayHideResults: Bool {
    identity || results || someTable || !tables.isEmpty || !regionsOfTables.isEmpty
  }

  /// Whether a table or annex of this name may be missing, or be held in part only.
  package func mayHold(table name: String) -> Bool {
    someTable || tables.contains { $0.id == name || $0.annex == name }
  }

  /// Whether an entry of `accept:` that could not be read may be about the rule.
  package func mayAccept(rule: String) -> Bool {
    !acceptedRules.isDisjoint(with: [rule, ""])
  }

  /// Whether a result of the subject may be missing.
  func mayState(_ subject: String) -> Bool {
    results || someTable || tables.contains { $0.mayState(subject) }
  }
}
