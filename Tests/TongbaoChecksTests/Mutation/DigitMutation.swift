import Foundation
import TongbaoCore

/// The digits of a notice that a slip of the pen could change.
enum DigitMutation {
  /// Columns whose figures the checks answer for.
  private static let measures: Set<String> = [
    "checked", "problems", "failed", "passed", "pass-rate", "share",
  ]

  /// Files below Content with offsets of all digits of a notice that the checks answer for: in the cells of such columns, and in
  /// ties other than `stated` and `none`.
  static func targets(in notice: Notice, below root: String) throws -> [(file: String, offset: Int)]
  {
    var targets: [(file: String, offset: Int)] = []
    for table in notice.tables {
      let file = String(table.path.dropFirst(root.count + 1))
      for column in table.columns.indices {
        guard let measure = table.columns[column].role.measure, measures.contains(measure) else {
          continue
        }
        for row in 1..<table.grid.rowCount {
          let cell = row * table.grid.columnCount + column
          for offset in table.grid.bounds[cell * 2]..<table.grid.bounds[cell * 2 + 1]
          where isDigit(table.grid.storage[Int(offset)]) {
            targets.append((file, Int(offset)))
          }
        }
      }
    }
    let file = String(notice.path.dropFirst(root.count + 1))
    let text = Array(try Data(contentsOf: URL(fileURLWithPath: notice.path)))
    let starts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    for figure in notice.document.figures {
      switch figure.expression.root.value {
      case .stated, .none: continue
      default: break
      }
      var offset = starts[figure.place.line - 1]
      for _ in 1..<figure.place.column {
        offset += 1
        while text[offset] & 0xC0 == 0x80 { offset += 1 }
      }
      for index in offset..<offset + figure.text.utf8.count where isDigit(text[index]) {
        targets.append((file, index))
      }
    }
    return targets
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The same numbers on every machine (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
