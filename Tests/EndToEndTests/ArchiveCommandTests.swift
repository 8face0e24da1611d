import Foundation
import Testing

/// The verbs of the archive, run from outside.
@Suite struct ArchiveCommandTests {
  private let site: Site

  init() throws {
    site = try Site()
    let made = try site.program("archive", "init", "--site-code", "4200000001")
    try #require(made.code == 0, "\(made)")
    let words = ["--user", "档案员", "--address", "mailto:archive@office.example"]
    let run = try site.program.run(["archive", "commit", "--date", "2025-03-01"] + words)
    try #require(run.code == 0, "\(run)")
  }

  private var notice: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: site("Content/notices"))
      return try #require(names.min())
    }
  }

  @Test func verifiesUnderTheFourQualities() throws {
    let run = try site.program("archive", "verify")
    #expect(run.code == 0, "\(run)")
    for quality in ["真实性", "完整性", "可用性", "安全性"] {
      #expect(run.out.contains("\(quality)  没有发现问题"))
    }
  }

  @Test(arguments: ["text", "json"])
  func namesAFileThatWasAltered(_ format: String) throws {
    let path = "ocfl/urn%3atongbao%3a4200000001%3a\(try notice)/v1/content/source/notice.md"
    try site.write("改过", to: "Archive/\(path)")
    let run = try site.program("archive", "verify", "--format", format)
    #expect(run.code == 1)
    #expect(run.out.contains(path))
    #expect(run.out.contains(format == "text" ? "受损" : "\"damaged\""))
  }

  @Test func tellsAnInterruptionAndClearsIt() throws {
    try site.write("{", to: "Archive/work/staging/inventory.json")
    var run = try site.program("archive", "verify", "--lang", "en")
    #expect(run.code == 4)
    #expect(run.out.contains("nothing is lost"))
    run = try site.program("archive", "recover")
    #expect(run.out == "已清除没有写全的文件，归档如前。\n")
    #expect(try site.program("archive", "verify").code == 0)
    #expect(try site.program("archive", "recover").out == "没有中断的归档，不用收拾。\n")
  }

  @Test func listsAndTellsTheVersions() throws {
    let list = try site.program("archive", "list")
    #expect(list.out.contains("\(try notice)  v1  2025-03-01T00:00:00+08:00  首发\n"))
    let log = try site.program("archive", "log", try notice)
    #expect(log.out.hasPrefix("urn:tongbao:4200000001:\(try notice)\nv1  2025-03-01"))
    #expect(log.out.contains("档案员 <mailto:archive@office.example>"))
    let unknown = try site.program("archive", "log", "\(try notice)x")
    #expect(unknown.code == 64)
    #expect(unknown.error.contains("是不是“\(try notice)”？"))
  }

  @Test func checksOutTheOfficesBytes() throws {
    let run = try site.program("archive", "checkout", "\(try notice)@v1", "取出")
    #expect(run.code == 0, "\(run)")
    #expect(
      try site.text("取出/source/notice.md") == site.text("Content/notices/\(try notice)/notice.md"))
    #expect(try site.program("archive", "checkout", try notice, "取出").code == 73)
  }

  @Test func refusesAnArchiveThatIsThere() throws {
    let before = try FileTree(site("Archive"))
    let run = try site.program("archive", "init", "--site-code", "4200000001")
    #expect(run.code == 73)
    #expect(run.error.contains("已经有内容"))
    #expect(try FileTree(site("Archive")) == before)
  }

  @Test func saysThatThereIsNoArchive() throws {
    let run = try site.program("archive", "verify", "--archive", "nowhere")
    #expect(run.code == 65)
    #expect(run.error.contains("没有归档文件夹 nowhere"))
  }

  /// Both or none of the words that say who must have signed.
  @Test func asksForTheSignerAndTheListOfSigners() throws {
    #expect(try site.program("archive", "verify", "--allowed", "x").code == 64)
  }

  @Test func saysThatAKeyIsNone() throws {
    try site.write("no key\n", to: "key")
    let run = try site.program("archive", "sign", "--key", "key")
    #expect([73, 74].contains(run.code))
    #expect(run.error.contains("ssh-keygen"))
  }
}
