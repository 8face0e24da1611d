internal import TongbaoCore

/// Builds one value from the events of a YAML text.
///
/// What no clerk needs and what makes bombs is refused by name: anchors, aliases, tags, merge keys,
/// second documents, deep nesting. All of it is told in one run, up to the first fault of syntax.
struct YAMLComposer: ~Copyable {
  static let maximumDepth = 32
  private static let maximumRefusals = 20

  private let path: String
  private let firstLine: Int
  private var events: YAMLEvents
  private(set) var log = DiagnosticLog()
  private var refusals = 0
  /// Whether nesting went too deep; then nothing more is read.
  private var isStopped = false

  init(_ events: consuming YAMLEvents, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    self.events = events
  }

  /// The value of the text's one document; an empty mapping where there is none.
  mutating func value() throws(YAMLEvents.Fault) -> SourceValue {
    var value: SourceValue?
    while !isStopped {
      let event = try events.next()
      switch event.kind {
      case .streamStart, .documentEnd: continue
      case .streamEnd:
        return value ?? SourceValue(kind: .mapping([]), place: SourcePlace(path, line: firstLine))
      case .documentStart:
        guard value != nil else { continue }
        refuse("---", event.start, "这里只能有一份 YAML", "only one YAML document is allowed here")
        isStopped = true
      default: value = try self.value(of: event, depth: 0)
      }
    }
    return value ?? SourceValue(kind: .mapping([]), place: SourcePlace(path, line: firstLine))
  }

  private mutating func value(
    of event: YAMLEvents.Event, depth: Int
  ) throws(YAMLEvents.Fault) -> SourceValue {
    if let word = event.property {
      refuse(
        word, event.start, "锚、别名和标签都不收；照写一遍，或给值加引号",
        "anchors, aliases and tags are refused; write the value out or quote it")
    }
    switch event.kind {
    case .listStart:
      guard open(event, depth) else { return empty(event) }
      var items: [SourceValue] = []
      while !isStopped {
        let item = try events.next()
        if case .listEnd = item.kind { break }
        items.append(try value(of: item, depth: depth + 1))
      }
      return SourceValue(kind: .list(items), place: place(event.start, length: 1))
    case .mappingStart:
      guard open(event, depth) else { return empty(event) }
      let entries = try entries(depth: depth + 1)
      return SourceValue(kind: .mapping(entries), place: place(event.start, length: 1))
    case .scalar(let text, let isPlain):
      // `key:` and `key: ~` say that nothing stands there; quoted they are text.
      let isNull = isPlain && (text == "~" || text == "null")
      return SourceValue(
        kind: .scalar(isNull ? "" : text), place: place(event.start, length: length(event, text)))
    default: return empty(event)
    }
  }

  private mutating func entries(depth: Int) throws(YAMLEvents.Fault) -> [SourceValue.Entry] {
    var entries: [SourceValue.Entry] = []
    entries.reserveCapacity(8)
    var keys = YAMLKeys()
    while !isStopped {
      let event = try events.next()
      if case .mappingEnd = event.kind { break }
      let key = try value(of: event, depth: depth)
      if isStopped { break }
      let text = key.text ?? ""
      if case .scalar("<<", isPlain: true) = event.kind {
        refuse("<<", event.start, "不收合并键；把内容照写一遍", "merge keys are refused; write the keys out")
      } else if !isScalar(event) {
        log.report(.yamlKey(at: place(event.start, length: 1)))
      }
      let following = try events.next()
      reportColon(of: event, before: following)
      let inner = try value(of: following, depth: depth)
      if let earlier = keys.earlier(text) {
        log.report(.duplicateKey(text, at: key.place, first: entries[earlier].place))
        continue
      }
      entries.append(SourceValue.Entry(key: text, place: key.place, value: inner))
    }
    return entries
  }

  /// `{checked:38}` and `{checked：38}` are keys without a value to YAML.
  private mutating func reportColon(of key: YAMLEvents.Event, before value: YAMLEvents.Event) {
    guard case .scalar(let text, isPlain: true) = key.kind,
      case .scalar("", isPlain: true) = value.kind,
      key.start.line == key.end.line,
      let colon = Array(text.unicodeScalars).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return }
    let mark = YAMLEvents.Mark(line: key.start.line, column: key.start.column + colon)
    log.report(
      .colonOfKey(
        isFullWidth: Array(text.unicodeScalars)[colon] == "：", at: place(mark, length: 1)))
  }

  private func isScalar(_ event: YAMLEvents.Event) -> Bool {
    switch event.kind {
    case .scalar, .alias: true
    default: false
    }
  }

  private mutating func open(_ event: YAMLEvents.Event, _ depth: Int) -> Bool {
    // The outermost mapping is the document itself.
    guard depth > Self.maximumDepth else { return true }
    log.report(
      .overLimit(
        place(event.start, length: 1), "limit.depth", chinese: "YAML 嵌套过深",
        english: "the YAML is nested too deep", limit: "\(Self.maximumDepth) 层"))
    isStopped = true
    return false
  }

  private func empty(_ event: YAMLEvents.Event) -> SourceValue {
    SourceValue(kind: .scalar(""), place: place(event.start, length: 1))
  }

  private mutating func refuse(
    _ word: String, _ mark: YAMLEvents.Mark, _ chinese: String, _ english: String
  ) {
    refusals += 1
    if refusals == Self.maximumRefusals { isStopped = true }
    log.report(
      Diagnostic(
        .error, "source.refused", at: place(mark, length: max(1, word.unicodeScalars.count)),
        Message("“\(word)”：\(chinese)", en: "“\(word)”: \(english)")))
  }

  private func length(_ event: YAMLEvents.Event, _ text: String) -> Int {
    event.start.line == event.end.line
      ? event.end.column - event.start.column : scalarCount(text.utf8.prefix { $0 != 0x0A })
  }

  private func place(_ mark: YAMLEvents.Mark, length: Int) -> SourcePlace {
    SourcePlace(path, line: mark.line + firstLine, column: mark.column + 1, length: max(1, length))
  }
}

/// The keys of one mapping, to find the second of two that are the same.
private struct YAMLKeys {
  /// Nearly all mappings have so few keys that looking through them is the shortest way.
  private var few: [String] = {
    var few: [String] = []
    few.reserveCapacity(8)
    return few
  }()
  private var many: [String: Int] = [:]
  private static let mostFew = 16

  /// The number of the same key before it, from 0; `nil` where it is new, and then it is remembered.
  mutating func earlier(_ key: String) -> Int? {
    if many.isEmpty {
      if let place = few.firstIndex(of: key) { return place }
      few.append(key)
      if few.count > Self.mostFew {
        many = Dictionary(uniqueKeysWithValues: few.enumerated().map { ($1, $0) })
      }
      return nil
    }
    if let place = many[key] { return place }
    many[key] = many.count
    return nil
  }
}
