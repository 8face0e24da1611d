/// A small seeded generator: the same seed gives the same numbers on every machine.
///
/// The standard library's generators are not promised to stay the same, and its shuffles may change
/// between releases; a corpus must not.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator for part `number` of something seeded with `seed`, independent of the other parts.
  init(seed: UInt64, part number: Int) {
    var parts = SplitMix64(seed: seed ^ 0x5851_F42D_4C95_7F2D)
    state = parts.next() &+ UInt64(number) &* 0xD134_2543_DE82_EF95
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in the range; the range must not be empty.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True `percent` times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(in: 1...100) <= percent }

  /// One of the elements; there must be one.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0...(elements.count - 1))]
  }

  /// All the elements in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, number(in: 0...last))
    }
    return elements
  }

  /// `count` different elements, or all where there are fewer.
  mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    Array(shuffled(elements).prefix(count))
  }
}
