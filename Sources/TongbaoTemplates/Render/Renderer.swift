/// Runs a program over a page's value.
struct Renderer {
  let program: Program
  let page: String
  /// The page's value at 0, then loop variables and what `set` keeps.
  private(set) var variables: [Value]
  private(set) var loops: [LoopState]

  struct LoopState {
    var index: Int
    var count: Int
  }

  init(_ program: Program, page: String, value: Value) {
    self.program = program
    self.page = page
    variables = Array(repeating: .absent, count: program.variableCount)
    variables[0] = value
    loops = Array(repeating: LoopState(index: 0, count: 0), count: program.loopDepth)
  }

  mutating func run(into output: inout [UInt8]) throws(RenderFault) {
    try run(0, program.operations.count, into: &output)
  }

  private mutating func run(
    _ start: Int, _ end: Int, into output: inout [UInt8]
  ) throws(RenderFault) {
    var position = start
    while position < end {
      let operation = program.operations[position]
      position += 1
      switch operation {
      case .text(let start, let end):
        output.append(contentsOf: program.text[Int(start)..<Int(end)])
      case .print(let path, let style):
        try write(value(at: path), style, to: &output)
      case .printComputed(let index, let style):
        try write(compute(program.computations[Int(index)]), style, to: &output)
      case .assign(let variable, let index):
        variables[Int(variable)] = try compute(program.computations[Int(index)])
      case .loop(let path, let variable, let level, let otherwise, let end):
        guard case .list(let items) = try value(at: path) else { throw mismatch }
        if items.isEmpty {
          try run(Int(otherwise), Int(end), into: &output)
        } else {
          loops[Int(level)].count = items.count
          for index in items.indices {
            loops[Int(level)].index = index
            variables[Int(variable)] = items[index]
            try run(position, Int(otherwise), into: &output)
          }
        }
        position = Int(end)
      case .jump(let target):
        position = Int(target)
      case .jumpUnless(let path, let target):
        if try !value(at: path).isTrue { position = Int(target) }
      case .jumpUnlessComputed(let index, let target):
        if try !compute(program.computations[Int(index)]).isTrue { position = Int(target) }
      }
    }
  }

  /// Writes a value; one of another kind than its schema says is never written.
  private func write(
    _ value: Value, _ style: Program.Style, to output: inout [UInt8]
  ) throws(RenderFault) {
    switch (style, value) {
    case (.text, .text(let bytes)): output.append(escaping: bytes)
    case (.text, .string(let string)): output.append(escaping: string)
    case (.html, .html(let bytes)): output.append(contentsOf: bytes)
    case (.number, .number(let number)): output.append(contentsOf: String(number).utf8)
    default: throw mismatch
    }
  }

  private func value(at path: Program.Path) throws(RenderFault) -> Value {
    var value = variables[Int(path.variable)]
    for index in path.start..<path.start + path.count {
      value = try member(Int(program.slots[Int(index)]), of: value)
    }
    return value
  }

  func value(at reference: Reference) throws(RenderFault) -> Value {
    var value = variables[reference.variable]
    for slot in reference.slots { value = try member(slot, of: value) }
    return value
  }

  func member(_ slot: Int, of value: Value) throws(RenderFault) -> Value {
    guard case .object(let fields) = value, fields.indices.contains(slot) else { throw mismatch }
    return fields[slot]
  }

  var mismatch: RenderFault { .mismatch(page: page) }
}
