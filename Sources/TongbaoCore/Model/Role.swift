/// What a column of a table means (列含义).
package enum Role: Sendable, Hashable {
  case region, unit, name, owner
  case siteID, accountID, accountType
  case url, portal, verdict
  case rank, problem
  /// Several names in one cell, split at 、.
  case names
  /// 序号.
  case number
  case status, date, text
  /// A measure of the standard list or of `measures.yaml`: checked, problems, failed, pass-rate, score …
  case measure(String)

  /// The words of the source form and their meaning, measures apart.
  package static let words: [String: Role] = [
    "region": .region, "unit": .unit, "name": .name, "owner": .owner, "site-id": .siteID,
    "account-id": .accountID, "account-type": .accountType, "url": .url, "portal": .portal,
    "verdict": .verdict, "rank": .rank, "problem": .problem, "names": .names, "number": .number,
    "status": .status, "date": .date, "text": .text,
  ]

  /// The word of the source form.
  package var word: String {
    if case .measure(let id) = self { return id }
    return Self.words.first { $0.value == self }?.key ?? "text"
  }

  /// The measure's id, when the column holds one.
  package var measure: String? {
    if case .measure(let id) = self { id } else { nil }
  }
}
