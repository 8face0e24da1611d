internal import TongbaoCore

/// What pages say of a version.
struct VersionWords {
  let words: Words

  /// 第2版
  func name(_ number: Int) -> String { words(.versionName, [.number: String(number)]) }

  /// 第1版与第2版
  func pair(_ old: NoticeVersion, _ new: NoticeVersion) -> String {
    words(.versionPair, [.first: name(old.number), .last: name(new.number)])
  }

  /// What a version did to the one before it, in a passive sentence.
  private func verb(_ kind: VersionKind) -> String {
    switch kind {
    case .correction, .supplement, .repeal, .withdrawal: kind.rawValue
    case .first, .reissue, .privacy: words(.versionReplaced)
    }
  }

  /// The sentence above the newest version; `nil` while the first one holds.
  func current(_ history: NoticeHistory, _ kind: Notice.Kind) -> String? {
    let label = kind.rawValue
    if let repeal = history.repeal {
      return words(.versionRepealed, [.label: label, .time: repeal.date.chinese])
    }
    guard let change = history.lastChange else { return nil }
    let count = history.versions.count { $0.kind != .first && $0.kind != .reissue }
    let (name, time) = (name(change.number), change.date.chinese)
    if count > 1 {
      return words(
        .versionChangedOften,
        [
          .label: label, .count: String(count), .time: time, .text: change.kind.rawValue,
          .name: name,
        ])
    }
    let word: Word =
      switch change.kind {
      case .supplement: .versionSupplemented
      case .privacy: .versionMasked
      default: .versionCorrected
      }
    return words(word, [.label: label, .name: name, .time: time])
  }

  /// The sentence above an earlier version.
  func superseded(_ version: NoticeVersion, in history: NoticeHistory) -> String {
    let later = history.versions.filter { $0.number > version.number }
    let (name, time) = (name(version.number), version.date.chinese)
    guard let next = later.first(where: { $0.kind != .reissue }) ?? later.first else {
      return words(.versionOwn, [.name: name, .time: time])
    }
    return words(
      .versionSuperseded,
      [
        .name: name, .time: time, .to: next.date.chinese, .other: self.name(next.number),
        .text: verb(next.kind),
      ])
  }

  /// Why a version may not be read any more.
  func closed(_ version: NoticeVersion, in history: NoticeHistory) -> String {
    let privacy = history.versions.first { $0.number > version.number && $0.kind == .privacy }
    let (name, time) = (name(version.number), version.date.chinese)
    guard let privacy else { return words(.versionClosed, [.name: name, .time: time]) }
    return words(
      .versionClosedSince, [.name: name, .time: time, .from: privacy.date.chinese])
  }

  /// What became of a notice that left the site; on the page of one of its versions.
  func withdrawn(_ history: NoticeHistory, version: NoticeVersion?) -> String {
    let time = history.head.date.chinese
    guard let version else { return words(.versionWithdrawn, [.time: time]) }
    return words(.versionWithdrawnName, [.name: name(version.number), .time: time])
  }
}
