/// A page compiled: operations over one run of bytes and the slots of the page's value.
struct Program: Sendable {
  fileprivate(set) var operations: [Operation] = []
  fileprivate(set) var text: [UInt8] = []
  fileprivate(set) var slots: [Int32] = []
  fileprivate(set) var computations: [Computation] = []
  /// How many variables are alive at once; the page itself is variable 0.
  fileprivate(set) var variableCount = 1
  /// How deep loops nest.
  fileprivate(set) var loopDepth = 0
  /// The last operation that a jump leads to; text before and after it stays apart.
  private var landing = 0

  /// The way to a value: a variable and slots to follow from it.
  struct Path: Sendable {
    let variable: Int32
    let start: Int32
    let count: Int32
  }

  /// How a value is written.
  enum Style: Sendable { case text, html, number }

  /// One step; positions are indices into `operations`.
  enum Operation: Sendable {
    case text(start: Int32, end: Int32)
    case print(Path, Style)
    case printComputed(Int32, Style)
    /// Keeps a value in a variable.
    case assign(variable: Int32, Int32)
    /// Runs what follows up to `otherwise` for each item, or `otherwise..<end` when there is none.
    case loop(Path, variable: Int32, level: Int32, otherwise: Int32, end: Int32)
    case jump(Int32)
    case jumpUnless(Path, Int32)
    case jumpUnlessComputed(Int32, Int32)
  }
}

/// Building, one operation after the other.
extension Program {
  var position: Int32 { Int32(operations.count) }

  mutating func append(text bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(text.count)
    text.append(contentsOf: bytes)
    if landing < operations.count, case .text(let first, start)? = operations.last {
      operations[operations.count - 1] = .text(start: first, end: Int32(text.count))
    } else {
      operations.append(.text(start: start, end: Int32(text.count)))
    }
  }

  mutating func append(_ operation: Operation) { operations.append(operation) }

  /// Puts the finished operation where its place was kept; jumps may lead to here.
  mutating func replace(_ position: Int32, by operation: Operation) {
    operations[Int(position)] = operation
    land()
  }

  /// Marks the next operation as one that is jumped to.
  mutating func land() { landing = operations.count }

  mutating func path(_ reference: Reference) -> Path {
    let start = Int32(slots.count)
    slots.append(contentsOf: reference.slots.map(Int32.init))
    return Path(
      variable: Int32(reference.variable), start: start, count: Int32(reference.slots.count))
  }

  mutating func add(_ computation: Computation) -> Int32 {
    computations.append(computation)
    return Int32(computations.count - 1)
  }

  mutating func reserve(variable: Int) { variableCount = max(variableCount, variable + 1) }
  mutating func reserve(loops: Int) { loopDepth = max(loopDepth, loops) }
}

/// A variable and the slots from it: one value of the page, whatever names lead to it.
struct Reference: Sendable, Hashable {
  let variable: Int
  let slots: [Int]

  func member(_ slot: Int) -> Reference {
    Reference(variable: variable, slots: slots + [slot])
  }
}
