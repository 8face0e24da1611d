import Glibc

/// The system's clocks, in nanoseconds.
enum Clock {
  /// Time that only runs forward.
  static var monotonic: Int64 { read(CLOCK_MONOTONIC) }
  /// User and system time of this process.
  static var processor: Int64 { read(CLOCK_PROCESS_CPUTIME_ID) }
  /// The time of day as file systems stamp it, which may be a tick behind the exact one.
  static var fileStamp: Int64 { read(CLOCK_REALTIME_COARSE) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
