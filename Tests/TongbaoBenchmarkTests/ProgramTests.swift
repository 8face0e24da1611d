import Glibc
import Testing

@testable import TongbaoBenchmark

/// The program itself, with a script in the place of `tongbao`.
@Suite(.serialized) struct ProgramTests {
  /// The program as built, beside the tests.
  private func program() throws -> String {
    let path = try #require(realpath("/proc/self/exe", nil))
    defer { free(path) }
    let own = String(cString: path)
    return try #require(own.lastIndex(of: "/").map { own[...$0] + "tongbao-bench" })
  }

  private func run(
    _ words: [String], in folder: String
  ) throws -> (status: Int32, text: String) {
    let log = folder + "/printed"
    let child = try ChildProcess.run(try program(), words, log: log)
    return (child.status, String(decoding: try FileAccess.read(log), as: UTF8.self))
  }

  private func script(_ text: String, in folder: String) throws -> String {
    let path = folder + "/stand-in"
    try write("#!/bin/sh\n" + text, to: path)
    #expect(chmod(path, 0o755) == 0)
    return path
  }

  @Test func measuresAllCasesInTurn() throws {
    try inTemporaryFolder { folder in
      let stand = try script(
        """
        echo "$@" >> \(folder)/calls
        [ -e "$7/kept.html" ] || { mkdir -p "$7"; printf 12345678 > "$7/kept.html"; }
        printf 1234 > "$7/always.csv"
        """, in: folder)
      let (status, text) = try run(
        [
          "run", "--notices", "2", "--runs", "2", "--tongbao", stand, "--templates", "T", "--work",
          folder,
        ],
        in: folder)
      #expect(status == 0, "\(text)")
      let lines = text.split(separator: "\n").map(String.init)
      let rows = lines.filter { $0.hasPrefix("| ") }.map {
        $0.split(separator: "|").map { $0.filter { $0 != " " } }
      }
      func row(_ name: String, _ nth: Int = 0) throws -> [String] {
        try #require(rows.filter { $0[0] == name }.dropFirst(nth).first)
      }
      #expect(lines[0].hasPrefix("通报 2 份，2 轮，种子 1；来源 "))
      #expect(lines[0].hasSuffix("网站 2 个文件 0.0 MB，其中网页 1 页"))
      #expect(try row("全新生成")[4] == "2（2–2）")
      #expect(try row("没有改动")[4] == "1（1–1）", "\(text)")
      #expect(try row("改一份")[4] == "1（1–1）")
      #expect(try row("下限：写同样的文件")[4] == "2（2–2）")
      #expect(try row("全新生成", 1).count == 5)
      let calls = String(decoding: try FileAccess.read(folder + "/calls"), as: UTF8.self)
        .split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(calls.count == 6)
      for call in calls {
        #expect(
          [call[0], call[1], call[3], call[4], call[5]] == [
            "build", "--content", "--templates", "T", "--output",
          ])
      }
      #expect(calls.map { $0[6] == calls[0][6] } == [true, true, true, false, false, false])
      #expect(try FolderEntry.all(in: folder).map(\.text) == ["calls", "printed", "stand-in"])
    }
  }

  @Test func failsWithTheMessageOfTheProgram() throws {
    try inTemporaryFolder { folder in
      let stand = try script("echo 第3行写错了 >&2; exit 65\n", in: folder)
      let (status, text) = try run(
        ["run", "--notices", "1", "--tongbao", stand, "--work", folder], in: folder)
      #expect(status == 1)
      #expect(text == "tongbao build 没有成功，退出码 65：\n第3行写错了\n\n")
    }
  }

  @Test func failsWhenNothingWasWritten() throws {
    try inTemporaryFolder { folder in
      let (status, text) = try run(
        ["run", "--notices", "1", "--tongbao", "true", "--work", folder], in: folder)
      #expect(status == 1)
      #expect(text.hasPrefix("tongbao build 说成功了，但“"))
    }
  }

  @Test func failsWithoutTheProgram() throws {
    try inTemporaryFolder { folder in
      let (status, text) = try run(
        ["run", "--notices", "1", "--tongbao", folder + "/none", "--work", folder], in: folder)
      #expect(status == 1)
      #expect(text.hasPrefix("不能运行“\(folder)/none”："))
    }
  }

  @Test func keepsTheWorkFolderWhenAsked() throws {
    try inTemporaryFolder { folder in
      let stand = try script("mkdir -p \"$7\"; echo a > \"$7/index.html\"\n", in: folder)
      let (status, text) = try run(
        [
          "run", "--notices", "1", "--runs", "1", "--tongbao", stand, "--work", folder + "/work",
          "--keep",
        ],
        in: folder)
      #expect(status == 0, "\(text)")
      let kept = try #require(try FolderEntry.all(in: folder + "/work").first?.text)
      #expect(text.contains("工作文件夹：\(folder)/work/\(kept)\n"))
      #expect(
        try FolderEntry.all(in: "\(folder)/work/\(kept)").map(\.text)
          == ["Content", "floor-1", "log", "round-1"])
    }
  }

  @Test(arguments: [
    ("", 64), ("run", 64), ("help", 0), ("edit --content none --step 1", 74),
  ])
  func exitsWithTheDocumentedCode(_ words: String, _ code: Int32) throws {
    try inTemporaryFolder { folder in
      let (status, text) = try run(words.split(separator: " ").map(String.init), in: folder)
      #expect(status == code)
      #expect(code == 74 || text.contains("用法：\n  tongbao-bench generate"))
    }
  }

  @Test(arguments: [("exit 7", Int32(7)), ("kill -9 $$", 137)])
  func childTellsHowItEnded(_ text: String, _ status: Int32) throws {
    try inTemporaryFolder { folder in
      let child = try ChildProcess.run("/bin/sh", ["-c", text], log: folder + "/log")
      #expect(child.status == status)
      #expect(child.wall > 0 && child.peakMemory > 0)
    }
  }
}
