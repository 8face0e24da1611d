internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore

/// `tongbao archive recover`: finishes or undoes a commit that was broken off.
struct ArchiveRecoverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "收拾中断的归档：已经写全的接着做完，没有写全的退回，并说明是哪一样。")

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.run {
      let recovery = try options.open().recover()
      let finished = recovery.finished.map { "\($0.slug) v\($0.version)" }
      let undone = recovery.undone.map { "\($0.slug) v\($0.version)" }
      var chinese: [String] = []
      var english: [String] = []
      if !finished.isEmpty {
        chinese.append("已做完：\(finished.joined(separator: "、"))。")
        english.append("finished: \(finished.joined(separator: ", ")).")
      }
      if !undone.isEmpty {
        chinese.append("已退回，请重新归档：\(undone.joined(separator: "、"))。")
        english.append("undone, commit again: \(undone.joined(separator: ", ")).")
      }
      if chinese.isEmpty {
        chinese = [recovery.wasInterrupted ? "已清除没有写全的文件，归档如前。" : "没有中断的归档，不用收拾。"]
        english = [
          recovery.wasInterrupted
            ? "cleared what was not written whole; the archive is as before."
            : "no commit was broken off."
        ]
      }
      options.tell(
        Message(chinese.joined(separator: "\n"), en: english.joined(separator: "\n")),
        json: .object([
          .init("interrupted", .flag(recovery.wasInterrupted)),
          .init("finished", .list(finished.map { .text($0) })),
          .init("undone", .list(undone.map { .text($0) })),
        ]))
    }
  }
}
