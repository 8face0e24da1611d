import TongbaoCore

/// The statements, one function each.
extension TemplateParser {
  mutating func statement(_ tag: Tag) -> Node? {
    guard let keyword = tag.keyword else {
      if !tag.tokens.contains(where: { $0.form == .broken }) {
        log.report(.statementWithoutKeyword(at: text.place(of: tag.range)))
      }
      return nil
    }
    switch keyword {
    case "for": return loop(tag)
    case "if": return choice(tag)
    case "block": return block(tag)
    case "set": return set(tag)
    case "include": return include(tag)
    case "extends": return extends(tag)
    default: return refuse(keyword, tag)
    }
  }

  private mutating func loop(_ tag: Tag) -> Node? {
    checkContent(ofChildAt: tag.range)
    let head = read(tag) { (parser) throws(ExpressionParser.Fault) in
      let variable = try parser.expectName()
      try parser.expect("in")
      let list = try parser.expression()
      try parser.expectEnd()
      return (variable, list)
    }
    if let variable = head?.0 { checkTarget(variable) }
    var (body, end) = inside("for", tag)
    var otherwise: [Node] = []
    var branches = 0
    while let middle = end, middle.keyword == "else" {
      checkBare(middle)
      if branches > 0 { log.report(.branchAfterElse(at: text.place(of: middle.range))) }
      branches += 1
      let (more, next) = inside("for", tag)
      otherwise += more
      end = next
    }
    if let end { checkBare(end) }
    return .loop(
      Node.Loop(
        variable: head?.0 ?? SyntaxExpression.Word(text: "", range: tag.range),
        list: head?.1 ?? SyntaxExpression(form: .broken, range: tag.range), body: body,
        otherwise: otherwise, namesLoop: body.nameLoop))
  }

  private mutating func choice(_ tag: Tag) -> Node? {
    checkContent(ofChildAt: tag.range)
    var branches: [Node.Branch] = []
    var head: Tag? = tag
    while let current = head {
      let isElse = current.keyword == "else"
      if isElse { checkBare(current) }
      if branches.last.map({ $0.condition == nil }) == true {
        log.report(.branchAfterElse(at: text.place(of: current.range)))
      }
      let condition = isElse ? nil : expression(current, from: 1)
      let (body, end) = inside("if", tag)
      branches.append(Node.Branch(condition: condition, body: body))
      if end?.keyword == "endif", let end { checkBare(end) }
      head = end?.keyword == "endif" ? nil : end
    }
    return .choice(branches)
  }

  /// The parts inside an opened tag; reports it when its end is missing.
  private mutating func inside(_ keyword: String, _ tag: Tag) -> (nodes: [Node], end: Tag?) {
    open.append(keyword)
    let (nodes, end) = body()
    open.removeLast()
    if end == nil { log.report(.unclosedStatement(keyword, at: text.place(of: tag.range))) }
    return (nodes, end)
  }

  private mutating func checkBare(_ tag: Tag) {
    _ = read(tag) { (parser) throws(ExpressionParser.Fault) in try parser.expectEnd() }
  }

  private mutating func block(_ tag: Tag) -> Node? {
    noteContent()
    let name = read(tag) { (parser) throws(ExpressionParser.Fault) in
      let name = try parser.expectName()
      try parser.expectEnd()
      return name
    }
    let place = text.place(of: tag.range)
    if open.contains("for") {
      log.report(.refusedInLoop("block", at: place))
    }
    var isNew = false
    if let name { isNew = noteBlock(name) }
    let (body, end) = inside("block", tag)
    if let end, let name {
      _ = read(end) { (parser) throws(ExpressionParser.Fault) in
        _ = parser.take(name.text)
        try parser.expectEnd()
      }
    }
    guard let name, isNew else { return nil }
    let block = Node.Block(name: name, body: body)
    blocks[name.text] = block
    return .block(block)
  }

  /// Whether the block's name is the first of its kind in the file; Jinja refuses a second.
  private mutating func noteBlock(_ name: SyntaxExpression.Word) -> Bool {
    let place = text.place(of: name.range)
    if let first = blockPlaces[name.text] {
      log.report(.blockTwice(name.text, first: first, at: place))
      return false
    }
    blockPlaces[name.text] = place
    return true
  }

  private mutating func set(_ tag: Tag) -> Node? {
    noteContent()
    let parts = read(tag) { (parser) throws(ExpressionParser.Fault) in
      let name = try parser.expectName()
      try parser.expect("=")
      let value = try parser.expression()
      try parser.expectEnd()
      return (name, value)
    }
    let place = text.place(of: tag.range)
    if open.contains("for") {
      log.report(.refusedInLoop("set", at: place))
    } else if open.contains("if") {
      log.report(.refusedSetInChoice(at: place))
    }
    guard let (name, value) = parts else { return nil }
    checkTarget(name)
    return .set(name, value)
  }

  private mutating func include(_ tag: Tag) -> Node? {
    checkContent(ofChildAt: tag.range)
    return read(tag) { (parser) throws(ExpressionParser.Fault) in
      let name = try parser.expectText()
      try parser.expectEnd()
      return .include(name)
    }
  }

  private mutating func extends(_ tag: Tag) -> Node? {
    let name = read(tag) { (parser) throws(ExpressionParser.Fault) in
      let name = try parser.expectText()
      try parser.expectEnd()
      return name
    }
    if let name { noteParent(name, tag) }
    return nil
  }

  private mutating func checkTarget(_ name: SyntaxExpression.Word) {
    if name.text == "loop" || ExpressionParser.reserved.contains(name.text) {
      log.report(.reservedWord(name.text, at: text.place(of: name.range)))
    }
  }

  private mutating func refuse(_ keyword: String, _ tag: Tag) -> Node? {
    let place = text.place(of: tag.tokens[0].range)
    if Self.foreign.contains(keyword) {
      refusedEnds.insert("end" + keyword)
      log.report(.refusedStatement(keyword, at: place))
    } else if !refusedEnds.contains(keyword) {
      log.report(.unknownStatement(keyword, at: place))
    }
    return nil
  }

  /// Jinja's statements that the subset leaves out.
  private static let foreign: Set<String> = [
    "raw", "macro", "call", "filter", "import", "from", "with", "autoescape", "do", "trans",
    "print",
    "debug", "continue", "break",
  ]

  /// The statements there are, for suggestions.
  static let known = [
    "for", "endfor", "if", "elif", "else", "endif", "block", "endblock", "set", "include",
    "extends",
  ]
}
