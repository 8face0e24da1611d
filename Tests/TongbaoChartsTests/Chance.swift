/// Numbers that look random and are the same in every run.
struct Chance {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state >> 11) % range.count
  }

  mutating func isTrue(oneIn count: Int) -> Bool { number(1...count) == 1 }

  mutating func one<Item>(of items: [Item]) -> Item { items[number(0...items.count - 1)] }
}
