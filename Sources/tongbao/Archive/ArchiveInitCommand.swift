internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoSource

/// `tongbao archive init`: makes an empty archive.
struct ArchiveInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "建立一个空的归档文件夹。",
    discussion: """
      文件夹不能已有内容。网站标识码写进每份通报的永久编号，建立以后不能改；默认用
      Content/site.yaml 里的 site-id-code，没有就用 0000000000。

        tongbao archive init
        tongbao archive init --archive /srv/归档 --site-code 4200000001
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: ArgumentHelp("发布网站的标识码。", valueName: "标识码"))
  var siteCode: String?

  @Option(help: ArgumentHelp("来源文件夹，默认是根文件夹里的 Content。", valueName: "文件夹"))
  var content: String?

  func run() async throws {
    try await options.run {
      let code: String
      if let siteCode { code = siteCode } else { code = try await codeOfSite() }
      try Archive.create(at: options.archiveFolder, siteCode: code)
      let isUnknown = code == Self.unknownCode && siteCode == nil
      options.tell(
        Message(
          "已建立归档 \(options.archiveFolder)，网站标识码 \(code)。"
            + (isUnknown
              ? "site.yaml 里没有 site-id-code，所以是一串 0；归档以后不能改，要改就现在移走这个文件夹，用 --site-code 重来。" : ""),
          en: "made the archive \(options.archiveFolder) for the site \(code)."
            + (isUnknown ? " It cannot be changed later; --site-code names another." : "")),
        json: .object([
          .init("archive", .text(options.archiveFolder)), .init("site", .text(code)),
        ]))
    }
  }

  /// Stands for a site without a code.
  private static let unknownCode = "0000000000"

  private func codeOfSite() async throws -> String {
    var log = DiagnosticLog()
    let tree = try SourceTree(root: content ?? options.join("Content"))
    return try await LibraryLoader(tree).load(into: &log).site.siteIDCode ?? Self.unknownCode
  }
}
