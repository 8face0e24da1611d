/// Conditions, comparisons and filters.
extension Renderer {
  func compute(_ computation: Computation) throws(RenderFault) -> Value {
    switch computation {
    case .value(let reference): return try value(at: reference)
    case .text(let bytes): return .text(bytes)
    case .number(let number): return .number(number)
    case .flag(let flag): return .flag(flag)
    case .loop(let level, let member): return self.loop(loops[level], member)
    case .member(let base, let slot): return try member(slot, of: compute(base))
    case .not(let operand): return .flag(try !compute(operand).isTrue)
    case .and(let left, let right):
      if try !compute(left).isTrue { return .flag(false) }
      return .flag(try compute(right).isTrue)
    case .or(let left, let right):
      if try compute(left).isTrue { return .flag(true) }
      return .flag(try compute(right).isTrue)
    case .equal(let left, let right, let negated):
      return .flag(try equal(compute(left), compute(right)) != negated)
    case .ordered(let comparison, let left, let right):
      return .flag(try ordered(comparison, compute(left), compute(right)))
    case .contains(let needle, in: let list, let negated):
      return .flag(try contains(compute(needle), in: compute(list)) != negated)
    case .length(let base): return .number(try length(of: compute(base)))
    case .first(let base): return try end(of: compute(base), \.first)
    case .last(let base): return try end(of: compute(base), \.last)
    case .join(let base, let separator): return .text(try join(compute(base), separator))
    case .fallback(let base, let text):
      let value = try compute(base)
      return value.isTrue ? value : .text(text)
    }
  }

  private func loop(_ loop: LoopState, _ member: LoopMember) -> Value {
    switch member {
    case .first: .flag(loop.index == 0)
    case .last: .flag(loop.index == loop.count - 1)
    case .index: .number(loop.index + 1)
    case .index0: .number(loop.index)
    case .length: .number(loop.count)
    }
  }

  private func equal(_ left: Value, _ right: Value) throws(RenderFault) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): return a == b
    case (.flag(let a), .flag(let b)): return a == b
    // Bytes, because Swift's strings are equal when only their spelling in Unicode differs.
    case (.string(let a), .string(let b)): return a.utf8.elementsEqual(b.utf8)
    case (.string(let a), .text(let b)): return a.utf8.elementsEqual(b)
    case (.text(let a), .string(let b)): return b.utf8.elementsEqual(a)
    default: return try text(left) == text(right)
    }
  }

  private func ordered(
    _ comparison: SyntaxExpression.Comparison, _ left: Value, _ right: Value
  ) throws(RenderFault) -> Bool {
    guard case .number(let a) = left, case .number(let b) = right else { throw mismatch }
    return switch comparison {
    case .equal: a == b
    case .unequal: a != b
    case .less: a < b
    case .atMost: a <= b
    case .greater: a > b
    case .atLeast: a >= b
    }
  }

  private func contains(_ needle: Value, in list: Value) throws(RenderFault) -> Bool {
    guard case .list(let items) = list else { return try text(list).contains(text(needle)) }
    for item in items where try equal(item, needle) { return true }
    return false
  }

  private func length(of value: Value) throws(RenderFault) -> Int {
    if case .list(let items) = value { return items.count }
    return try text(value).count { $0 & 0xC0 != 0x80 }
  }

  private func end(
    of list: Value, _ end: KeyPath<[Value], Value?>
  ) throws(RenderFault) -> Value {
    guard case .list(let items) = list, let item = items[keyPath: end] else { throw mismatch }
    return item
  }

  private func join(_ list: Value, _ separator: [UInt8]) throws(RenderFault) -> [UInt8] {
    guard case .list(let items) = list else { throw mismatch }
    var result: [UInt8] = []
    for (index, item) in items.enumerated() {
      if index > 0 { result += separator }
      result += try text(item)
    }
    return result
  }

  private func text(_ value: Value) throws(RenderFault) -> [UInt8] {
    guard let bytes = value.textBytes else { throw mismatch }
    return bytes
  }
}
