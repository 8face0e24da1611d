/// A part of a template as it is written.
indirect enum Node: Sendable {
  case text(Range<Int>)
  case print(SyntaxExpression)
  case loop(Loop)
  /// `if`, each `elif`, and `else` (without a condition), in this order.
  case choice([Branch])
  case include(SyntaxExpression.Word)
  case block(Block)
  case set(SyntaxExpression.Word, SyntaxExpression)

  struct Loop: Sendable {
    let variable: SyntaxExpression.Word
    let list: SyntaxExpression
    let body: [Node]
    let otherwise: [Node]
    /// Whether the body names `loop`: only then does Jinja pass it to included files.
    let namesLoop: Bool
  }

  struct Branch: Sendable {
    let condition: SyntaxExpression?
    let body: [Node]
  }

  struct Block: Sendable {
    let name: SyntaxExpression.Word
    let body: [Node]
  }
}

extension [Node] {
  /// Whether `loop` is named here, in inner loops too, but not in blocks or other files.
  var nameLoop: Bool {
    contains { node in
      switch node {
      case .text, .include, .block: false
      case .print(let value), .set(_, let value): value.namesLoop
      case .loop(let loop):
        loop.list.namesLoop || loop.body.nameLoop || loop.otherwise.nameLoop
      case .choice(let branches):
        branches.contains { $0.condition?.namesLoop == true || $0.body.nameLoop }
      }
    }
  }

  /// Every node here and inside, blocks included, in the order of the file.
  func forEachNode(_ visit: (Node) -> Void) {
    for node in self {
      visit(node)
      switch node {
      case .loop(let loop):
        loop.body.forEachNode(visit)
        loop.otherwise.forEachNode(visit)
      case .choice(let branches): for branch in branches { branch.body.forEachNode(visit) }
      case .block(let block): block.body.forEachNode(visit)
      case .text, .print, .include, .set: break
      }
    }
  }

  /// Every filter that is named here and inside.
  func forEachFilter(_ visit: (SyntaxExpression.Word) -> Void) {
    forEachNode { node in
      switch node {
      case .print(let value), .set(_, let value): value.forEachFilter(visit)
      case .loop(let loop): loop.list.forEachFilter(visit)
      case .choice(let branches):
        for branch in branches { branch.condition?.forEachFilter(visit) }
      case .text, .include, .block: break
      }
    }
  }
}
