import Glibc

/// The program: makes corpora and measures `tongbao` on them.
@main
enum TongbaoBenchmark {
  static func main() {
    exit(status(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// Does what the words ask for; the exit code.
  private static func status(of words: [String]) -> Int32 {
    do {
      try perform(try BenchmarkCommand(words))
      return 0
    } catch let fault as UsageFault {
      complain("\(fault)\n\n\(BenchmarkCommand.usage)")
      return 64
    } catch let fault as MachineFault {
      complain("\(fault)\n")
      return 74
    } catch {
      complain("\(error)\n")
      return 1
    }
  }

  private static func perform(_ command: BenchmarkCommand) throws {
    switch command {
    case .help:
      print(BenchmarkCommand.usage, terminator: "")
    case .generate(let notices, let out, let seed):
      try CorpusFolder.write(Corpus(notices: notices, seed: seed), below: out)
    case .edit(let content, let step):
      print(try CorpusFolder.edit(content, step: step))
    case .floor(let tree, let out):
      print(try Floor.measure(tree, writing: out).line, terminator: "")
    case .run(let options):
      try run(options)
    }
  }

  private static func run(_ options: RunOptions) throws {
    let own = try ownPath()
    let work = try WorkFolder(below: options.work ?? temporaryFolder)
    let outcome = Result {
      try BenchmarkRun(options: options, own: own, folder: work.path, tell: tell).report()
    }
    if options.keeps {
      complain("工作文件夹：\(work.path)\n")
    } else {
      try work.remove()
    }
    print(try outcome.get().text, terminator: "")
  }

  /// The path of this program, to start itself and to find `tongbao` beside it.
  private static func ownPath() throws(MachineFault) -> String {
    guard let path = realpath("/proc/self/exe", nil) else { throw .last("查看", "/proc/self/exe") }
    defer { free(path) }
    return String(cString: path)
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
  }

  /// Tells how far the run is, to a terminal only.
  private static func tell(_ text: String) {
    if isatty(2) == 1 { complain(text + "\n") }
  }

  private static func complain(_ text: String) {
    // Where the error output is closed there is nobody left to tell.
    _ = Array(text.utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
