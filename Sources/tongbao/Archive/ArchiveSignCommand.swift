internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoFiles

/// `tongbao archive sign`: signs the list of all digests.
struct ArchiveSignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "先核对整个归档，再用 ssh-keygen 给 SHA512SUMS 签名。",
    discussion: """
      私钥由 ssh-keygen 读取，不经过本程序；口令、代理、硬件密钥都照常。受损的归档不签。

        tongbao archive sign --key ~/.ssh/archive_ed25519
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: ArgumentHelp("签名用的私钥文件；用代理时是公钥文件。", valueName: "文件"))
  var key: String

  func run() async throws {
    try await options.run {
      let found = try await options.open().sign(
        key: key, workers: Workers.available(for: options.archiveFolder))
      options.tell(
        Message(
          "已签名：\(found.objects) 份通报，\(found.versions) 版，\(found.files) 个文件。",
          en: "signed: \(found.objects) notices, \(found.versions) versions, \(found.files) files."
        ),
        json: .object([
          .init("notices", .number(String(found.objects))),
          .init("versions", .number(String(found.versions))),
          .init("files", .number(String(found.files))),
        ]))
    }
  }
}
