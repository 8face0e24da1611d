internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore

/// `tongbao archive checkout`: takes one version's files out.
struct ArchiveCheckoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkout", abstract: "把一份通报的某一版原样取出到一个新文件夹。",
    discussion: """
      不写版次就是最新一版；写日期就是那一天（北京时间）结束时的那一版。每个文件边写边核对摘要值。

        tongbao archive checkout 2024q4-420000-szfbgt 取出
        tongbao archive checkout 2024q4-420000-szfbgt@v1 取出
        tongbao archive checkout 2024q4-420000-szfbgt@2025-01-31 取出
      """)

  @Argument(help: ArgumentHelp("通报的编号，后面可写 @v1 或 @2025-01-31。", valueName: "通报"))
  var notice: String

  @Argument(help: ArgumentHelp("取到哪里；不能已经存在。", valueName: "文件夹"))
  var target: String

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.run {
      let parts = notice.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      let archive = try options.open()
      let record = try archive.existing(String(parts[0]))
      let version = try record.version(named: parts.count > 1 ? String(parts[1]) : nil)
      try archive.checkout(version, of: record, to: target)
      options.tell(
        Message(
          "已取出 \(record.slug) 第 \(version.number) 版到 \(target)：\(version.state.count) 个文件。",
          en: """
            version \(version.number) of \(record.slug) is in \(target): \(version.state.count) files.
            """),
        json: .object([
          .init("notice", .text(record.slug)),
          .init("version", .number(String(version.number))), .init("folder", .text(target)),
          .init("files", .number(String(version.state.count))),
        ]))
    }
  }
}
