internal import TongbaoCore

/// doc.annex-title: the title above an annex is the one in the 附件说明, word for word
/// (GB/T 9704-2012, 7.3.7).
struct AnnexTitleCheck: NoticeCheck {
  let rule = Rule(
    "doc.annex-title", .warning,
    Message(
      "附件自己的标题与附件说明一字不差",
      en: "an annex's own title is the one in the list of annexes, word for word"),
    because: Message(
      "标题不同，读的人会以为少了一个附件，或者拿错了附件",
      en: "where titles differ, a reader looks for an annex that is not there"),
    example: Rule.Example(
      broken: "附件：1.检查得分情况 …… 附件1 检查评分情况", kept: "附件：1.检查得分情况 …… 附件1 检查得分情况"),
    source: Message("GB/T 9704-2012 党政机关公文格式 7.3.7", en: "GB/T 9704-2012, clause 7.3.7"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for annex in notice.annexes {
      guard let own = annex.ownTitle, own.value.withoutBlanks != annex.title.withoutBlanks else {
        continue
      }
      findings.report(
        Diagnostic(
          .warning, id, at: own.place,
          Message(
            "附件\(annex.number)的标题“\(own.value)”与附件说明“\(annex.title)”不同；改成一样的标题，原文如此就用 accept 说明",
            en:
              "annex \(annex.number) is titled “\(own.value)”, the list of annexes says “\(annex.title)”; make them agree, or accept it as issued"
          )),
        notice: notice, text: own.value, stated: own.value)
    }
  }
}
