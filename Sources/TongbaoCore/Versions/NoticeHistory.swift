/// What the archive holds of one notice: all its versions.
package struct NoticeHistory: Sendable {
  /// Id of the notice.
  package let notice: String
  /// Title as the newest version that is not closed has it.
  package let title: String
  /// Oldest first; never empty.
  package let versions: [NoticeVersion]
  /// Whether today's sources differ from the newest version.
  package let isUncommitted: Bool
  /// Path of the folder that its sources lie in, or would, as messages show it.
  package let folder: String

  /// `nil` without a version.
  package init?(
    notice: String, title: String, versions: [NoticeVersion], isUncommitted: Bool = false,
    folder: String = ""
  ) {
    guard let head = versions.last else { return nil }
    self.notice = notice
    self.title = title
    self.versions = versions
    self.isUncommitted = isUncommitted
    self.folder = folder
    self.head = head
  }

  /// The newest version.
  package let head: NoticeVersion

  /// Whether the notice's text has left the public site; a tombstone stands at its address.
  package var isWithdrawn: Bool { head.kind == .withdrawal }

  /// The version that repealed the notice, until a later one says otherwise than in its looks or for
  /// privacy's sake.
  package var repeal: NoticeVersion? {
    versions.last { $0.kind != .reissue && $0.kind != .privacy }
      .flatMap { $0.kind == .repeal ? $0 : nil }
  }

  /// The notice as it was first published, where it has changed since and may still be read.
  package var corrected: Notice? {
    versions.count > 1 ? versions.dropLast().lazy.compactMap(\.notice).first : nil
  }

  /// The newest version that changed what the public reads; `nil` while the first one holds.
  package var lastChange: NoticeVersion? {
    versions.last { $0.kind != .first && $0.kind != .reissue }
  }

  /// Versions that everybody may read, oldest first.
  package var readable: [NoticeVersion] {
    isWithdrawn ? [] : versions.filter { !$0.isClosed && $0.notice != nil }
  }

  package func version(_ number: Int) -> NoticeVersion? {
    versions.first { $0.number == number }
  }
}
