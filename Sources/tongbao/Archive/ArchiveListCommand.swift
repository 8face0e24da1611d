internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore

/// `tongbao archive list`: names the records of an archive.
struct ArchiveListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出归档的通报：编号、版数、最近一版的时间和说明。")

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.run {
      let archive = try options.open()
      let records = try archive.slugs().compactMap { try archive.record($0) }
      let lines = records.map { record in
        let last = record.versions[record.head - 1]
        return "\(record.slug)  v\(record.head)  \(last.created)  \(last.message.firstLine)"
      }
      options.tell(
        records.isEmpty
          ? Message("归档里还没有通报。", en: "the archive holds no notice yet.")
          : Message(lines.joined(separator: "\n"), en: lines.joined(separator: "\n")),
        json: .list(
          records.map { record in
            .object([
              .init("id", .text(record.id)), .init("notice", .text(record.slug)),
              .init("head", .number(String(record.head))),
              .init("created", .text(record.versions[record.head - 1].created)),
              .init("message", .text(record.versions[record.head - 1].message)),
            ])
          }))
    }
  }
}

extension String {
  /// The text up to its first line end, for a list of one line each.
  var firstLine: String { split(whereSeparator: \.isNewline).first.map(String.init) ?? "" }
}
