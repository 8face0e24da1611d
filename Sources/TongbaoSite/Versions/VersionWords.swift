internal import TongbaoCore

/// What pages say of a version.
enum VersionWords {
  /// 第2版
  static func name(_ number: Int) -> String { "第\(number)版" }

  /// What a version did to the one before it, in a passive sentence.
  static func verb(_ kind: VersionKind) -> String {
    switch kind {
    case .correction: "更正"
    case .supplement: "补充"
    case .repeal: "废止"
    case .withdrawal: "撤回"
    case .first, .reissue, .privacy: "接替"
    }
  }

  /// The sentence above the newest version; `nil` while the first one holds.
  static func current(_ history: NoticeHistory, _ kind: Notice.Kind) -> String? {
    if let repeal = history.repeal {
      return "本\(kind.rawValue)已于\(repeal.date.chinese)废止，以下文字留作备查。"
    }
    guard let change = history.lastChange else { return nil }
    let count = history.versions.count { $0.kind != .first && $0.kind != .reissue }
    if count > 1 {
      return
        "本\(kind.rawValue)发布后改动过\(count)次，最近一次是\(change.date.chinese)的\(change.kind.rawValue)（\(name(change.number))）。"
    }
    let version = "（\(name(change.number))，\(change.date.chinese)）"
    switch change.kind {
    case .supplement: return "本\(kind.rawValue)经补充\(version)。"
    case .privacy: return "本\(kind.rawValue)经隐私处理\(version)，含有个人信息的各版不再公开。"
    default: return "本\(kind.rawValue)经更正\(version)。"
    }
  }

  /// The sentence above an earlier version.
  static func superseded(_ version: NoticeVersion, in history: NoticeHistory) -> String {
    let later = history.versions.filter { $0.number > version.number }
    let own = "本页为\(name(version.number))（\(version.date.chinese)发布）"
    guard let next = later.first(where: { $0.kind != .reissue }) ?? later.first else {
      return own + "。"
    }
    return "\(own)，不是现行版：已于\(next.date.chinese)由\(name(next.number))\(verb(next.kind))。"
  }

  /// Why a version may not be read any more.
  static func closed(_ version: NoticeVersion, in history: NoticeHistory) -> String {
    let privacy = history.versions.first { $0.number > version.number && $0.kind == .privacy }
    let when = privacy.map { "自\($0.date.chinese)起" } ?? ""
    return
      "\(name(version.number))（\(version.date.chinese)发布）含有不应公开的个人信息，\(when)不再公开；档案里照原样封存，摘要值不变。"
  }

  /// What became of a notice that left the site.
  static func withdrawn(_ history: NoticeHistory) -> String {
    "已于\(history.head.date.chinese)撤回。本站不再公开原文和数据；档案里照原样保存。"
  }
}
