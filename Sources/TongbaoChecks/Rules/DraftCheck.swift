internal import TongbaoCore

/// draft.leak: nothing that is published leads to a draft.
///
/// Pages, series, feeds, charts and `prev` never look at drafts; links in the text are followed where
/// the addresses of all pages are known, under the same rule.
struct DraftCheck: NoticeCheck {
  let rule = Rule(
    "draft.leak", .error,
    Message(
      "要发布的通报不接在草稿后面，也不链接到草稿", en: "a published notice neither follows a draft nor links to one"),
    because: Message(
      "草稿没有网页，编号和链接却会先露出去", en: "a draft has no page, and its id and address would be out before it"
    ),
    example: Rule.Example(
      broken: "follows: 2024q3-420000-szfbgt（那份写着 draft: true）",
      kept: "follows: 2024q2-420000-szfbgt"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    guard !notice.isDraft, let follows = notice.follows,
      library.notice(follows.value)?.isDraft ?? false
    else { return }
    findings.report(
      Diagnostic(
        .error, id, at: follows.place,
        Message(
          "follows 写的“\(follows.value)”还是草稿（draft: true），没有网页；先发布那一份，或删去 follows",
          en:
            "follows names “\(follows.value)”, which is a draft; publish that first or remove follows"
        )),
      notice: notice)
  }
}
