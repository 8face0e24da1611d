internal import TongbaoCore

/// Takes the keys of one mapping by name and reports what is missing, unknown or of a wrong form.
///
/// `finish` must be called last: it tells every key that nobody asked for, with a near miss.
struct MappingReader {
  private let entries: [SourceValue.Entry]
  /// For each entry whether somebody asked for it.
  private var isAsked: [Bool]
  /// Every key that was asked for, known to the decoder, for near misses.
  private var asked: [String] = []
  /// Keys that must be there and are not.
  private var missing: [String] = []
  /// Whether this is a mapping at all; else its keys are missing for a reason that is told.
  private var isMapping = true
  let place: SourcePlace
  var log = DiagnosticLog()

  /// A value that is no mapping is reported and read as an empty one; `example` shows one.
  init(
    _ value: SourceValue, expecting what: (chinese: String, english: String), example: String = ""
  ) {
    place = value.place
    if case .mapping(let entries) = value.kind {
      self.entries = entries
      isAsked = Array(repeating: false, count: entries.count)
      asked.reserveCapacity(12)
    } else {
      entries = []
      isAsked = []
      if !value.isEmpty {
        isMapping = false
        log.report(
          .wrongForm(
            at: value.place,
            chinese: example.isEmpty
              ? "这里应是\(what.chinese)，写成“键: 值”，用半角冒号，后面空一格" : "\(what.chinese)写成 \(example)",
            english: example.isEmpty
              ? "\(what.english) is written as keys and values"
              : "\(what.english) is written \(example)"))
      }
    }
  }

  /// The entry of `key`, when it is there and not empty.
  mutating func optional(_ key: String) -> SourceValue? {
    asked.append(key)
    guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
    isAsked[place] = true
    return entries[place].value.isEmpty ? nil : entries[place].value
  }

  /// The entry of `key`; its absence is an error.
  mutating func required(_ key: String) -> SourceValue? {
    if let value = optional(key) { return value }
    missing.append(key)
    return nil
  }

  /// All entries, for mappings whose keys are data.
  mutating func all() -> [SourceValue.Entry] {
    for place in isAsked.indices { isAsked[place] = true }
    return entries
  }

  /// Keys that nobody has asked for, each with the key that may be meant.
  var unknownKeys: [(key: String, near: String?)] {
    entries.indices.filter { !isAsked[$0] }.map { (entries[$0].key, keyMeant(by: entries[$0].key)) }
  }

  /// The key that was meant by one that is not known; one that stands there already was not.
  private func keyMeant(by key: String) -> String? {
    let free = asked.filter { known in !entries.contains { $0.key == known } }
    return nearMiss(of: key, among: free) ?? ChineseWords.key(meantBy: key, among: free)
  }

  /// Reports keys that nobody asked for, and those that are missing for another reason than a slip
  /// that is told anyway.
  mutating func finish(into outer: inout DiagnosticLog) {
    var meant: Set<String> = []
    for (place, entry) in entries.enumerated() where !isAsked[place] {
      let near = keyMeant(by: entry.key)
      if let near { meant.insert(near) }
      log.report(
        Diagnostic(
          .error, "source.unknown-key", at: entry.place,
          Message(
            "不认识键“\(entry.key)”" + (near.map { "；是不是“\($0)”？" } ?? "；请删去或改正"),
            en: "the key “\(entry.key)” is not known here"
              + (near.map { "; did you mean “\($0)”?" } ?? ""))))
    }
    for key in missing where isMapping && !meant.contains(key) {
      log.report(
        Diagnostic(
          .error, "source.missing-key", at: place,
          Message("缺少“\(key)”", en: "the key “\(key)” is missing")))
    }
    missing = []
    outer.report(log.diagnostics)
    log = DiagnosticLog()
  }
}

extension Diagnostic {
  static func wrongForm(at place: SourcePlace, chinese: String, english: String) -> Diagnostic {
    Diagnostic(.error, "source.value", at: place, Message(chinese, en: english))
  }

  /// A word that is not in a closed list; `meant` is what it may stand for when no choice is near.
  static func unknownWord(
    _ word: String, at place: SourcePlace, rule: String = "source.value", what: String,
    whatEnglish: String, choices: [String], meant: String? = nil, mostListed: Int = 12
  ) -> Diagnostic {
    let near =
      nearMiss(of: word, among: choices) ?? meant
      ?? ChineseWords.choice(meantBy: word, among: choices)
    let list = choices.count <= mostListed ? choices.joined(separator: "、") : ""
    let hint = near.map { "；是不是“\($0)”？" } ?? (list.isEmpty ? "" : "；可用：\(list)")
    let hintEnglish =
      near.map { "; did you mean “\($0)”?" } ?? (list.isEmpty ? "" : "; known: \(list)")
    return Diagnostic(
      .error, rule, at: place,
      Message(
        "\(what)没有“\(word)”\(hint)", en: "\(whatEnglish) “\(word)” is not known\(hintEnglish)"))
  }

  /// A word that is no subject where one belongs.
  static func unknownSubject(
    _ word: String, at place: SourcePlace, rule: String = "source.value", of measures: MeasureTable
  ) -> Diagnostic {
    .unknownWord(
      word, at: place, rule: rule, what: "检查对象里", whatEnglish: "the subject",
      choices: measures.subjects.map(\.id), meant: measures.subjectMeant(by: word))
  }
}
