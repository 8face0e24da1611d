package import TongbaoCore

/// Reads `words.yaml`: groups of texts, each by its name.
package enum WordsDecoder {
  /// A file of texts, with its path as shown in messages.
  package typealias File = (path: String, bytes: [UInt8])

  /// All texts: those of `shipped`, and before them what `files` say otherwise, the first file first.
  ///
  /// A file of a site may hold few texts or all of them. It may not hold a text that the program
  /// does not say, nor other blanks than the shipped text has: neither would ever be seen.
  package static func read(
    _ files: [File], shipped: File, into log: inout DiagnosticLog
  ) -> Words {
    let own = texts(of: shipped, into: &log)
    var groups: [String: [String: Phrase]] = [:]
    for text in own { groups[text.group, default: [:]][text.name] = text.phrase }
    let known = groups
    // A site's Templates is often the program's own.
    for file in files.reversed() where file.bytes != shipped.bytes {
      for text in texts(of: file, among: known, into: &log) {
        groups[text.group]?[text.name] = text.phrase
      }
    }
    let words = Words(groups)
    for word in words.missing {
      log.report(.missingWord(word, at: SourcePlace(shipped.path)))
    }
    return words
  }

  private struct Text {
    let group: String
    let name: String
    let phrase: Phrase
  }

  /// The texts of a file; of those that are not `known`, or not written as such, nothing but faults.
  private static func texts(
    of file: File, among known: [String: [String: Phrase]]? = nil, into log: inout DiagnosticLog
  ) -> [Text] {
    var texts: [Text] = []
    guard let document = YAMLReader(path: file.path).read(file.bytes[...], into: &log) else {
      return []
    }
    for group in entries(of: document, into: &log) {
      if let known, known[group.key] == nil {
        log.report(.unknownWords(group.key, among: known.keys.sorted(), at: group.place))
        continue
      }
      for entry in entries(of: group.value, into: &log) {
        let others = known?[group.key]
        if let others, others[entry.key] == nil {
          log.report(.unknownWords(entry.key, among: others.keys.sorted(), at: entry.place))
          continue
        }
        guard let phrase = phrase(of: entry, like: others?[entry.key], into: &log) else { continue }
        texts.append(Text(group: group.key, name: entry.key, phrase: phrase))
      }
    }
    return texts
  }

  private static func entries(
    of value: SourceValue, into log: inout DiagnosticLog
  ) -> [SourceValue.Entry] {
    var fields = MappingReader(value, expecting: ("一组文字", "a group of texts"))
    defer { fields.finish(into: &log) }
    return fields.all()
  }

  private static func phrase(
    of entry: SourceValue.Entry, like shipped: Phrase?, into log: inout DiagnosticLog
  ) -> Phrase? {
    guard let text = entry.value.text, !text.unicodeScalars.contains(where: isForbidden) else {
      log.report(.notWords(entry.key, at: entry.value.place))
      return nil
    }
    do throws(Phrase.Fault) {
      let phrase = try Phrase(text)
      guard let shipped, shipped.blanks != phrase.blanks else { return phrase }
      log.report(.otherBlanks(phrase, than: shipped, at: entry.value.place))
    } catch {
      log.report(.blankFault(error, in: shipped, at: entry.value.place))
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func missingWord(_ word: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.missing-key", at: place,
      Message("缺少“\(word)”的文字", en: "the text of “\(word)” is missing"))
  }

  fileprivate static func unknownWords(
    _ key: String, among known: [String], at place: SourcePlace
  ) -> Diagnostic {
    let near = nearMiss(of: key, among: known)
    return Diagnostic(
      .error, "source.unknown-key", at: place,
      Message(
        "不认识键“\(key)”" + (near.map { "；是不是“\($0)”？" } ?? "；请删去或改正"),
        en: "the key “\(key)” is not known here" + (near.map { "; did you mean “\($0)”?" } ?? "")))
  }

  fileprivate static func notWords(_ key: String, at place: SourcePlace) -> Diagnostic {
    wrongForm(
      at: place, chinese: "“\(key)”应是一段文字", english: "“\(key)” is a text")
  }

  fileprivate static func otherBlanks(
    _ phrase: Phrase, than shipped: Phrase, at place: SourcePlace
  ) -> Diagnostic {
    func names(_ blanks: Set<Blank>) -> String {
      blanks.map { "{\($0.rawValue)}" }.sorted().joined()
    }
    let missing = names(shipped.blanks.subtracting(phrase.blanks))
    let extra = names(phrase.blanks.subtracting(shipped.blanks))
    return wrongForm(
      at: place,
      chinese: "这段文字里"
        + [missing.isEmpty ? nil : "缺少\(missing)", extra.isEmpty ? nil : "没有\(extra)可填"]
        .compactMap { $0 }.joined(separator: "，"),
      english: "this text "
        + [
          missing.isEmpty ? nil : "lacks \(missing)",
          extra.isEmpty ? nil : "has nothing to put in \(extra)",
        ].compactMap { $0 }.joined(separator: " and "))
  }

  fileprivate static func blankFault(
    _ fault: Phrase.Fault, in shipped: Phrase?, at place: SourcePlace
  ) -> Diagnostic {
    switch fault {
    case .brace:
      return wrongForm(
        at: place, chinese: "花括号要成对，里面写名称，如 {count}",
        english: "braces come in pairs around a name, like {count}")
    case .unknown(let name):
      let offered = (shipped?.blanks ?? []).map(\.rawValue).sorted()
      let near =
        nearMiss(of: name, among: offered) ?? (offered.count == 1 ? offered.first : nil)
      let hint =
        near.map { "；是不是“{\($0)}”？" }
        ?? (offered.isEmpty
          ? "，这段文字没有要填的" : "；可用：" + offered.map { "{\($0)}" }.joined(separator: "、"))
      return wrongForm(
        at: place, chinese: "没有“{\(name)}”可填\(hint)",
        english: "nothing is called “{\(name)}” here"
          + (near.map { "; did you mean “{\($0)}”?" } ?? ""))
    }
  }
}
