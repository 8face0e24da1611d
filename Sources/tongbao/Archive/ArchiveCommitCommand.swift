internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore

/// `tongbao archive commit`: makes the sources of notices their next versions.
struct ArchiveCommitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", abstract: "把通报归档：新的成为第1版，改过的成为新的一版。",
    discussion: """
      先检查，有错误就什么也不写。没有改动的不成新版；只有模板或样式变了，也不成新版。
      新的通报类型是首发；改过的要写 --kind。更正、补充、废止、撤回和隐私处理要写 --reason。

        tongbao archive commit
        tongbao archive commit 2024q4-420000-szfbgt --kind 更正 --reason 附件1第3行漏计一家
        tongbao archive commit 2024q4-420000-szfbgt --kind 撤回 --reason 发错了稿
        tongbao archive commit --dry-run
      """)

  @Argument(help: ArgumentHelp("通报的编号；不写就是所有新的和改过的。", valueName: "通报"))
  var notices: [String] = []

  @OptionGroup var options: SiteOptions
  @OptionGroup var version: VersionOptions

  @Option(help: ArgumentHelp("哪一种：首发、更正、补充、废止、撤回、技术性重发、隐私处理。", valueName: "类型"))
  var kind: VersionKind?

  func run() async throws {
    try await Session(options).run { session in
      var request = try version.request
      request.notices = notices
      request.kind = kind
      guard let plan = try await session.planCommit(request) else { return .rejected }
      let report = CommitReport(plan, isDryRun: version.dryRun, options: options)
      if version.dryRun {
        report.tellPlan()
      } else {
        report.tell(try session.carryOut(plan))
      }
      return .done
    }
  }
}

/// What the commands that make versions have in common.
struct VersionOptions: ParsableArguments {
  @Option(
    name: [.customLong("reason"), .customLong("message")],
    help: ArgumentHelp("给公众看的说明：改了什么、为什么、有什么影响。", valueName: "说明"))
  var reason: String?

  @Option(help: ArgumentHelp("谁归档；默认是 site.yaml 里 archive: 的 user。", valueName: "姓名"))
  var user: String?

  @Option(help: ArgumentHelp("怎么联系；默认是 site.yaml 里 archive: 的 address。", valueName: "mailto:信箱"))
  var address: String?

  @Option(help: ArgumentHelp("谁批准的。", valueName: "姓名"))
  var approvedBy: String?

  @Option(
    help: ArgumentHelp(
      "归档时间，2025-02-03 或 2025-02-03T09:30:00+08:00；默认是现在。", valueName: "时间"))
  var date: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("隐私处理封闭哪几版；默认是以前的各版。", valueName: "版"))
  var closes: [Int] = []

  @Flag(help: "只说会怎样，不写。")
  var dryRun = false

  var request: CommitRequest {
    get throws {
      let created = CommitRequest.moment(date)
      guard Self.isMoment(created) else {
        throw RefusedRequest(
          "--date “\(date ?? created)”不是时间；写成 2025-02-03 或 2025-02-03T09:30:00+08:00",
          en: "--date “\(date ?? created)” is no moment like 2025-02-03T09:30:00+08:00")
      }
      return CommitRequest(
        reason: reason, user: user, address: address, approvedBy: approvedBy, created: created,
        closes: closes.isEmpty ? nil : closes)
    }
  }

  /// A day of the calendar, and a time in 北京时间.
  private static func isMoment(_ text: String) -> Bool {
    text.utf8.count == 25 && text.hasSuffix("+08:00") && CalendarDate(text.prefix(10)) != nil
      && text.wholeMatch(of: #/.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00/#) != nil
  }
}

extension VersionKind: ExpressibleByArgument {}
