internal import TongbaoCore

/// archive.uncommitted: what the archive holds of a notice is what its sources say.
///
/// A site without an archive has no versions, and nothing is said of it.
struct UncommittedCheck: LibraryCheck {
  let rule = Rule(
    "archive.uncommitted", .warning,
    Message(
      "归过档的通报，来源和归档里的最新一版一样",
      en: "the sources of an archived notice are those of its newest version"),
    because: Message(
      "改了不归档，网上的就和归档的不一样，改动也没有人说明",
      en: "else the site shows what the archive does not hold, and nobody says what was changed"),
    example: Rule.Example(
      broken: "改了 annex-1.csv 就运行 tongbao build",
      kept: "tongbao correct 2024q4-420000-szfbgt --reason 附件1第3行漏计一家"),
    source: Message(
      "DA/T 46、GB/T 18894 对电子文件版本和完整性的要求",
      en: "DA/T 46 and GB/T 18894 on versions and integrity of electronic records"))

  func run(on library: Library, into findings: inout Findings) {
    for history in library.versions.values.sorted(by: { $0.notice < $1.notice }) {
      if let notice = library.notice(history.notice) {
        if history.isUncommitted { changed(notice, history, into: &findings) }
      } else if history.isWithdrawn {
        if history.isUncommitted { changedAfterWithdrawal(history, into: &findings) }
      } else if !library.faultyNotices.contains(history.notice) {
        missing(history, into: &findings)
      }
    }
  }

  private func changed(
    _ notice: Notice, _ history: NoticeHistory, into findings: inout Findings
  ) {
    findings.report(
      Diagnostic(
        .warning, id, at: notice.place,
        Message(
          "来源和归档里的第\(history.head.number)版不一样；归档成新的一版："
            + "tongbao correct \(history.notice) --reason 改了什么、为什么",
          en: "the sources differ from version \(history.head.number) in the archive; make a "
            + "version of them: tongbao correct \(history.notice) --reason …")),
      notice: notice)
  }

  private func changedAfterWithdrawal(
    _ history: NoticeHistory, into findings: inout Findings
  ) {
    findings.report(
      Diagnostic(
        .warning, id, at: SourcePlace(history.folder + "/notice.md"),
        Message(
          "这份通报已经撤回，来源又改过，不会发布；要重新发布，先归档："
            + "tongbao archive commit \(history.notice) --kind 更正 --reason 为什么恢复",
          en: "the notice is withdrawn; its changed sources are not published until they are "
            + "archived: tongbao archive commit \(history.notice) --kind 更正 --reason …")))
  }

  private func missing(_ history: NoticeHistory, into findings: inout Findings) {
    findings.report(
      Diagnostic(
        .warning, id, at: SourcePlace(history.folder),
        Message(
          "归档里有通报“\(history.notice)”，来源里没有；把文件夹放回来，或撤回它："
            + "tongbao archive commit \(history.notice) --kind 撤回 --reason 为什么撤回",
          en:
            "the archive holds the notice “\(history.notice)”, the sources do not; put its folder "
            + "back, or withdraw it: tongbao archive commit \(history.notice) --kind 撤回 --reason …")
      ))
  }
}
