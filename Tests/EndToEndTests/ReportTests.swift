import Foundation
import Testing

/// The forms in which diagnostics are told: `--format json` and `--format github`.
struct ReportTests {
  /// One diagnostic as the JSON report has it, with neither more keys nor less.
  private struct Entry: Decodable, Equatable {
    struct Note: Decodable, Equatable {
      let message: String
      let path: String?
      let line: Int?
      let column: Int?
    }
    let path: String
    let line: Int
    let column: Int
    let length: Int
    let row: Int?
    let cell: Int?
    let severity: String
    let rule: String
    let message: String
    let notes: [Note]
  }

  /// The names of the keys of an object.
  private struct Keys: Decodable {
    private struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
    let names: [String]
    init(from decoder: any Decoder) throws {
      names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue).sorted()
    }
  }

  private func site() throws -> Site {
    let site = try Site()
    try site.replace(
      "甲江市,21,1,95.24%", with: "甲江市,21,1,95.42%",
      in: "Content/notices/2024q3-990000-bgt/annex-1.csv")
    return site
  }

  @Test func jsonHasTheDocumentedKeys() throws {
    let run = try site().program("check", "--format", "json")
    #expect(run.code == 0)
    #expect(run.error == "")
    let bytes = Data(run.out.utf8)
    let file = "Content/notices/2024q3-990000-bgt/annex-1.csv"
    #expect(
      try JSONDecoder().decode([Entry].self, from: bytes) == [
        Entry(
          path: file, line: 3, column: 10, length: 6, row: 3, cell: 4, severity: "warning",
          rule: "table.rate", message: "合格率写作“95.42%”，按 (21-1)/21 计算为 95.24%",
          notes: [
            .init(message: "不合格网站数", path: file, line: 3, column: 8),
            .init(message: "检查网站数", path: file, line: 3, column: 5),
            .init(message: "写法: 两位小数，四舍五入", path: nil, line: nil, column: nil),
            .init(
              message:
                "原文如此就在 accept: 下写 - {check: table.rate, table: annex-1, row: 甲江市, column: 合格率,"
                + " stated: 95.42%, reason: 原文如此}", path: nil, line: nil, column: nil),
          ])
      ])
    let keys = try #require(try JSONDecoder().decode([Keys].self, from: bytes).first)
    #expect(
      keys.names == [
        "cell", "column", "length", "line", "message", "notes", "path", "row", "rule", "severity",
      ])
  }

  @Test func jsonOfNothingIsAnEmptyList() throws {
    let run = try Site().program("check", "--format", "json")
    #expect(run == Program.Run(code: 0, out: "[]\n", error: ""))
  }

  @Test func jsonStaysJsonWhenSomethingIsBuiltOrRejected() throws {
    let site = try site()
    let built = try site.program("build", "--format", "json")
    #expect(built.code == 0)
    let count = try Fixtures.soundFileCount()
    #expect(built.error == "已生成 Output：\(count) 个文件，写入 \(count) 个，删去 0 个。\n")
    #expect(try JSONDecoder().decode([Entry].self, from: Data(built.out.utf8)).count == 1)

    try site.write("nmae: 甲\n", to: "Content/site.yaml")
    let rejected = try site.program("build", "--format", "json")
    #expect(rejected.code == 1)
    #expect(rejected.error == "")
    let entries = try JSONDecoder().decode([Entry].self, from: Data(rejected.out.utf8))
    #expect(entries.contains { $0.rule == "source.unknown-key" && $0.row == nil })
  }

  @Test func githubHasOneLineForEach() throws {
    let run = try site().program("check", "--format", "github")
    #expect(run.code == 0)
    #expect(run.out.split(separator: "\n").count == 1)
    #expect(
      run.out.hasPrefix(
        "::warning file=Content/notices/2024q3-990000-bgt/annex-1.csv,line=3,col=10"),
      "\(run.out)")
  }
}
