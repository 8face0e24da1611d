internal import TongbaoCore

/// A period of the front matter that the title or the id contradicts.
struct PeriodSlip {
  let place: SourcePlace
  let message: Message
  /// What the place shows.
  let text: String

  /// `nil` when period, title and id agree, or do not tell.
  init?(of notice: Notice) {
    let title = TitlePeriod.contradiction(to: notice.period, in: notice.title.value)
    let idPeriod = Self.idPeriod(notice.id).flatMap { $0 == notice.period.slug ? nil : $0 }
    let period = notice.period.sourceForm
    switch (title, idPeriod) {
    case (nil, nil): return nil
    case (let title?, nil):
      text = title.words
      // A value in quotes is longer than its text.
      let isPlain = notice.title.place.length == notice.title.value.unicodeScalars.count
      place =
        isPlain
        ? SourcePlace(
          notice.path, line: notice.title.place.line,
          column: notice.title.place.column + title.offset, length: title.words.unicodeScalars.count
        )
        : notice.title.place
      message = Message(
        "标题说的是“\(title.words)”，period 写作 \(period)；改正写错的一处",
        en: "the title says “\(title.words)”, the period is \(period); correct one of them")
    case (nil, let id?):
      text = period
      place = notice.periodPlace
      message = Message(
        "period 写作 \(period)，编号以 \(id) 开头；改正 period，编号错了就用 accept 说明",
        en:
          "the period is \(period), the id begins with \(id); correct the period, or accept a wrong id"
      )
    case (let title?, let id?):
      text = period
      place = notice.periodPlace
      message = Message(
        "period 写作 \(period)，标题说的是“\(title.words)”，编号以 \(id) 开头；改正 period",
        en:
          "the period is \(period), the title says “\(title.words)” and the id begins with \(id); correct the period"
      )
    }
  }

  /// 2024q4, 2024h1 or 2022r3 at the start of an id.
  private static func idPeriod(_ id: String) -> String? {
    let word = id.utf8.prefix { $0 != UInt8(ascii: "-") }
    let bytes = Array(word)
    guard (6...7).contains(bytes.count), bytes[..<4].allSatisfy(isDigit),
      bytes[5...].allSatisfy(isDigit),
      [UInt8(ascii: "q"), UInt8(ascii: "h"), UInt8(ascii: "r")].contains(bytes[4])
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A quarter, half year or round that a title names: 2024年第四季度, 上半年, 第三次.
private struct TitlePeriod {
  let offset: Int
  let words: String

  /// The first such words, when none of them is the period. A title may name several.
  static func contradiction(to period: Period, in title: String) -> TitlePeriod? {
    let text = OpenText(Array(title.unicodeScalars))
    let kind: (suffixes: [String], number: Int, year: Int)
    switch period {
    case .quarter(let year, let number): kind = (["季度"], number, year)
    case .half(let year, let number): kind = (["半年"], number, year)
    case .round(let year, let number): kind = (["次"], number, year)
    case .year, .month, .months: return nil
    }
    var first: TitlePeriod?
    for index in text.plain.indices {
      guard let suffix = kind.suffixes.first(where: { text.holds($0, at: index) }),
        let (number, start) = number(before: index, text), suffix != "次" || text[start] == "第"
      else { continue }
      let (year, begin) = year(before: start, text)
      if number == kind.number, year == nil || year == kind.year { return nil }
      let end = index + suffix.unicodeScalars.count
      if first == nil { first = TitlePeriod(offset: begin, words: text.text(begin..<end)) }
    }
    return first
  }

  /// 四, 4, 上 or 下 before 季度, 半年 or 次, with 第.
  private static func number(before index: Int, _ text: OpenText) -> (Int, start: Int)? {
    let numerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let last = text[index - 1]
    let number: Int
    if last == "上" || last == "下", text.holds("半年", at: index) {
      return (last == "上" ? 1 : 2, index - 1)
    } else if let numeral = numerals.firstIndex(of: last) {
      // 十一, 二十: not told apart, so not judged.
      if numerals.contains(text[index - 2]) || numeral == 9 { return nil }
      number = numeral + 1
    } else if text.isDigit(index - 1), !text.isDigit(index - 2) {
      number = Int(last.value) - 0x30
    } else {
      return nil
    }
    // 三、四季度, 一至三季度: more than one.
    if "、至和及到—-".unicodeScalars.contains(text[index - 2]) { return nil }
    return (number, text[index - 2] == "第" ? index - 2 : index - 1)
  }

  /// 2024年 right before `start`.
  private static func year(before start: Int, _ text: OpenText) -> (Int?, begin: Int) {
    var end = start
    if text[end - 1] == "度" { end -= 1 }
    guard text[end - 1] == "年", end >= 5, (end - 5..<end - 1).allSatisfy(text.isDigit) else {
      return (nil, start)
    }
    return (Int(text.plainText(end - 5..<end - 1)), end - 5)
  }
}
