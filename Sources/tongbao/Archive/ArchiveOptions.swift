internal import ArgumentParser
internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoFiles

/// Options that all verbs of the archive share.
struct ArchiveOptions: ParsableArguments {
  @Option(help: ArgumentHelp("网站的根文件夹，里面有 Content 和 Archive。", valueName: "文件夹"))
  var root = "."

  @Option(help: ArgumentHelp("归档文件夹，默认是根文件夹里的 Archive。", valueName: "文件夹"))
  var archive: String?

  @Option(help: ArgumentHelp("结果的形式：text 或 json。", valueName: "形式"))
  var format: ArchiveFormat = .text

  @Option(help: ArgumentHelp("消息的语言：zh 或 en。", valueName: "语言"))
  var lang: Language = .zh

  /// The archive's folder, as the user would write it.
  var archiveFolder: String { archive ?? join("Archive") }

  /// A path in the root folder, as the user would write it.
  func join(_ name: String) -> String {
    root == "." ? name : root.hasSuffix("/") ? root + name : "\(root)/\(name)"
  }

  /// Opens the archive.
  func open() throws -> Archive { try Archive(opening: archiveFolder) }

  /// Runs a verb and ends the program with the documented exit code when it fails.
  func run(_ work: () async throws -> Void) async throws {
    do {
      Allocator.prepare()
      // Asked before the first task starts, as `Session` does.
      _ = try Workers.available(for: archiveFolder)
      try await work()
    } catch let code as ExitCode {
      throw code
    } catch {
      let failure = Failure(error)
      complain(failure.message)
      throw ExitCode(failure.code)
    }
  }

  /// Writes the result in the form that was asked for.
  func tell(_ text: @autoclosure () -> Message, json: @autoclosure () -> JSONValue) {
    switch format {
    case .text: Standard.out.write(text().text(in: lang.messages) + "\n")
    case .json: Standard.out.write(String(decoding: json().fileBytes, as: UTF8.self))
    }
  }

  func complain(_ message: Message) {
    Standard.error.write("tongbao: " + message.text(in: lang.messages) + "\n")
  }
}

/// How results of the archive are told.
enum ArchiveFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
