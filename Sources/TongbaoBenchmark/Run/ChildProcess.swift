@preconcurrency import Glibc

/// A program run to its end, with what the system says it took.
struct ChildProcess {
  /// Nanoseconds from start to end.
  let wall: Int64
  /// Nanoseconds of user and system time, with all children it waited for.
  let processor: Int64
  /// Bytes in memory at the peak, of the largest process.
  ///
  /// Never below what this program itself held when it started the child: the system counts the time
  /// before the child became another program.
  let peakMemory: Int
  /// Exit code; a signal counts as 128 and its number, as in a shell.
  let status: Int32

  /// Runs `program` with input from nowhere and both outputs in the file `log`, which is written anew.
  static func run(
    _ program: String, _ arguments: [String], log: String
  ) throws(MachineFault) -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let start = Clock.monotonic
    let refused = posix_spawnp(&child, program, &actions, nil, &words, environ)
    guard refused == 0 else {
      throw MachineFault(attempt: "运行", path: program, code: refused)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .last("等待", program) }
    }
    let end = Clock.monotonic
    let signal = status & 0x7f
    return ChildProcess(
      wall: end - start, processor: nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime),
      peakMemory: Int(usage.ru_maxrss) * 1024,
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
  }

  private static func nanoseconds(_ time: timeval) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_usec) * 1_000
  }

  /// Bytes this program has held at the peak: what `peakMemory` of a child cannot fall below.
  static var ownPeakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  }
}
