import Foundation
import Testing

/// The program as built, started from outside as a clerk would.
struct Program {
  /// What a run printed and how it ended.
  struct Run: Equatable {
    /// Exit code; a signal counts as 128 and its number, as in a shell.
    let code: Int32
    let out: String
    let error: String
  }

  /// The working folder of the runs.
  let folder: String
  /// Kept as long as the program may run in it.
  var place: TemporaryFolder?
  /// Added to an otherwise small environment.
  var environment: [String: String] = [:]
  var umask = "022"

  /// Runs `tongbao` to its end. A program that hangs is ended after a minute with code 124.
  func callAsFunction(_ words: String...) throws -> Run { try run(words) }

  func run(_ words: [String]) throws -> Run { try start([try Self.path()] + words) }

  /// Runs a script of bash, which finds `tongbao` by its name.
  func script(_ path: String, _ variables: [String: String]) throws -> Run {
    let tools = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: tools("tongbao"), withDestinationPath: try Self.path())
    var program = self
    program.environment.merge(variables) { $1 }
    program.environment["PATH"] = "\(tools.path):/usr/local/bin:/usr/bin:/bin"
    return try withExtendedLifetime(tools) { try program.start(["/bin/bash", path], seconds: 300) }
  }

  private func start(_ words: [String], seconds: Int = 60) throws -> Run {
    let logs = try TemporaryFolder()
    let line =
      [
        "/bin/sh", "-c",
        "umask $1 && cd \"$2\" && shift 2 && exec timeout --kill-after=5 \(seconds) \"$@\"", "sh",
        umask, folder,
      ] + words
    let known = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": logs.path]
    let variables = known.merging(environment) { $1 }.map { "\($0)=\($1)" }
    return try withExtendedLifetime((logs, place)) {
      let code = try spawn(line, variables, out: logs("out"), error: logs("error"))
      return Run(
        code: code, out: try String(contentsOfFile: logs("out"), encoding: .utf8),
        error: try String(contentsOfFile: logs("error"), encoding: .utf8))
    }
  }

  /// Beside the tests, where the package manager puts it.
  static func path() throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("tongbao")
      .path
  }

  private func spawn(
    _ line: [String], _ variables: [String], out: String, error: String
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT, 0o644)
    var words = line.map { strdup($0) } + [nil]
    var names = variables.map { strdup($0) } + [nil]
    defer { for text in words + names { free(text) } }
    var child = pid_t()
    try #require(posix_spawn(&child, line[0], &actions, nil, &words, &names) == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { try #require(errno == EINTR) }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
