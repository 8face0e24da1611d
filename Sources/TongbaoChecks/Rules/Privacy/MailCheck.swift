internal import TongbaoCore

/// privacy.mail: no private mailbox stands open; boxes under gov.cn are the office's own.
struct MailCheck: NoticeCheck {
  let rule = Rule(
    "privacy.mail", .warning,
    Message(
      "gov.cn 以外的邮箱写在联系人标记里，或者遮盖",
      en: "mailboxes that are not under gov.cn stand in contact spans or are masked"),
    because: Message(
      "私人邮箱公开后会收到垃圾邮件、诈骗邮件；办公邮箱不受此限",
      en: "a published private mailbox draws spam and fraud; boxes of offices are meant to be known"
    ),
    example: Rule.Example(
      broken: "邮箱：zhang@example.com", kept: "[邮箱：zhang@example.com](contact:)"),
    source: .personalDataLaw)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    PersonalData(
      rule: rule, kind: Message("邮箱", en: "mailbox"),
      reads: { $0.role != .region && $0.role.measure == nil },
      mayStand: { cell in
        cell.withUnsafeBufferPointer { bytes in
          // ＠ ends in A0; what else does is looked at in vain.
          bytes.contains(UInt8(ascii: "@"))
            || (bytes.contains(0xA0) && bytes.contains(0xEF))
        }
      }
    ).run(on: notice, into: &findings, find: Self.finds)
  }

  static func finds(in text: OpenText) -> [PersonalData.Find] {
    var finds: [PersonalData.Find] = []
    for at in text.plain.indices where text.plain[at] == "@" {
      guard let range = mailbox(around: at, text) else { continue }
      // The address behind a mailbox that is a link.
      if text.holds("mailto:", before: range.lowerBound), let last = finds.last,
        text.plainText(last.range) == text.plainText(range)
      {
        continue
      }
      let first = text.plainText(range.lowerBound..<range.lowerBound + 1)
      finds.append(
        .init(range: range, masked: first + "***" + text.plainText(at..<range.upperBound)))
    }
    return finds
  }

  /// A whole mailbox that is not under gov.cn.
  private static func mailbox(around at: Int, _ text: OpenText) -> Range<Int>? {
    var start = at
    while OpenText.isCode(text[start - 1]) || ".%+-".unicodeScalars.contains(text[start - 1]) {
      start -= 1
    }
    var end = at + 1
    while OpenText.isCode(text[end]) || ".-".unicodeScalars.contains(text[end]) { end += 1 }
    while ".-_".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    guard start < at, end > at + 1, !OpenText.isMask(text[start - 1]), text[start - 1] != "/" else {
      return nil
    }
    let host = text.plainText(at + 1..<end).lowercased()
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, !parts.contains(""), let last = parts.last, last.count > 1,
      last.allSatisfy(\.isLetter), host != "gov.cn", !host.hasSuffix(".gov.cn")
    else { return nil }
    return start..<end
  }
}
