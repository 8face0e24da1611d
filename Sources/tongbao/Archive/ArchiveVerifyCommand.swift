internal import ArgumentParser
internal import Glibc
internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoFiles

/// `tongbao archive verify`: looks at everything in the archive.
struct ArchiveVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对归档：结构、每个文件的摘要值、清单、签名。",
    discussion: """
      按真实性、完整性、可用性、安全性报告，逐个说出文件；什么也不写。
      签名人名单（allowed_signers）要从归档以外的途径取得。

        tongbao archive verify
        tongbao archive verify --allowed allowed_signers --identity archive@office.example
        tongbao archive verify --format json

      退出码：0 完好；1 受损；4 有中断的归档，没有损失，用 tongbao archive recover 收拾。
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: ArgumentHelp("允许的签名人名单，ssh-keygen 的格式。", valueName: "文件"))
  var allowed: String?

  @Option(help: ArgumentHelp("应该是谁签的，名单里的名字。", valueName: "签名人"))
  var identity: String?

  func validate() throws {
    guard (allowed == nil) == (identity == nil) else {
      throw ValidationError("--allowed 和 --identity 要一起写")
    }
  }

  func run() async throws {
    try await options.run {
      if let allowed, access(allowed, R_OK) != 0 {
        throw RefusedRequest(
          "读不了签名人名单 \(allowed)；核对 --allowed 的路径",
          en: "cannot read the allowed signers \(allowed); look at the path of --allowed")
      }
      let signers = allowed.flatMap { path in
        identity.map { AllowedSigners(path: path, identity: $0) }
      }
      let found = try await options.open().verify(
        signers: signers, workers: Workers.available(for: options.archiveFolder))
      let report = VerificationReport(found, archive: options.archiveFolder)
      options.tell(report.text, json: report.json)
      if found.exitCode != 0 { throw ExitCode(found.exitCode) }
    }
  }
}
