internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore

/// `tongbao archive log`: tells the versions of one record.
struct ArchiveLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "列出一份通报的各版：时间、说明、归档人、摘要值。")

  @Argument(help: ArgumentHelp("通报的编号。", valueName: "通报"))
  var notice: String

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.run {
      let record = try options.open().existing(notice)
      options.tell(
        Message(
          text(record, "文件", "清单摘要"), en: text(record, "files", "inventory")),
        json: .object([
          .init("id", .text(record.id)), .init("notice", .text(record.slug)),
          .init("versions", .list(record.versions.map(json))),
        ]))
    }
  }

  private func text(_ record: ArchivedRecord, _ files: String, _ digest: String) -> String {
    ([record.id]
      + record.versions.map {
        """
        v\($0.number)  \($0.created)  \($0.userName) <\($0.userAddress)>
            \($0.message.split(separator: "\n").joined(separator: "\n    "))
            \(files) \($0.state.count)  \(digest) sha512:\($0.inventoryDigest)
        """
      }).joined(separator: "\n")
  }

  private func json(_ version: RecordVersion) -> JSONValue {
    .object([
      .init("version", .number(String(version.number))), .init("created", .text(version.created)),
      .init("message", .text(version.message)),
      .init(
        "user",
        .object([
          .init("name", .text(version.userName)), .init("address", .text(version.userAddress)),
        ])),
      .init("inventory", .text("sha512:" + version.inventoryDigest)),
      .init(
        "files",
        .list(
          version.state.sorted { $0.key < $1.key }.map { path, digest in
            .object([.init("path", .text(path)), .init("sha512", .text(digest))])
          })),
    ])
  }
}

extension Archive {
  /// The record of a notice that the user named; near misses are suggested.
  func existing(_ slug: String) throws -> ArchivedRecord {
    if let record = try record(slug) { return record }
    let near = try nearMiss(of: slug, among: slugs())
    throw ArchiveFault(
      .usage,
      "归档里没有通报“\(slug)”；" + (near.map { "是不是“\($0)”？" } ?? "用 tongbao archive list 看有哪些"),
      en: "the archive has no notice “\(slug)”; "
        + (near.map { "did you mean “\($0)”?" } ?? "see tongbao archive list"))
  }
}
