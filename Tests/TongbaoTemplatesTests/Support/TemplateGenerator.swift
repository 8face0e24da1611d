@testable import TongbaoTemplates

/// Templates of the subset made up at random, the same ones for the same seed.
///
/// They are right by construction: names are drawn from what is visible, optionals from what the
/// conditions around have asked for.
struct TemplateGenerator {
  private var random: SplitMix
  private var templates: [String: String] = [:]
  private var serial = 0

  /// What can be named at a point: expressions with their kinds, and the lists known to hold items.
  private struct Visible {
    var values: [(expression: String, kind: Kind)]
    var filled: [String] = []
    var hasLoop = false
    /// The kinds of what is still to be asked for.
    var optionals: [(expression: String, kind: Kind)] = []
  }

  static func make(seed: Int) -> (templates: [String: String], value: Value) {
    var generator = TemplateGenerator(random: SplitMix(state: UInt64(seed)))
    var root = Visible(values: [])
    generator.add("", Sample.schema, to: &root)
    if generator.chance(40) {
      generator.makeFamily(root)
    } else {
      generator.templates["page.html"] = generator.file(root)
    }
    let value = generator.value(of: .object(Sample.schema))
    return (generator.templates, value)
  }

  // MARK: Files

  private mutating func file(_ visible: Visible) -> String {
    var visible = visible
    var text = ""
    for _ in 0..<random.below(4) {
      if chance(30) { text += set(&visible) }
      text += body(visible, depth: 3)
    }
    return text
  }

  private mutating func makeFamily(_ root: Visible) {
    var base = root
    var text = body(root, depth: 1)
    let names = ["甲", "b", "c"].prefix(1 + random.below(3))
    if chance(50) { text += set(&base) }
    for name in names {
      let block =
        tag("block \(name)") + body(base, depth: 2)
        + tag(chance(50) ? "endblock" : "endblock \(name)")
      text += chance(30) ? tag("if \(flag(root, depth: 1))") + block + tag("endif") : block
      text += blank()
    }
    templates["base.html"] = text
    var child = root
    var page = tag("extends 'base.html'") + space()
    if chance(50) { page += set(&child) + space() }
    for name in names where chance(60) {
      page += tag("block \(name)") + body(child, depth: 2) + tag("endblock") + space()
    }
    templates["page.html"] = page
  }

  // MARK: Statements

  private mutating func body(_ visible: Visible, depth: Int) -> String {
    var text = blank()
    for _ in 0..<(1 + random.below(3)) { text += part(visible, depth: depth) + blank() }
    return text
  }

  private mutating func part(_ visible: Visible, depth: Int) -> String {
    switch random.below(depth > 0 ? 10 : 4) {
    case 0...2: return print(visible)
    case 3: return chance(50) ? comment() : print(visible)
    case 4...6: return choice(visible, depth: depth)
    case 7, 8: return loop(visible, depth: depth)
    default: return include(visible, depth: depth)
    }
  }

  private mutating func print(_ visible: Visible) -> String {
    let inside =
      switch random.below(6) {
      case 0: number(visible)
      case 1: choose(visible.values.filter { $0.kind == .html }.map(\.expression)) ?? "body"
      default: text(visible)
      }
    return "{{" + pick(["", "", "-"]) + space() + inside + space() + pick(["", "", "-"]) + "}}"
  }

  private mutating func choice(_ visible: Visible, depth: Int) -> String {
    if chance(40), let (expression, kind) = choose(visible.optionals) {
      var inside = visible
      inside.optionals.removeAll { $0.expression == expression }
      add(expression, kind, to: &inside)
      inside.filled.append(expression)
      return tag("if \(expression)") + body(inside, depth: depth - 1) + tag("else")
        + body(visible, depth: depth - 1) + tag("endif")
    }
    if chance(30), let list = choose(lists(visible).map(\.0)) {
      var inside = visible
      inside.filled.append(list)
      let condition = chance(50) ? list : "\(list) and (\(flag(inside, depth: 1)))"
      return tag("if \(condition)") + body(inside, depth: depth - 1) + tag("endif")
    }
    var text = tag("if \(flag(visible, depth: 2))") + body(visible, depth: depth - 1)
    for _ in 0..<random.below(3) {
      text += tag("elif \(flag(visible, depth: 2))") + body(visible, depth: depth - 1)
    }
    if chance(50) { text += tag("else") + body(visible, depth: depth - 1) }
    return text + tag("endif")
  }

  private mutating func loop(_ visible: Visible, depth: Int) -> String {
    guard let (list, item) = choose(lists(visible)) else { return "" }
    let name = fresh("项")
    var inside = visible
    inside.hasLoop = true
    add(name, item, to: &inside)
    var text = tag("for \(name) in \(list)") + "{{ loop.index }}" + body(inside, depth: depth - 1)
    if chance(40) { text += tag("else") + body(visible, depth: depth - 1) }
    text += tag("endfor")
    return text
  }

  private mutating func include(_ visible: Visible, depth: Int) -> String {
    let name = fresh("part") + ".html"
    var inside = visible
    var text = chance(30) ? set(&inside) : ""
    text += body(inside, depth: depth - 1) + pick(["", "\n", "\n\n", "\r\n"])
    templates[name] = text
    return tag("include '\(name)'")
  }

  private mutating func set(_ visible: inout Visible) -> String {
    let name = fresh("v")
    let (expression, kind): (String, Kind) =
      switch random.below(3) {
      case 0: (text(visible), .text)
      case 1: (number(visible), .number)
      default: ("not (" + flag(visible, depth: 1) + ")", .flag)
      }
    visible.values.append((name, kind))
    return tag("set \(name) = \(expression)")
  }

  private mutating func comment() -> String {
    "{#" + pick(["", "-", "+"]) + pick([" c ", " {{ x }}\n{% y %} ", ""]) + pick(["", "-", "+"])
      + "#}"
  }

  // MARK: Expressions

  private mutating func text(_ visible: Visible) -> String {
    switch random.below(8) {
    case 0: return literal()
    case 1:
      let list = lists(visible).filter { $0.1 == .text }.map(\.0)
      return choose(list).map { "\($0)|join(\(literal()))" } ?? "title"
    case 2:
      let optional = visible.optionals.filter { $0.kind == .text }.map(\.expression)
      return choose(optional).map { "\($0)|default(\(literal()), true)" } ?? "title"
    case 3:
      let list = lists(visible).filter { $0.1 == .text && visible.filled.contains($0.0) }.map(\.0)
      return choose(list).map { "\($0)|\(pick(["first", "last"]))" } ?? "title"
    default: return choose(visible.values.filter { $0.kind == .text }.map(\.expression)) ?? "title"
    }
  }

  private mutating func number(_ visible: Visible) -> String {
    switch random.below(6) {
    case 0: return String(random.below(100))
    case 1: return (choose(lists(visible).map(\.0)) ?? "rows") + "|length"
    case 2: return "(" + text(visible) + ")|length"
    case 3 where visible.hasLoop: return "loop." + pick(["index", "index0", "length"])
    default:
      return choose(visible.values.filter { $0.kind == .number }.map(\.expression)) ?? "count"
    }
  }

  private mutating func flag(_ visible: Visible, depth: Int) -> String {
    if depth > 0, chance(50) {
      let (a, b) = (flag(visible, depth: depth - 1), flag(visible, depth: depth - 1))
      return pick([
        "\(a) and \(b)", "\(a) or \(b)", "not \(a)", "(\(a) or \(b)) and \(b)", "not (\(a))",
      ])
    }
    switch random.below(8) {
    case 0:
      return number(visible) + " " + pick(["==", "!=", "<", "<=", ">", ">="]) + " "
        + number(visible)
    case 1: return text(visible) + pick([" == ", " != ", " in ", " not in "]) + text(visible)
    case 2:
      let list = lists(visible).filter { $0.1 == .text }.map(\.0)
      return text(visible) + pick([" in ", " not in "]) + (choose(list) ?? "tags")
    case 3: return choose(lists(visible).map(\.0)) ?? "rows"
    case 4: return choose(visible.optionals.map(\.expression)) ?? "signed"
    case 5 where visible.hasLoop: return pick(["loop.first", "loop.last"])
    default: return choose(visible.values.filter { $0.kind == .flag }.map(\.expression)) ?? "draft"
    }
  }

  private mutating func literal() -> String {
    pick([
      "'a'", "\"、\"", "'<&>'", "'\\'\\\\'", "\"'\\n\"", "'中\\u6587'", "''", "'}}'", "'%}'", "'{#'",
    ])
  }

  // MARK: What is visible

  private func lists(_ visible: Visible) -> [(String, Kind)] {
    visible.values.compactMap { value in
      if case .list(let item) = value.kind { (value.expression, item) } else { nil }
    }
  }

  private mutating func add(_ expression: String, _ kind: Kind, to visible: inout Visible) {
    switch kind {
    case .object(let schema): add(expression + ".", schema, to: &visible)
    case .optional(let kind):
      visible.optionals.append((expression, kind))
    default: visible.values.append((expression, kind))
    }
  }

  private mutating func add(_ prefix: String, _ schema: Schema, to visible: inout Visible) {
    for (name, kind) in zip(schema.names, schema.kinds) { add(prefix + name, kind, to: &visible) }
  }

  // MARK: Data

  private mutating func value(of kind: Kind) -> Value {
    switch kind {
    case .text: return chance(50) ? .string(words()) : .text(Array(words().utf8))
    case .html: return .html(Array("<i>\(random.below(9))&amp;</i>".utf8))
    case .number: return .number(random.below(5) - 2)
    case .flag: return .flag(chance(50))
    case .list(let item): return .list((0..<random.below(4)).map { _ in value(of: item) })
    case .object(let schema): return .object(schema.kinds.map { value(of: $0) })
    case .optional(let kind): return chance(40) ? .absent : value(of: kind)
    }
  }

  private mutating func words() -> String {
    (0..<random.below(4)).map { _ in
      pick(["中", "<b>", "&", "\"", "'", "é", "e\u{301}", "😀", "\u{3000}", " ", "a", "{{ x }}", "1"])
    }.joined()
  }

  // MARK: Letters

  private mutating func tag(_ inside: String) -> String {
    "{%" + pick(["", "", "-", "+"]) + space() + inside + space() + pick(["", "", "-", "+"]) + "%}"
  }

  private mutating func space() -> String { pick([" ", " ", "\n", "  ", "\u{3000}"]) }

  private mutating func blank() -> String {
    (0..<random.below(3)).map { _ in
      pick([
        "  ", "\n", "\n\n", "<p>", "\t", "\u{3000}", "中 ", "{ ", "%}", "}}", "#", "\r\n", "a & b",
        "\u{A0}",
      ])
    }.joined()
  }

  private mutating func fresh(_ name: String) -> String {
    serial += 1
    return name + String(serial)
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func pick(_ choices: [String]) -> String {
    choices[random.below(choices.count)]
  }

  private mutating func choose<Choice>(_ choices: [Choice]) -> Choice? {
    choices.isEmpty ? nil : choices[random.below(choices.count)]
  }
}

/// A small generator of numbers that gives the same row everywhere.
struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
