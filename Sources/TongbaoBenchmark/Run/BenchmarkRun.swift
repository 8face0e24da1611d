import Glibc

/// Makes one corpus and measures all cases on it, in turn.
///
/// Everything that needs much memory runs in a process of its own: the system counts a starting
/// child's memory from what its parent has held, so this one must stay small.
struct BenchmarkRun {
  let options: RunOptions
  /// This program.
  let own: String
  /// An empty folder to work in.
  let folder: String
  /// Told what is being done.
  let tell: (String) -> Void

  func report() throws -> Report {
    tell("写出 \(options.notices) 份通报")
    try runOwn([
      "generate", "--notices", "\(options.notices)", "--out", folder, "--seed", "\(options.seed)",
    ])
    let sources = try TreeSize.measure(content)
    let rounds = try (1...options.runs).map(round)
    return Report(
      notices: options.notices, seed: options.seed, sources: sources, rounds: rounds,
      leastMemory: ChildProcess.ownPeakMemory)
  }

  private var content: String { folder + "/Content" }
  private var log: String { folder + "/log" }

  private var tongbao: String {
    if let path = options.tongbao { return path }
    let parent = own.lastIndex(of: "/").map { own[...$0] } ?? "./"
    return parent + "tongbao"
  }

  private func round(_ number: Int) throws -> Round {
    // A folder a round: no deletion precedes a build, and what a build leaves beside its site is seen.
    let place = "\(folder)/round-\(number)"
    try FileAccess.makeFolder(place)
    var samples: [BuildCase: Sample] = [:]
    for build in BuildCase.allCases {
      tell("第 \(number) 轮：\(build.label)")
      if build == .edited {
        try runOwn(["edit", "--content", content, "--step", "\(number)"])
      }
      samples[build] = try sample(in: place)
    }
    tell("第 \(number) 轮：下限")
    let line = try runOwn([
      "floor", "--tree", place + "/site", "--out", "\(folder)/floor-\(number)",
    ])
    guard let floor = Floor(line: line) else { throw Failure("没有量出下限：\(line)") }
    return Round(samples: samples, floor: floor)
  }

  private func sample(in place: String) throws -> Sample {
    let site = place + "/site"
    let start = freshStamp()
    let process: ChildProcess
    do {
      process = try ChildProcess.run(
        tongbao,
        ["build", "--content", content, "--templates", options.templates, "--output", site],
        log: log)
    } catch {
      throw Failure("\(error)")
    }
    guard process.status == 0 else {
      throw Failure("tongbao build 没有成功，退出码 \(process.status)：\n\(try logText())")
    }
    guard let tree = try? TreeSize.measure(site), tree.files > 0 else {
      throw Failure("tongbao build 说成功了，但“\(site)”里没有文件：\n\(try logText())")
    }
    return Sample(process: process, written: try TreeSize.measure(place, since: start), tree: tree)
  }

  /// A time stamp that no file written so far can have: file systems stamp in ticks, and a file that
  /// was looked at since its last change may be stamped up to a tick ahead of them.
  private func freshStamp() -> Int64 {
    for _ in 0..<2 {
      let before = Clock.fileStamp
      while Clock.fileStamp == before { usleep(500) }
    }
    return Clock.fileStamp
  }

  /// Runs this program with other words and returns what it printed.
  @discardableResult
  private func runOwn(_ words: [String]) throws -> String {
    let process = try ChildProcess.run(own, words, log: log)
    let text = try logText()
    guard process.status == 0 else { throw Failure(text) }
    return text
  }

  private func logText() throws -> String {
    String(decoding: try FileAccess.read(log), as: UTF8.self)
  }
}
