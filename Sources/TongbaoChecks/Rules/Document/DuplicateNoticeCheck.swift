internal import TongbaoCore

/// doc.duplicate: one notice is held once: not two of one issuer and period with one title or one number.
struct DuplicateNoticeCheck: LibraryCheck {
  let rule = Rule(
    "doc.duplicate", .warning,
    Message(
      "同一机关、同一时期的通报，标题和发文字号不重复",
      en: "an office's notices on one period differ in title and number"),
    because: Message(
      "一份通报放了两次，数字就会算两遍，读的人不知道哪一份有效",
      en: "a notice held twice is counted twice, and nobody knows which one holds"),
    source: Message("通报源文件的写法（README）", en: "the source form (README)"))

  func run(on library: Library, into findings: inout Findings) {
    var byRound: [Round: [Int]] = [:]
    for (index, notice) in library.notices.enumerated()
    where !notice.issuers.isEmpty && !(notice.unread?.identity ?? false) {
      byRound[Round(issuers: notice.issuers.sorted(), period: notice.period), default: []]
        .append(index)
    }
    for (_, indices) in byRound where indices.count > 1 {
      var titles: [String: Int] = [:]
      var numbers: [String: Int] = [:]
      for index in indices {
        let notice = library.notices[index]
        let title = notice.title.value.withoutBlanks
        let number = notice.documentNumber?.value.withoutBlanks
        if let first = number.flatMap({ numbers[$0] }) ?? titles[title], !title.isEmpty {
          report(notice, first: library.notices[first], into: &findings)
        }
        if titles[title] == nil { titles[title] = index }
        if let number, numbers[number] == nil { numbers[number] = index }
      }
    }
  }

  private func report(_ notice: Notice, first: Notice, into findings: inout Findings) {
    let isOneNumber =
      notice.documentNumber != nil
      && notice.documentNumber?.value.withoutBlanks == first.documentNumber?.value.withoutBlanks
    findings.report(
      Diagnostic(
        .warning, id,
        at: isOneNumber ? notice.documentNumber?.place ?? notice.title.place : notice.title.place,
        Message(
          "这份通报与“\(first.id)”的发文机关、时期和\(isOneNumber ? "发文字号" : "标题")都相同；是同一份就删去一份，不是就改正写错的一处",
          en:
            "this notice and “\(first.id)” have one issuer, one period and one \(isOneNumber ? "number" : "title"); remove one of them, or correct what is wrong"
        ),
        notes: [
          Diagnostic.Note(Message("先有的在这里", en: "the other one is here"), at: first.title.place)
        ]),
      notice: notice,
      text: isOneNumber ? notice.documentNumber?.value : notice.title.value,
      stated: isOneNumber ? notice.documentNumber?.value : notice.title.value)
  }

  private struct Round: Hashable {
    let issuers: [String]
    let period: Period
  }
}
