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
    // All workers run the same program: reached through pointers, its parts are not counted anew
    // at every step by each of them.
    let program = program
    let fault = program.operations.withUnsafeBufferPointer { operations in
      program.text.withUnsafeBufferPointer { text in
        program.slots.withUnsafeBufferPointer { slots -> RenderFault? in
          let code = Code(operations: operations, text: text, slots: slots)
          do throws(RenderFault) {
            try run(0, operations.count, of: code, into: &output)
            return nil
          } catch {
            return error
          }
        }
      }
    }
    if let fault { throw fault }
  }

  /// The parts of a program, valid while it runs.
  private struct Code {
    let operations: UnsafeBufferPointer<Program.Operation>
    let text: UnsafeBufferPointer<UInt8>
    let slots: UnsafeBufferPointer<Int32>
  }

  private mutating func run(
    _ start: Int, _ end: Int, of code: Code, into output: inout [UInt8]
  ) throws(RenderFault) {
    var position = start
    while position < end {
      let operation = code.operations[position]
      position += 1
      switch operation {
      case .text(let start, let end):
        output.append(
          contentsOf: UnsafeBufferPointer(rebasing: code.text[Int(start)..<Int(end)]))
      case .print(let path, let style):
        try write(value(at: path, code), style, to: &output)
      case .printComputed(let index, let style):
        try write(compute(program.computations[Int(index)]), style, to: &output)
      case .assign(let variable, let index):
        variables[Int(variable)] = try compute(program.computations[Int(index)])
      case .loop(let path, let variable, let level, let otherwise, let end):
        guard case .list(let items) = try value(at: path, code) else { throw mismatch }
        if items.isEmpty {
          try run(Int(otherwise), Int(end), of: code, into: &output)
        } else {
          loops[Int(level)].count = items.count
          for index in items.indices {
            loops[Int(level)].index = index
            variables[Int(variable)] = items[index]
            try run(position, Int(otherwise), of: code, into: &output)
          }
        }
        position = Int(end)
      case .jump(let target):
        position = Int(target)
      case .jumpUnless(let path, let target):
        if try !value(at: path, code).isTrue { position = Int(target) }
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

  private func value(at path: Program.Path, _ code: Code) throws(RenderFault) -> Value {
    let variable = Int(path.variable)
    let start = Int(path.start)
    switch path.count {
    case 0: return variables[variable]
    case 1: return try member(Int(code.slots[start]), of: variables[variable])
    default:
      var value = try member(Int(code.slots[start]), of: variables[variable])
      for index in start + 1..<start + Int(path.count) {
        value = try member(Int(code.slots[index]), of: value)
      }
      return value
    }
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
