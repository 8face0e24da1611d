internal import ArgumentParser
internal import TongbaoChecks
internal import TongbaoCore
internal import TongbaoSource

/// `tongbao figures`: lists the numbers of a notice's text, and ties those that leave no doubt.
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "列出一份通报正文里的数，提出挂钩的算式。",
    discussion: """
      逐个说明带单位的数：已经挂钩的挂在哪里；没有挂的，按句中的话和附件提出算式；说不准的说明为什么。
      --write 把可挂的写进 notice.md，别的字节一个不动；再运行一次什么也不改。

        tongbao figures 2024q4-420000-szfbgt
        tongbao figures Content/notices/2024q4-420000-szfbgt/notice.md --write
      """)

  @Argument(help: ArgumentHelp("通报的编号，或它的文件夹、notice.md 的路径。", valueName: "通报"))
  var notice: String

  @Option(help: ArgumentHelp("网站的根文件夹，里面有 Content。", valueName: "文件夹"))
  var root = "."

  @Option(help: ArgumentHelp("来源文件夹，默认是根文件夹里的 Content。", valueName: "文件夹"))
  var content: String?

  @Option(help: ArgumentHelp("消息的语言：zh 或 en。", valueName: "语言"))
  var lang: Language = .zh

  @Flag(help: "把可挂的写进 notice.md。")
  var write = false

  func run() async throws {
    let named = NoticeName(notice)
    let content = (content ?? named.content).map { ["--content=\($0)"] } ?? []
    let options = try SiteOptions.parse(
      ["--root=\(root)", "--lang=\(lang.rawValue)"] + content)
    try await Session(options).run { session in
      let (library, log) = try await session.library()
      guard let notice = library.notice(named.id) else {
        try session.complain(ofMissing: named.id, library, log)
        return .rejected
      }
      let faults = log.sorted().filter { $0.severity == .error && session.concerns($0, notice) }
      if !faults.isEmpty { session.tell(faults, isRejected: true) }
      var finder = TieFinder(library: library, notice: notice)
      let reports = finder.reports()
      Standard.out.write(
        FigureListText(language: lang.messages).list(reports, of: notice))
      guard faults.isEmpty else { return .rejected }
      if write { try tie(reports, in: notice, session) }
      return .done
    }
  }

  private func tie(_ reports: [NumberReport], in notice: Notice, _ session: Session) throws {
    let ties = reports.compactMap { report -> TieEdit.Tie? in
      guard case .unique(let tie, _) = report.verdict, report.isExact else { return nil }
      return TieEdit.Tie(text: report.text, place: report.place, expression: tie.text)
    }
    guard !ties.isEmpty else {
      session.say(Message("没有可挂的，什么也没有改。", en: "nothing to tie; nothing was changed."))
      return
    }
    var log = DiagnosticLog()
    guard
      let raw = try SourceText.readBytes(
        notice.path, maximum: SourceText.maximumSize, into: &log),
      let edited = TieEdit(ties).applied(to: raw, path: notice.path)
    else {
      session.say(
        Message(
          "挂上以后读出来会和原来不同，什么也没有改；请照上面的算式自己写",
          en:
            "with the ties the text would read differently; nothing was changed, write them yourself"
        ))
      throw ExitCode(70)
    }
    try SourceText.replace(notice.path, with: edited)
    session.say(
      Message(
        "已挂上 \(ties.count) 个：\(notice.path)。",
        en: "\(ties.count) tied in \(notice.path)."))
  }
}

/// What a user names a notice by.
private struct NoticeName {
  let id: String
  /// The content folder, when a path names it.
  let content: String?

  init(_ text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false)
    while parts.last?.isEmpty == true { parts.removeLast() }
    if parts.last == "notice.md" { parts.removeLast() }
    id = parts.last.map(String.init) ?? ""
    parts = parts.dropLast()
    content =
      parts.count >= 2 && parts.last == "notices" ? parts.dropLast().joined(separator: "/") : nil
  }
}

extension Session {
  /// The library, and all that is to be said of it.
  fileprivate func library() async throws -> (Library, DiagnosticLog) {
    var log = DiagnosticLog()
    let tree = try SourceTree(root: options.contentFolder)
    let shelf = try await ArchiveShelf.held(
      in: options.archiveFolder, wanted: .heads(of: []))
    let library = try await LibraryLoader(tree).load(archived: shelf?.notices ?? [], into: &log)
    _ = Checks.standard.enabling([]).run(on: library, into: &log)
    return (library, log)
  }

  /// Whether a diagnostic is about the notice, or about what all notices share.
  fileprivate func concerns(_ diagnostic: Diagnostic, _ notice: Notice) -> Bool {
    let notices = "\(options.contentFolder)/notices/"
    return !diagnostic.place.path.hasPrefix(notices)
      || diagnostic.place.path.hasPrefix("\(notices)\(notice.id)/")
  }

  /// Tells why there is no such notice: its faults, or that the name is wrong.
  fileprivate func complain(ofMissing id: String, _ library: Library, _ log: DiagnosticLog) throws {
    if library.faultyNotices.contains(id) {
      let folder = "\(options.contentFolder)/notices/\(id)/"
      tell(log.sorted().filter { $0.place.path.hasPrefix(folder) }, isRejected: true)
      return
    }
    let near = nearMiss(of: id, among: library.notices.map(\.id))
    complain(
      Message(
        "没有通报“\(id)”；" + (near.map { "是不是“\($0)”？" } ?? "写 notices 里文件夹的名字"),
        en: "there is no notice “\(id)”; "
          + (near.map { "did you mean “\($0)”?" } ?? "write the name of a folder in notices")))
    throw ExitCode(64)
  }
}
