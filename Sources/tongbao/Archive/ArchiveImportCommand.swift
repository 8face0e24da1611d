internal import ArgumentParser
internal import Glibc
internal import TongbaoArchive
internal import TongbaoCore

/// `tongbao archive import-bag`: takes the records of a bag into an archive.
struct ArchiveImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-bag", abstract: "核对移交包的每个文件，收进归档；有一处不对就什么也不收。",
    discussion: """
      归档还没有就建立；已有的同一份通报完全相同就跳过，不同就拒绝。收进来的文件一个字节也不变。

        tongbao archive import-bag 移交.zip --archive 收存
      """)

  @Argument(help: ArgumentHelp("移交包：ZIP 文件或文件夹。", valueName: "移交包"))
  var bag: String

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.run {
      let received = try BagImport(bag)
      guard received.faults.isEmpty else {
        for fault in received.faults {
          options.complain(Message(fault.chinese, en: fault.english))
        }
        throw ExitCode(1)
      }
      var status = stat()
      if lstat(options.archiveFolder, &status) != 0, errno == ENOENT {
        try Archive.create(at: options.archiveFolder, siteCode: received.siteCode())
      }
      let outcome = try received.run(into: options.open())
      let held =
        outcome.held.isEmpty
        ? Message("", en: "")
        : Message(
          "已有 \(outcome.held.count) 份，完全相同，跳过。",
          en: " \(outcome.held.count) were there already, byte for byte.")
      options.tell(
        Message(
          "已收进 \(options.archiveFolder)：\(outcome.imported.count) 份通报。" + held.text(in: .chinese),
          en: "took \(outcome.imported.count) notices into \(options.archiveFolder)."
            + held.text(in: .english)),
        json: .object([
          .init("archive", .text(options.archiveFolder)),
          .init("imported", .list(outcome.imported.map { .text($0) })),
          .init("held", .list(outcome.held.map { .text($0) })),
        ]))
    }
  }
}
