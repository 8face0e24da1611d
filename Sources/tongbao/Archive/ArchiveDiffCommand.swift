internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore

/// `tongbao archive diff`: what changed between two versions of a notice.
struct ArchiveDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较一份通报的两版：字句、单元格、数、合格率。",
    discussion: """
      不写版次：来源和最新一版不一样的，比较最新一版和现在的来源；一样的，比较最后两版。
      写一个版次：比较那一版和现在的来源。有改动时退出码是 1，没有是 0。

        tongbao archive diff 2024q4-420000-szfbgt
        tongbao archive diff 2024q4-420000-szfbgt 1 2 --format json
      """)

  @Argument(help: ArgumentHelp("通报的编号。", valueName: "通报"))
  var notice: String

  @Argument(help: ArgumentHelp("一个或两个版次，如 1 2 或 v1 v2。", valueName: "版"))
  var versions: [String] = []

  @Option(help: ArgumentHelp("网站的根文件夹，里面有 Content 和 Archive。", valueName: "文件夹"))
  var root = "."

  @Option(help: ArgumentHelp("来源文件夹，默认是根文件夹里的 Content。", valueName: "文件夹"))
  var content: String?

  @Option(help: ArgumentHelp("归档文件夹，默认是根文件夹里的 Archive。", valueName: "文件夹"))
  var archive: String?

  @Option(help: ArgumentHelp("形式：text、json 或 html。", valueName: "形式"))
  var format: Form = .text

  @Option(help: ArgumentHelp("消息的语言：zh 或 en。", valueName: "语言"))
  var lang: Language = .zh

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  func run() async throws {
    let options = try SiteOptions.parse(
      ["--root=\(root)", "--lang=\(lang.rawValue)"]
        + (content.map { ["--content=\($0)"] } ?? [])
        + (archive.map { ["--archive=\($0)"] } ?? []))
    try await Session(options).run { session in
      _ = try Archive(opening: options.archiveFolder)
      let reading = try await session.read(wanted: .notice(notice), keeping: [notice])
      guard let history = reading.library.versions[notice] else {
        throw RefusedRequest(
          "归档里没有通报“\(notice)”", en: "the archive holds no notice “\(notice)”")
      }
      let (old, new) = try pair(of: history, today: reading.library.notice(notice))
      let change = NoticeChange(from: old, to: new, in: reading.library)
      switch format {
      case .text:
        Standard.out.write(
          change.isEmpty ? message("没有改动\n", "nothing changed\n") : change.text())
      case .json: Standard.out.write(String(decoding: change.json(), as: UTF8.self) + "\n")
      case .html: Standard.out.write(ChangeHTML(change, of: new).text)
      }
      return change.isEmpty ? .done : .rejected
    }
  }

  /// The two texts that are compared.
  private func pair(of history: NoticeHistory, today: Notice?) throws -> (Notice, Notice) {
    let numbers = try versions.map(number)
    switch (numbers.count, history.isUncommitted) {
    case (2, _): return (try text(numbers[0], history), try text(numbers[1], history))
    case (1, _): return (try text(numbers[0], history), try present(today))
    case (0, true): return (try text(history.head.number, history), try present(today))
    case (0, false) where history.versions.count > 1:
      return (
        try text(history.head.number - 1, history), try text(history.head.number, history)
      )
    case (0, false):
      return (try text(1, history), try text(1, history))
    default:
      throw RefusedRequest("最多写两个版次", en: "name two versions at most")
    }
  }

  private func number(_ word: String) throws -> Int {
    if let number = Int(word.hasPrefix("v") ? word.dropFirst() : word[...]) { return number }
    throw RefusedRequest(
      "“\(word)”不是版次；写 1、2 或 v1、v2", en: "“\(word)” is no version; write 1 or v1")
  }

  private func present(_ today: Notice?) throws -> Notice {
    guard let today else {
      throw RefusedRequest(
        "来源里没有“\(notice)”；写两个版次", en: "the sources hold no “\(notice)”; name two versions")
    }
    return today
  }

  private func text(_ number: Int, _ history: NoticeHistory) throws -> Notice {
    guard let version = history.version(number) else {
      throw RefusedRequest(
        "“\(notice)”没有第\(number)版；共\(history.versions.count)版",
        en: "“\(notice)” has no version \(number); there are \(history.versions.count)")
    }
    if let notice = version.notice { return notice }
    throw version.isClosed
      ? RefusedRequest(
        "第\(number)版因隐私处理已经封闭，不列改动",
        en: "version \(number) is closed for privacy's sake; its changes are not shown")
      : RefusedRequest(
        "第\(number)版的来源现在读不成一份通报（规则或地区表变了）",
        en: "the sources of version \(number) can no longer be read as a notice")
  }

  private func message(_ chinese: String, _ english: String) -> String {
    Message(chinese, en: english).text(in: lang.messages)
  }
}
