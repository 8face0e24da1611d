/// What the command line asks for.
enum BenchmarkCommand: Equatable {
  case help
  case generate(notices: Int, out: String, seed: UInt64)
  case edit(content: String, step: Int)
  case run(RunOptions)
  case floor(tree: String, out: String)

  /// Reads the words behind the program's name.
  init(_ words: [String]) throws(UsageFault) {
    guard let verb = words.first else { throw UsageFault("缺少命令") }
    let rest = words.dropFirst()
    if verb == "help" || words.contains("--help") || words.contains("-h") {
      self = .help
      return
    }
    switch verb {
    case "generate":
      let options = try OptionReader(rest, named: ["--notices", "--out", "--seed"])
      self = .generate(
        notices: try Self.notices(options), out: try options.required("--out"),
        seed: try Self.seed(options))
    case "edit":
      let options = try OptionReader(rest, named: ["--content", "--step"])
      self = .edit(
        content: try options.required("--content"),
        step: try options.number("--step", in: 1...1_000_000))
    case "run":
      let options = try OptionReader(
        rest, named: ["--notices", "--runs", "--tongbao", "--templates", "--work", "--seed"],
        flags: ["--keep"])
      self = .run(
        RunOptions(
          notices: try Self.notices(options),
          runs: try options.number("--runs", in: 1...1_000, or: 3),
          tongbao: options.text("--tongbao"), templates: options.text("--templates") ?? "Templates",
          work: options.text("--work"), seed: try Self.seed(options), keeps: options.has("--keep")))
    case "floor":
      let options = try OptionReader(rest, named: ["--tree", "--out"])
      self = .floor(tree: try options.required("--tree"), out: try options.required("--out"))
    default:
      throw UsageFault("不认识命令“\(verb)”，命令有 generate、edit、run、floor")
    }
  }

  private static func notices(_ options: OptionReader) throws(UsageFault) -> Int {
    try options.number("--notices", in: 1...Territory.maximumNotices)
  }

  private static func seed(_ options: OptionReader) throws(UsageFault) -> UInt64 {
    UInt64(try options.number("--seed", in: 0...Int.max, or: 1))
  }

  static let usage = """
    用法：
      tongbao-bench generate --notices 份数 --out 文件夹 [--seed 种子]
          在文件夹里写出 Content：虚构的通报，数字处处相符；参数相同，写出的字节就相同
      tongbao-bench edit --content 文件夹/Content --step 次数
          改一份通报：一句话，以及附件1里合计不变的两个数
      tongbao-bench run --notices 份数 [--runs 轮数] [--tongbao 程序] [--templates 文件夹]
                        [--work 文件夹] [--seed 种子] [--keep]
          写出通报，然后轮流测全新生成、没有改动、改一份（默认 3 轮），再测写、读同样的文件最少要多久，
          列出用时、CPU、峰值内存、写入量和与下限之比
      tongbao-bench floor --tree 文件夹 --out 新文件夹
          用一个线程从内存写出同样的文件再读一遍；印出写的用时、CPU 和读的用时、CPU，单位纳秒

    份数：1 到 50000。程序：默认是和本程序在同一文件夹里的 tongbao。模板：默认是 Templates。
    工作文件夹：在哪里写临时文件，量的就是那里的文件系统；默认是系统的临时文件夹。每轮的结果都留到最后才删，
    需要的空间是网站的 3 倍乘以轮数。--keep：测完不删，并印出位置。
    退出码：0 完成；1 tongbao 没有成功；64 用法不对；74 读写出错。

    """
}
