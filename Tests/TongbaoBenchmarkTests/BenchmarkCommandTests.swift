import Testing

@testable import TongbaoBenchmark

@Suite struct BenchmarkCommandTests {
  @Test func readsEveryCommand() throws {
    #expect(
      try BenchmarkCommand(["generate", "--notices", "5", "--out", "a"])
        == .generate(notices: 5, out: "a", seed: 1))
    #expect(
      try BenchmarkCommand(["generate", "--seed=9", "--out=a b", "--notices=50000"])
        == .generate(notices: 50_000, out: "a b", seed: 9))
    #expect(
      try BenchmarkCommand(["edit", "--content", "a/Content", "--step", "3"])
        == .edit(content: "a/Content", step: 3))
    #expect(
      try BenchmarkCommand(["floor", "--tree", "a", "--out", "b"]) == .floor(tree: "a", out: "b"))
    #expect(
      try BenchmarkCommand(["run", "--notices", "7"])
        == .run(
          RunOptions(
            notices: 7, runs: 3, tongbao: nil, templates: "Templates", work: nil, seed: 1,
            keeps: false)))
    #expect(
      try BenchmarkCommand(
        [
          "run", "--keep", "--notices", "7", "--runs", "5", "--tongbao", "t", "--templates", "T",
          "--work", "w", "--seed", "2",
        ])
        == .run(
          RunOptions(
            notices: 7, runs: 5, tongbao: "t", templates: "T", work: "w", seed: 2, keeps: true)))
  }

  @Test(arguments: [["help"], ["--help"], ["run", "--help"], ["-h"]])
  func showsHelp(_ words: [String]) throws { #expect(try BenchmarkCommand(words) == .help) }

  @Test(arguments: [
    ([], "缺少命令"),
    (["build"], "不认识命令“build”，命令有 generate、edit、run、floor"),
    (["generate", "--out", "a"], "缺少“--notices”"),
    (["generate", "--notices", "5"], "缺少“--out”"),
    (["generate", "--notices"], "“--notices”后面缺少值"),
    (["generate", "--notices", "--out", "a"], "“--notices”后面缺少值"),
    (["generate", "--out=", "--notices", "1"], "“--out”后面缺少值"),
    (["run", "--notices", "0"], "“--notices”写作“0”，应当是 1 到 50000 的整数"),
    (["run", "--notices", "50001"], "“--notices”写作“50001”，应当是 1 到 50000 的整数"),
    (["run", "--notices", "many"], "“--notices”写作“many”，应当是 1 到 50000 的整数"),
    (["run", "--notices", "1", "--runs", "-1"], "“--runs”写作“-1”，应当是 1 到 1000 的整数"),
    (["run", "--notices", "1", "--notices", "2"], "“--notices”写了两次"),
    (["run", "--keep", "--keep", "--notices", "2"], "“--keep”写了两次"),
    (["edit", "--content", "a"], "缺少“--step”"),
    (["edit", "--content", "a", "--step", "0"], "“--step”写作“0”，应当是 1 到 1000000 的整数"),
    (["floor", "--tree", "a", "b"], "不认识“b”，这里可以写：--tree --out"),
    (["floor", "--keep=1"], "不认识“--keep=1”，这里可以写：--tree --out"),
  ])
  func refuses(_ words: [String], _ message: String) {
    #expect(throws: UsageFault(message)) { try BenchmarkCommand(words) }
  }
}
