internal import ArgumentParser
internal import Glibc
internal import TongbaoCore
internal import TongbaoFiles

/// `tongbao correct`: from edited sources to the switched site in one go.
struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "更正一份通报：检查，列出改动，归档成新的一版，生成网站。",
    discussion: """
      先改 Content 里的来源，再运行这一条。它检查、逐格逐句列出改了什么、问理由（或用 --reason），
      把新的一版归档，生成并切换网站。在哪一步断了都可以再运行一次：已经归档的不会再归一版。

        tongbao correct 2024q4-420000-szfbgt
        tongbao correct 2024q4-420000-szfbgt --reason 附件1第3行漏计一家，合格率由99.35%改为99.19%
        tongbao correct 2024q4-420000-szfbgt --dry-run
      """)

  @Argument(help: ArgumentHelp("通报的编号。", valueName: "通报"))
  var notice: String

  @OptionGroup var options: SiteOptions
  @OptionGroup var version: VersionOptions

  @Option(help: ArgumentHelp("哪一种：更正、补充、废止、撤回、技术性重发、隐私处理。", valueName: "类型"))
  var kind: VersionKind = .correction

  func run() async throws {
    try await Session(options).run { session in
      // What forbids writing the site forbids making a version that could not be shown.
      let directory = try OutputDirectory(
        options.outputFolder, protecting: session.protectedFolders,
        home: Session.environment("HOME"))
      try directory.requireFree()
      var request = try version.request
      request.notices = [notice]
      request.kind = kind
      guard let plan = try await plan(&request, session) else { return .rejected }
      if version.dryRun { return .done }
      if plan.steps.isEmpty {
        session.say(
          Message(
            "归档里的最新一版就是现在的来源，不另成新版；生成网站。",
            en: "the newest version in the archive is what the sources say; building the site."))
      }
      for done in try session.carryOut(plan) {
        let step = done.step
        session.say(
          Message(
            "已归档 \(step.draft.slug)：第\(step.number)版，\(step.kind.rawValue)。",
            en: "archived \(step.draft.slug): version \(step.number), \(step.kind.rawValue)."))
      }
      guard let site = try await session.build(into: directory) else { return .rejected }
      withExtendedLifetime(site) { session.leave() }
    }
  }

  /// The one version, with its reason; what it changes is shown before anybody is asked.
  private func plan(_ request: inout CommitRequest, _ session: Session) async throws -> CommitPlan?
  {
    let given = request.reason
    let isAsked = given == nil && kind.needsReason && !version.dryRun
    if given == nil { request.reason = "—" }
    guard let first = try await session.planCommit(request) else { return nil }
    guard let step = first.steps.first else { return first }
    show(step, session)
    if version.dryRun { return first }
    guard isAsked else {
      request.reason = given
      return given == nil ? try await session.planCommit(request, isTold: true) : first
    }
    request.reason = try ask(session)
    guard let plan = try await session.planCommit(request, isTold: true) else { return nil }
    // While somebody thought of words, somebody else may have gone on editing.
    guard plan.steps.first?.hasSameSources(as: step) == true else {
      throw RefusedRequest(
        "来源在问理由的时候又变了，什么也没有写；再运行一次",
        en: "the sources changed while the reason was asked for, nothing was written; run it again")
    }
    return plan
  }

  private func show(_ step: CommitPlan.Step, _ session: Session) {
    session.say(
      Message(
        "\(notice)：第\(step.number - 1)版 → 第\(step.number)版（\(step.kind.rawValue)）",
        en: "\(notice): version \(step.number - 1) → \(step.number) (\(step.kind.rawValue))"))
    guard let change = step.change, !change.isEmpty else { return }
    let stream: Standard = options.format == .json ? .error : .out
    stream.write(change.text(hidesValues: step.kind == .privacy))
  }

  /// One line from the terminal.
  private func ask(_ session: Session) throws -> String {
    let refusal = RefusedRequest(
      "\(kind.rawValue)要写明理由，给公众看；加 --reason 改了什么、为什么、有什么影响。什么也没有写",
      en: "\(kind.rawValue) needs a reason that the public reads; add --reason. Nothing was written"
    )
    guard isatty(0) == 1 else { throw refusal }
    Standard.error.write(
      Message("理由（给公众看；改了什么、为什么、有什么影响）：", en: "Reason (the public reads it): ")
        .text(in: options.lang.messages))
    guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { throw refusal }
    return line
  }
}
