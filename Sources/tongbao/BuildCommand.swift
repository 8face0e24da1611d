internal import ArgumentParser
internal import Glibc
internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoFiles
internal import TongbaoSite

/// `tongbao build`: checks the sources and brings Output to what they say.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "检查来源，生成网站。",
    discussion: """
      有一处错误就什么也不写，原来的网站照旧；警告照原文发布。

        tongbao build
        tongbao build --root /srv/tongbao
        tongbao build --content 来源 --output 网站 --strict
        tongbao build --output 拷贝 --offline
      """)

  @OptionGroup var options: SiteOptions

  @Flag(help: "链接写到 index.html：整个文件夹拷走，双击就能看，不要网站服务器；这样的一份没有检索。")
  var offline = false

  func run() async throws {
    try await Session(options, offline: offline).run { session in
      let directory = try OutputDirectory(
        options.outputFolder, protecting: session.protectedFolders,
        home: Session.environment("HOME"))
      guard let site = try await session.build(into: directory) else { return .rejected }
      // All is done and on the disk. The system takes the memory of a whole library back in one step;
      // giving it back piece by piece would be a good part of the work of a build.
      withExtendedLifetime(site) { session.leave() }
    }
  }
}

extension Session {
  /// A site that stands, with what it was planned from; that is `nil` where nothing had to be planned.
  struct Built {
    let plan: SitePlan?
  }

  /// Brings the output to what the sources say; `nil` when the content is rejected. All is told.
  func build(into directory: OutputDirectory) async throws -> Built? {
    let stamp = stamp()
    if let stamp, let site = try directory.current(stamp: stamp.bytes),
      let warnings = DiagnosticMemo.diagnostics(site.memo), !options.strict || warnings.isEmpty
    {
      tell(warnings)
      say(site.report)
      return Built(plan: nil)
    }
    try requireArchiveOfOutput()
    guard let (plan, warnings) = try await plan(warningsLater: true) else { return nil }
    let report = try await directory.publish(plan.artifacts(), closing: plan.closingFiles())
    try directory.remember(
      stamp: stamp.flatMap { $0.isSettled ? $0.bytes : nil },
      memo: DiagnosticMemo.bytes(warnings), jobs: report.jobs)
    tell(warnings)
    say(report)
    return Built(plan: plan)
  }

  /// A site that shows versions is not built without its archive: what was withdrawn would be public
  /// again, and every version gone.
  private func requireArchiveOfOutput() throws {
    var info = stat()
    guard lstat(options.archiveFolder, &info) != 0, errno == ENOENT,
      lstat(options.outputFolder + "/corrections/index.html", &info) == 0
    else { return }
    throw ArchiveFault(
      .refused,
      "\(options.outputFolder) 里有更正一览，归档文件夹 \(options.archiveFolder) 却不见了：照这样生成，撤回的会重新公开，各版都会消失；什么也没有写。把它放回来，或用 --archive 指明；确实不再用归档，先移走 \(options.outputFolder)",
      en: """
        \(options.outputFolder) shows corrections and the archive \(options.archiveFolder) is gone: \
        what was withdrawn would be public again; nothing was written. Put it back or name it with \
        --archive; if it is given up, move \(options.outputFolder) away first
        """)
  }

  private func say(_ report: PublishReport) {
    say(
      report.switched
        ? Message(
          "已生成 \(options.outputFolder)：\(report.files) 个文件，写入 \(report.written) 个，删去 \(report.removed) 个。",
          en:
            "\(options.outputFolder): \(report.files) files, \(report.written) written, \(report.removed) removed."
        )
        : Message(
          "没有变化：\(options.outputFolder) 的 \(report.files) 个文件都是最新的。",
          en:
            "nothing changed: all \(report.files) files of \(options.outputFolder) are up to date."
        ))
  }
}

/// `tongbao check`: the same without writing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "只检查，不写任何文件。",
    discussion: """
      把所有问题一次说完：文件、行、列、写的是什么、规则、怎么改。问题写到标准错误（2>），
      --format json 和 github 写到标准输出。

        tongbao check
        tongbao check --strict
        tongbao check --format json
      """)

  @OptionGroup var options: SiteOptions

  func run() async throws {
    try await Session(options).run { session in
      guard let (plan, found) = try await session.plan() else { return .rejected }
      if found.isEmpty, options.format == .text {
        session.say(
          Message(
            "没有发现问题：\(plan.noticeCount) 份通报。",
            en: "nothing to say of \(plan.noticeCount) notices."))
      }
      return .done
    }
  }
}
