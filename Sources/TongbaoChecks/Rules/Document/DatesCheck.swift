internal import TongbaoCore

/// doc.dates: the dates of a notice fit each other, and exist.
struct DatesCheck: NoticeCheck {
  let rule = Rule(
    "doc.dates", .warning,
    Message(
      "成文在检查结束之后、发布之前，反馈期限在成文之后；时期、标题、编号说的是同一期；日期、星期确有其日",
      en:
        "a notice is signed after its check and before it is published, deadlines come later; period, title and id agree; days and weekdays exist"
    ),
    because: Message(
      "日期错了，通报会排到别的时期，期限也无法执行",
      en: "a wrong date puts a notice into another period and makes a deadline void"),
    example: Rule.Example(
      broken: "signed: 2027-01-08   published: 2026-01-10",
      kept: "signed: 2026-01-08   published: 2026-01-10"),
    source: Message(
      "GB/T 9704-2012 党政机关公文格式 7.3.5.4；日历", en: "GB/T 9704-2012, clause 7.3.5.4; the calendar"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    if let signed = notice.signed, let fault = fault(of: signed.value, in: notice) {
      findings.report(
        Diagnostic(.warning, id, at: signed.place, fault), notice: notice,
        text: signed.value.iso, stated: signed.value.iso)
    }
    if !(notice.unread?.identity ?? false), let slip = PeriodSlip(of: notice) {
      findings.report(
        Diagnostic(.warning, id, at: slip.place, slip.message), notice: notice, text: slip.text,
        stated: slip.text)
    }
    var occurrences: [String: Int] = [:]
    for line in notice.lines.lines {
      for slip in ProseDates(line: OpenText(line.text), signed: notice.signed?.value).slips
      where line.isProse || slip.isOfCalendar {
        let text = OpenText.string(line.text[slip.range])
        occurrences[text, default: 0] += 1
        findings.report(
          Diagnostic(
            .warning, id,
            at: SourcePlace(
              notice.path, line: line.number, column: slip.range.lowerBound + 1,
              length: slip.range.count), slip.message(text)),
          notice: notice, text: text, occurrence: occurrences[text] ?? 1, stated: text)
      }
    }
  }

  /// Signing between the end of the check and publication.
  private func fault(of signed: CalendarDate, in notice: Notice) -> Message? {
    let published = [notice.released, notice.published].compactMap { $0 }.min()
    if let published, published < signed, published != CalendarDate.earliest {
      let isHere = published == notice.published
      return Message(
        "成文日期 \(signed.iso) 晚于\(isHere ? "本站发布日期" : "发布日期") \(published.iso)；改正写错的一处",
        en:
          "signed on \(signed.iso), but \(isHere ? "published" : "released") on \(published.iso); correct one of them"
      )
    }
    if let end = notice.windows.values.map(\.last).max() {
      guard signed < end else { return nil }
      return Message(
        "成文日期 \(signed.iso) 早于检查结束的 \(end.iso)（windows）；改正写错的一处",
        en:
          "signed on \(signed.iso), before the check ended on \(end.iso) (windows); correct one of them"
      )
    }
    guard !(notice.unread?.identity ?? false), let first = notice.period.span?.first,
      signed < first
    else { return nil }
    return Message(
      "成文日期 \(signed.iso) 早于\(notice.period.chinese)的第一天；改正成文日期或 period",
      en:
        "signed on \(signed.iso), before \(notice.period.sourceForm) began; correct the date or the period"
    )
  }
}
