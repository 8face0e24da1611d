internal import TongbaoCore

/// doc.incomplete: what a document of its kind carries is there. Off unless asked for: many notices are
/// published without a number or a date, and that is no slip of the one who puts them here.
struct IncompleteCheck: NoticeCheck {
  let rule = Rule(
    "doc.incomplete", .warning,
    Message(
      "公文应有的要素齐全：发文机关、发文字号、成文日期、标题里的“关于”，公告以外的还有主送机关",
      en:
        "a document carries its issuer, number, date and 关于 in its title, and whom it is addressed to unless it is a 公告"
    ),
    because: Message(
      "移交档案、引用文件时要用这些要素", en: "archives and quotations need them"),
    source: Message(
      "GB/T 9704-2012 党政机关公文格式；GB/T 33480-2016 电子公文元数据规范",
      en: "GB/T 9704-2012; GB/T 33480-2016"),
    isOnByDefault: false)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    if notice.isExcerpt || notice.unread?.identity ?? false { return }
    var missing: [(chinese: String, key: String)] = []
    if notice.issuers.isEmpty { missing.append(("发文机关", "issuer")) }
    if notice.documentNumber == nil { missing.append(("发文字号", "document-number")) }
    if notice.signed == nil { missing.append(("成文日期", "signed")) }
    if notice.addressees.isEmpty, notice.kind != .announcement {
      missing.append(("主送机关", "addressees"))
    }
    // A title is the office, the matter (关于…的) and the kind of document: GB/T 9704-2012.
    if !notice.titleIsSupplied, (notice.language ?? library.site.language).hasPrefix("zh"),
      !notice.title.value.contains("关于")
    {
      missing.append(("标题里的“关于”", "title"))
    }
    guard !missing.isEmpty else { return }
    let chinese = missing.map { "\($0.chinese)（\($0.key)）" }.joined(separator: "、")
    let keys = missing.map(\.key).joined(separator: ", ")
    findings.report(
      Diagnostic(
        .warning, id, at: notice.title.place,
        Message(
          "没有写\(chinese)；原文有就补上，原文没有就用 accept 说明",
          en: "there is no \(keys); add what the original has, or accept it as issued")),
      notice: notice, text: notice.title.value)
  }
}
