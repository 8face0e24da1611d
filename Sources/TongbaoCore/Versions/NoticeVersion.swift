/// One version of a notice as the archive keeps it.
package struct NoticeVersion: Sendable {
  /// From 1, without gaps.
  package let number: Int
  package let kind: VersionKind
  /// When it was archived: RFC 3339, `+08:00`.
  package let created: String
  /// The day of `created`.
  package let date: CalendarDate
  /// What the public is told; empty when there is nothing to tell (首发).
  package let reason: String
  /// Who made it.
  package let user: String
  /// SHA-512 of the version's `inventory.json`, in hexadecimal.
  package let digest: String
  /// Whether a later version closed it to the public because it holds a personal datum.
  package let isClosed: Bool
  /// The notice as that version's sources tell it; `nil` when it is closed, or cannot be read today.
  package let notice: Notice?
  /// Its logical files in order: `source/notice.md`, `data/annex-1.csv` … None when it is closed.
  package let files: [File]

  package init(
    number: Int, kind: VersionKind, created: String, date: CalendarDate, reason: String,
    user: String, digest: String, isClosed: Bool, notice: Notice?, files: [File]
  ) {
    self.number = number
    self.kind = kind
    self.created = created
    self.date = date
    self.reason = reason
    self.user = user
    self.digest = digest
    self.isClosed = isClosed
    self.notice = notice
    self.files = files
  }

  /// One logical file of a version.
  package struct File: Sendable, Hashable {
    package let path: String
    package let size: Int

    package init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }
}
