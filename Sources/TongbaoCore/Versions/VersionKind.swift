/// Why a version of a notice was made.
package enum VersionKind: String, Sendable, CaseIterable {
  case first = "首发"
  case correction = "更正"
  case supplement = "补充"
  /// The notice no longer holds; its text stays readable.
  case repeal = "废止"
  /// The text leaves the public site; the archive keeps it.
  case withdrawal = "撤回"
  /// Nothing the notice says has changed, only how it is shown.
  case reissue = "技术性重发"
  /// A personal datum was taken out; earlier versions that hold it are closed.
  case privacy = "隐私处理"

  /// Whether the public is owed a reason.
  package var needsReason: Bool {
    switch self {
    case .correction, .supplement, .repeal, .withdrawal, .privacy: true
    case .first, .reissue: false
    }
  }
}
