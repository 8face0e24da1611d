import Foundation
import Testing

/// Sources that no text fixture can hold: special files, huge ones, deep ones.
struct HostileSourceTests {
  private static let notice = "Content/notices/2024q3-990000-bgt"

  /// Builds the site after `change`; it must be refused with these words, and Output stay as it was.
  private func expectRefusal(_ message: String, after change: (Site) throws -> Void) throws {
    let (site, before) = try Site.published()
    try change(site)
    let run = try site.program("build")
    #expect(run == Program.Run(code: 1, out: "", error: message))
    #expect(try site.output() == before)
  }

  @Test func aLinkAmongTheSourcesIsRefusedByName() throws {
    try expectRefusal(
      """
      \(Self.notice)/annex-1.csv:1:1: error: “annex-1.csv”是符号链接；来源只收普通文件，请换成文件本身 [source.refused]
      \(Self.notice)/notice.md:15:15: error: 没有文件“annex-1.csv”；放进通报的文件夹，或删去这一项 [file.missing]
      15 |       - file: annex-1.csv
         |               ^~~~~~~~~~~
      2 个错误，0 个警告，涉及 2 个文件。Output 未改动。

      """
    ) { site in
      try site.remove("\(Self.notice)/annex-1.csv")
      try FileManager.default.createSymbolicLink(
        atPath: site("\(Self.notice)/annex-1.csv"), withDestinationPath: "/etc/hostname")
    }
  }

  /// Nobody writes into the pipe: a program that opened it would wait for ever.
  @Test func aPipeAmongTheSourcesIsRefusedByName() throws {
    try expectRefusal(
      """
      \(Self.notice)/spare:1:1: error: “spare”是管道、套接字或设备；来源只收普通文件，请换成文件本身 [source.refused]
      1 个错误，0 个警告，涉及 1 个文件。Output 未改动。

      """
    ) { site in try #require(mkfifo(site("\(Self.notice)/spare"), 0o644) == 0) }
  }

  @Test(arguments: ["site.yaml", "history.csv", "notices/2024q3-990000-bgt/notice.md"])
  func aPipeInThePlaceOfASourceIsNotOpened(_ name: String) throws {
    let (site, before) = try Site.published()
    try site.remove("Content/\(name)")
    try #require(mkfifo(site("Content/\(name)"), 0o644) == 0)
    let run = try site.program("build")
    #expect(run.code == 1)
    #expect(run.error.contains("Content/\(name):1:1: error: “"))
    #expect(run.error.contains("”是管道、套接字或设备；来源只收普通文件，请换成文件本身 [source.refused]\n"))
    #expect(try site.output() == before)
  }

  @Test func aLineOverTheLimitIsRefused() throws {
    try expectRefusal(
      """
      \(Self.notice)/notice.md:24:1: error: 这一行过长，上限为 1048576 字节（1 MiB） [limit.line]
      24 | 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…
         | ^~
      1 个错误，0 个警告，涉及 1 个文件。Output 未改动。

      """
    ) { site in
      let line = String(repeating: "长", count: (1 << 20) / 3 + 1) + "\n"
      try site.write(
        try site.text("\(Self.notice)/notice.md") + line, to: "\(Self.notice)/notice.md")
    }
  }

  @Test func aFileOverTheLimitIsRefused() throws {
    try expectRefusal(
      """
      \(Self.notice)/annex-1.csv:1:1: error: 文件有 8388609 字节，上限为 8388608（8 MiB） [limit.file-size]
      1 个错误，0 个警告，涉及 1 个文件。Output 未改动。

      """
    ) { site in
      try site.write(
        Data(repeating: 0x0A, count: (8 << 20) + 1), to: "\(Self.notice)/annex-1.csv")
    }
  }

  @Test func aDownloadOverTheLimitIsRefusedBeforeAnythingIsWritten() throws {
    try expectRefusal(
      """
      Content/notices/2024q4-990000-bgt/notice.md:50:12: error: 下载文件有 67108865 字节，上限为 67108864（64 MiB） [limit.file-size]
      50 |   - {file: files/form.txt, title: 整改情况反馈表}
         |            ^~~~~~~~~~~~~~
      1 个错误，0 个警告，涉及 1 个文件。Output 未改动。

      """
    ) { site in
      let file = site("Content/notices/2024q4-990000-bgt/files/form.txt")
      try #require(truncate(file, (64 << 20) + 1) == 0)
    }
  }

  @Test func foldersNestedTooDeepAreRefused() throws {
    try expectRefusal(
      """
      \(Self.notice)/files\(String(repeating: "/a", count: 31)):1:1: error: 文件夹嵌套过深，上限为 32 层 [limit.depth]
      1 个错误，0 个警告，涉及 1 个文件。Output 未改动。

      """
    ) { site in
      let folders = String(repeating: "a/", count: 40)
      try site.write("甲", to: "\(Self.notice)/files/\(folders)b.txt")
    }
  }

  @Test(arguments: [("> ", 10_000), ("- ", 1_000)])
  func marksNestedTooDeepAreRefused(_ mark: String, _ count: Int) throws {
    let (site, before) = try Site.published()
    try site.write(
      try site.text("\(Self.notice)/notice.md") + "\n" + String(repeating: mark, count: count)
        + "甲\n", to: "\(Self.notice)/notice.md")
    let run = try site.program("build")
    #expect(run.code == 1)
    #expect(
      run.error.hasPrefix(
        "\(Self.notice)/notice.md:25:\(2 * count + 1): error: 引用、列表或加粗套得太深，上限为 32 层；请减少层次 [limit.depth]\n"
      ), "\(run.error)")
    #expect(try site.output() == before)
  }
}
