import Glibc

/// What the machine needs at least: the same tree written from memory by one thread, and read.
struct Floor: Equatable {
  /// Nanoseconds of wall and processor time.
  struct Time: Equatable {
    let wall: Int64
    let processor: Int64
  }

  let write: Time
  let read: Time

  /// Holds the tree below `source` in memory, writes it to the new folder `target` and reads it back.
  static func measure(_ source: String, writing target: String) throws(MachineFault) -> Floor {
    let tree = try HeldTree(source)
    return Floor(
      write: try time { () throws(MachineFault) in try tree.write(to: target) },
      read: try time { () throws(MachineFault) in try tree.read(from: target) })
  }

  /// One line that another process can read: four numbers.
  var line: String { "\(write.wall) \(write.processor) \(read.wall) \(read.processor)\n" }

  init(write: Time, read: Time) {
    self.write = write
    self.read = read
  }

  /// Reads what `line` wrote; `nil` when it is anything else.
  init?(line: String) {
    let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Int64($0) }
    guard numbers.count == 4 else { return nil }
    write = Time(wall: numbers[0], processor: numbers[1])
    read = Time(wall: numbers[2], processor: numbers[3])
  }

  private static func time(_ work: () throws(MachineFault) -> Void) throws(MachineFault) -> Time {
    let (wall, processor) = (Clock.monotonic, Clock.processor)
    try work()
    return Time(wall: Clock.monotonic - wall, processor: Clock.processor - processor)
  }
}
