/// Where lines begin and how many characters stand before a byte, so that places are found quickly
/// however many faults a file has and however long its lines are.
struct PlaceIndex: Sendable {
  /// The first byte of each line.
  private var lineStarts = [0]
  /// Characters before each run of `stride` bytes.
  private var counts: [Int] = []
  private static let stride = 256

  init(_ bytes: [UInt8]) {
    var characters = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { counts.append(characters) }
      if byte & 0xC0 != 0x80 { characters += 1 }
      if byte == 0x0A { lineStarts.append(index + 1) }
    }
    if bytes.count % Self.stride == 0 { counts.append(characters) }
  }

  /// The line that the byte at `index` is on, from 0, and the bytes it begins and ends at.
  func line(of index: Int, in bytes: [UInt8]) -> (number: Int, start: Int, end: Int) {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle - 1 }
    }
    let end = low + 1 < lineStarts.count ? lineStarts[low + 1] - 1 : bytes.count
    return (low, lineStarts[low], end)
  }

  /// How many characters begin before the byte at `index`.
  func characters(before index: Int, in bytes: [UInt8]) -> Int {
    let run = index / Self.stride
    return counts[run] + bytes[run * Self.stride..<index].count { $0 & 0xC0 != 0x80 }
  }
}
