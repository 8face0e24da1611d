/// What the verb right before a number says of a change: 上升1.2个百分点, 减少了3家.
package enum ChangeDirection: Sendable, Hashable {
  case rise, fall

  private static let rising: [StaticString] = [
    "上升", "提高", "增长", "增加", "提升", "上涨", "增多", "升高", "高出",
  ]
  private static let falling: [StaticString] = [
    "下降", "降低", "回落", "减少", "下滑", "下跌", "减小", "缩小", "低出",
  ]
  /// What may stand between the verb and the number; 到 and 至 lead to where it ended, and no change.
  private static let particles: [StaticString] = ["了", "约", "近", "有"]

  /// The verb that `text` ends with; `nil` for any other end.
  package init?(endOf text: ArraySlice<UInt8>) {
    guard let last = text.last, last >= 0x80 || last == 0x20 else { return nil }
    var text = text
    var isTrimmed = true
    while isTrimmed {
      isTrimmed = false
      while text.last == 0x20 { text.removeLast() }
      for particle in Self.particles where text.ends(with: particle) {
        text.removeLast(particle.utf8CodeUnitCount)
        isTrimmed = true
      }
    }
    if Self.rising.contains(where: { text.ends(with: $0) }) {
      self = .rise
    } else if Self.falling.contains(where: { text.ends(with: $0) }) {
      self = .fall
    } else if text.ends(with: "高") || text.ends(with: "低"), Self.compares(text.dropLast(3)) {
      self = text.ends(with: "高") ? .rise : .fall
    } else {
      return nil
    }
  }

  /// Whether the clause compares: 比上季度高1.2%. Without it 高 and 低 are parts of other words.
  private static func compares(_ text: ArraySlice<UInt8>) -> Bool {
    let clause = text.suffix(60)
    return ["比", "较"].contains { word in
      clause.indices.contains { clause[$0...].starts(with: word.utf8) }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    let start = endIndex - word.utf8CodeUnitCount
    for offset in 0..<word.utf8CodeUnitCount where self[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
