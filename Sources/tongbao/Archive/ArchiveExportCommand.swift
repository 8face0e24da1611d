internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoSite

/// `tongbao archive export-bag`: packs records for another institution.
struct ArchiveExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-bag", abstract: "把归档的通报打成移交包（BagIt 1.0），附登记表、目录和核对办法。",
    discussion: """
      不写通报编号就是全部。以 .zip 结尾就写成一个 ZIP 文件，不然写成文件夹；已有的不覆盖。
      标明不对社会开放的（internal/ 里的材料、隐私处理封闭的旧版）不放进去，除非加 --closed。

        tongbao archive export-bag 移交.zip
        tongbao archive export-bag 移交.zip 2024q4-420000-szfbgt --date 2025-02-03
        tongbao archive export-bag 移交 --name 2024年度检查通报 --organization 示例省人民政府办公厅 --closed
      """)

  @Argument(help: ArgumentHelp("写到哪里；不能已经存在。", valueName: "移交包"))
  var target: String

  @Argument(help: ArgumentHelp("通报的编号；不写就是全部。", valueName: "通报"))
  var notices: [String] = []

  @OptionGroup var options: ArchiveOptions

  @Option(help: ArgumentHelp("交接工作名称，写在登记表上。", valueName: "名称"))
  var name: String?

  @Option(help: ArgumentHelp("移交单位；默认是各件的责任者。", valueName: "单位"))
  var organization: String?

  @Option(help: ArgumentHelp("移交日期；默认是今天。", valueName: "日期"))
  var date: String?

  @Flag(help: "不对社会开放的也放进去。")
  var closed = false

  func run() async throws {
    try await options.run {
      let day = date ?? String(CommitRequest.moment(nil).prefix(10))
      guard let date = CalendarDate(day) else {
        throw RefusedRequest(
          "--date “\(day)”不是日期；写成 2025-02-03", en: "--date “\(day)” is no date like 2025-02-03")
      }
      let archive = try options.open()
      let slugs = notices.isEmpty ? try archive.slugs() : notices
      guard !slugs.isEmpty else {
        throw RefusedRequest(
          "归档里还没有通报，没有可移交的；先运行 tongbao archive commit",
          en: "the archive holds no notice yet; run tongbao archive commit first")
      }
      let papers = try papers()
      let transfer = try BagExport(
        slugs: slugs, organization: organization ?? "",
        name: name ?? "政府网站与政务新媒体检查情况通报移交", date: date, includesClosed: closed
      ).write(to: target, from: archive, papers: papers.files)
      let left =
        transfer.reduced == 0
        ? Message("", en: "")
        : Message(
          "其中 \(transfer.reduced) 份里不对社会开放的材料没有放进去；要放进去，加 --closed。",
          en: " What is closed was left out of \(transfer.reduced) of them; --closed includes it.")
      options.tell(
        Message(
          """
          已写出移交包 \(target)：\(transfer.records.count) 份通报，\(transfer.files) 个文件，\
          \(transfer.size) 字节。登记表是包里的 \(TransferPages.formName).html。\(left.text(in: .chinese))
          """,
          en: """
            wrote the bag \(target): \(transfer.records.count) notices, \(transfer.files) files, \
            \(transfer.size) bytes. The form is \(TransferPages.formName).html in it.\(left.text(in: .english))
            """),
        json: .object([
          .init("bag", .text(target)), .init("organization", .text(transfer.organization)),
          .init("notices", .list(transfer.records.map { .text($0.folder) })),
          .init("files", .number(String(transfer.files))),
          .init("bytes", .number(String(transfer.size))), .init("closed", .flag(closed)),
          .init("reduced", .number(String(transfer.reduced))),
        ]))
    }
  }

  /// The papers, through the site's own templates where it has some.
  private func papers() throws -> TransferPages {
    var log = DiagnosticLog()
    let theme = try ThemeLoader.load([options.join("Templates")], into: &log)
    let pages = TransferPages(theme, into: &log)
    if log.containsErrors {
      let reporter = DiagnosticReporter(options: try SiteOptions.parse([]))
      Standard.error.write(reporter.text(log.sorted(), isRejected: true))
      throw ExitCode(1)
    }
    return pages
  }
}
