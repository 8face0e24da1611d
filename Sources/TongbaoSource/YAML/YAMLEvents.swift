internal import CYAML

/// The events of a YAML text, one after the other, as libyaml finds them. Only this file knows libyaml.
///
/// libyaml calls a text of any size piece by piece and keeps no document, so that nothing can explode in
/// it: an alias is an event like any other.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// `text` must stay where it is for as long as events are asked for. `nil` when memory is short.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// A place in the text: line and column from 0, the column in characters.
  struct Mark: Comparable {
    let line: Int
    let column: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.line, one.column) < (other.line, other.column)
    }

    init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    fileprivate init(_ mark: yaml_mark_t) {
      self.init(line: Int(mark.line), column: Int(mark.column))
    }
  }

  struct Event {
    let kind: Kind
    let start: Mark
    let end: Mark
    /// Its alias, anchor or tag as it is written: `*a`, `&a`, `!!str`.
    let property: String?
  }

  enum Kind {
    /// `isPlain`: written without quotes and not as a block.
    case scalar(String, isPlain: Bool)
    case alias
    case listStart, listEnd, mappingStart, mappingEnd
    case documentStart, documentEnd, streamStart, streamEnd
  }

  /// What libyaml cannot read, in its own words.
  struct Fault: Error {
    let problem: String
    let mark: Mark
    /// Where what could not be read begins: the opening quote, the key without colon.
    let start: Mark
  }

  /// The next event; after `streamEnd` there is none to ask for.
  mutating func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    var property: String?
    let kind: Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      property = Self.property(scalar.anchor, scalar.tag)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      property = Self.property(list.anchor, list.tag)
      kind = .listStart
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      property = Self.property(mapping.anchor, mapping.tag)
      kind = .mappingStart
    case YAML_ALIAS_EVENT:
      property = event.data.alias.anchor.map { "*" + String(cString: $0) }
      kind = .alias
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
    return Event(
      kind: kind, start: Mark(event.start_mark), end: Mark(event.end_mark), property: property)
  }

  private static func property(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
  ) -> String? {
    if let anchor { return "&" + String(cString: anchor) }
    guard let tag = tag.map({ String(cString: $0) }) else { return nil }
    let standard = "tag:yaml.org,2002:"
    return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
  }

  private var fault: Fault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    // A byte that no YAML may hold has no mark of its own; it stands where reading stopped.
    let isReader = parser.pointee.error == YAML_READER_ERROR
    return Fault(
      problem: problem, mark: Mark(isReader ? parser.pointee.mark : parser.pointee.problem_mark),
      start: Mark(parser.pointee.context_mark))
  }
}
