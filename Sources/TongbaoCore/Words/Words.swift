/// What the site says in its own voice: every text of `Templates/words.yaml`.
///
/// Held by reference, because every page has it and copies would count references that all workers
/// share.
package final class Words: Sendable {
  /// Texts by their group and name, as templates call them.
  package let groups: [String: [String: Phrase]]
  /// By the number of the word.
  private let phrases: [Phrase]
  private let texts: [String]
  /// Keys of words that the program says and `groups` does not have.
  package let missing: [String]

  package init(_ groups: [String: [String: Phrase]]) {
    self.groups = groups
    var byCase: [String: Phrase] = [:]
    for (group, phrases) in groups {
      for (name, phrase) in phrases { byCase[Word.caseName(group, name)] = phrase }
    }
    let found = Word.allCases.map { byCase[String(describing: $0)] }
    missing = zip(Word.allCases, found).filter { $0.1 == nil }.map { String(describing: $0.0) }
    phrases = found.map { $0 ?? Phrase() }
    texts = phrases.map { $0.pieces.map(\.text).joined() }
  }

  /// A text without blanks.
  package func callAsFunction(_ word: Word) -> String {
    assert(phrases[word.rawValue].blanks.isEmpty, "\(word) has blanks")
    return texts[word.rawValue]
  }

  /// A text with its blanks filled.
  package func callAsFunction(_ word: Word, _ values: KeyValuePairs<Blank, String>) -> String {
    assert(phrases[word.rawValue].blanks == Set(values.map(\.key)), "\(word) has other blanks")
    var text = ""
    for piece in phrases[word.rawValue].pieces {
      text += piece.text
      guard let blank = piece.blank else { continue }
      for (name, value) in values where name == blank { text += value }
    }
    return text
  }

  /// Fixed texts and the blanks behind them, for those who write bytes.
  package func pieces(of word: Word) -> [Phrase.Piece] { phrases[word.rawValue].pieces }

  /// `甲、乙、丙`.
  package func list(_ parts: some Sequence<String>) -> String {
    parts.joined(separator: self(.commonListMark))
  }

  /// `全部检查`.
  package func coverage(_ coverage: Notice.Coverage) -> String {
    self(coverage == .full ? .commonFull : .commonSample)
  }

  /// `2024年`.
  package func year(_ year: Int) -> String { self(.commonYear, [.year: String(year)]) }

  /// `3份`.
  package func notices(_ count: Int) -> String { self(.commonNotices, [.count: String(count)]) }

  /// `3行`.
  package func rows(_ count: Int) -> String { self(.commonRows, [.count: String(count)]) }

  /// `不合格3家`.
  package func count(_ word: String, _ number: Int, _ unit: String) -> String {
    self(.commonWordCount, [.word: word, .count: String(number), .unit: unit])
  }

  /// `甲至乙`.
  package func span(_ first: String, _ last: String) -> String {
    self(.commonSpan, [.first: first, .last: last])
  }

  /// `政府网站（家）`.
  package func label(_ subject: Subject) -> String {
    self(.commonSubjectUnit, [.subject: subject.label, .unit: subject.unit])
  }
}

extension Phrase {
  /// No text.
  fileprivate init() { pieces = [] }
}
