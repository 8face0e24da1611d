internal import TongbaoCore

/// doc.numbering: 一、二、三、 and （一）（二） go on without gaps or repeats.
struct NumberingCheck: NoticeCheck {
  let rule = Rule(
    "doc.numbering", .warning,
    Message(
      "层次序号一、二、三、和（一）（二）（三）连续，不漏不重",
      en: "the numbers 一、二、三、 and （一）（二）（三） have no gaps and no repeats"),
    because: Message(
      "漏号像是丢了一段，重号引用时说不清是哪一段",
      en: "a gap looks like a lost part; a repeat cannot be quoted"),
    example: Rule.Example(broken: "一、……三、……", kept: "一、……二、……"),
    source: Message("GB/T 9704-2012 党政机关公文格式 7.3.3", en: "GB/T 9704-2012, clause 7.3.3"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    // Parts are missing by intent, or because they could not be read.
    if notice.isExcerpt || notice.unread?.text ?? false { return }
    var sections = Series(.section)
    var subsections = Series(.subsection)
    for block in notice.document.blocks {
      guard let number = block.official else {
        // Another document begins: a heading without a number, an annex.
        if block.beginsAnew {
          sections.mayRestart = true
          subsections.mayRestart = true
        }
        continue
      }
      let slip: Slip?
      switch number.level {
      case .section:
        slip = sections.slip(at: number)
        subsections.restart()
      case .subsection: slip = subsections.slip(at: number)
      }
      guard let slip, let place = block.place else { continue }
      findings.report(
        Diagnostic(.warning, id, at: slip.place(place), slip.message), notice: notice,
        text: number.text, occurrence: slip.occurrence)
    }
  }
}

/// Numbers of one level in the order in which they stand.
private struct Series {
  /// The one before the first is 0.
  private var last: OfficialNumber
  /// Whether the next number may be the first again.
  var mayRestart = false
  /// How often each number was read.
  private var counts: [Int: Int] = [:]

  init(_ level: OfficialNumber.Level) { last = OfficialNumber(level, 0) }

  mutating func restart() { last = OfficialNumber(last.level, 0) }

  mutating func slip(at number: OfficialNumber) -> Slip? {
    counts[number.number, default: 0] += 1
    let expected = last.next
    defer { mayRestart = false }
    if number == expected || (mayRestart && number.number == 1) {
      last = number
      return nil
    }
    let slip = Slip(
      number: number, expected: expected, isFirst: last.number == 0,
      occurrence: counts[number.number] ?? 1)
    if number.number > last.number { last = number }
    return slip
  }
}

/// A number that is not the next one.
private struct Slip {
  let number: OfficialNumber
  let expected: OfficialNumber
  let isFirst: Bool
  let occurrence: Int

  var message: Message {
    if number.number < expected.number {
      return Message(
        "序号“\(number.text)”重复；从这里起依次改成“\(expected.text)”……",
        en: "“\(number.text)” stands here again; number on from “\(expected.text)”")
    }
    return isFirst
      ? Message(
        "第一个序号是“\(number.text)”；从“\(expected.text)”开始编号，或补上漏掉的部分",
        en:
          "the first number is “\(number.text)”; begin with “\(expected.text)”, or put in what is missing"
      )
      : Message(
        "序号跳到“\(number.text)”，缺“\(expected.text)”；依次改正，或补上漏掉的部分",
        en:
          "“\(expected.text)” is missing before “\(number.text)”; number on from it, or put in what is missing"
      )
  }

  /// The number alone, at the start of its line.
  func place(_ line: SourcePlace) -> SourcePlace {
    SourcePlace(
      line.path, line: line.line, column: line.column,
      length: min(line.length, number.text.unicodeScalars.count))
  }
}

extension Block {
  fileprivate var official: OfficialNumber? {
    switch self {
    case .heading(let heading): heading.number
    case .paragraph(let paragraph): paragraph.runIn?.number ?? paragraph.number
    case .list, .quote, .table, .inlineTable, .code, .rule: nil
    }
  }

  fileprivate var place: SourcePlace? {
    switch self {
    case .heading(let heading): heading.place
    case .paragraph(let paragraph): paragraph.place
    case .list, .quote, .table, .inlineTable, .code, .rule: nil
    }
  }

  fileprivate var beginsAnew: Bool {
    switch self {
    case .heading, .rule: true
    case .paragraph(let paragraph):
      if case .text(let text)? = paragraph.inlines.first {
        text.utf8.starts(with: "附件".utf8)
      } else {
        false
      }
    case .list, .quote, .table, .inlineTable, .code: false
    }
  }
}
