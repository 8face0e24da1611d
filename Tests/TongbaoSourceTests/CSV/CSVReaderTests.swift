import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct CSVReaderTests {
  private func read(_ text: String) -> (grid: Grid?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let grid = CSVReader(path: "a.csv").read(Array(text.utf8), into: &log)
    return (grid, log)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n,2\n", [["a", "b"], ["", "2"]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("a\n\"x,y\"\n", [["a"], ["x,y"]]),
    ("a\n\"x\"\"y\"\n", [["a"], ["x\"y"]]),
    ("a,b\n\"x\ny\",2\n", [["a", "b"], ["x\ny", "2"]]),
    ("a,b\n\"\",\"2\"\n", [["a", "b"], ["", "2"]]),
    ("地区,数\n省 直,54\n", [["地区", "数"], ["省 直", "54"]]),
  ])
  func readsCells(_ text: String, _ cells: [[String]]) throws {
    let grid = try #require(read(text).grid)
    let found = (0..<grid.rowCount).map { row in
      (0..<grid.columnCount).map { grid.text(row, $0) }
    }
    #expect(found == cells)
  }

  @Test func placesACellBehindALineBreakInQuotes() throws {
    let grid = try #require(read("名,数,丙\n\"甲\n乙\"\"丁\",12,3\n戊,4,5\n").grid)
    #expect(
      grid.place(1, 0, in: "a.csv")
        == SourcePlace("a.csv", line: 2, column: 2, length: 1, cell: .init(row: 2, column: 1)))
    #expect(
      grid.place(1, 1, in: "a.csv")
        == SourcePlace("a.csv", line: 3, column: 7, length: 2, cell: .init(row: 2, column: 2)))
    #expect(grid.place(2, 1, in: "a.csv").line == 4)
  }

  @Test(arguments: [
    ("a,b\n1\n", 2, 1, "这一行有 1 格，表头有 2 格；补齐或删去多余的逗号"),
    ("a,b\n1,2,3\n", 2, 1, "这一行有 3 格，表头有 2 格；补齐或删去多余的逗号"),
    (
      "a,b,c,d\n甲,1,006,0,100%\n", 2, 1,
      "这一行有 5 格，表头有 4 格；“1,006”像是一个数，逗号把它分开了；写成 1006，或加引号写成 \"1,006\""
    ),
    (
      "a,b\n甲,12,345,678\n", 2, 1,
      "这一行有 4 格，表头有 2 格；“12,345,678”像是一个数，逗号把它分开了；写成 12345678，或加引号写成 \"12,345,678\""
    ),
    ("a,b,c\n甲,0,006,1\n", 2, 1, "这一行有 4 格，表头有 3 格；补齐或删去多余的逗号"),
    ("a,b\n甲,20,100,3,4\n", 2, 1, "这一行有 5 格，表头有 2 格；补齐或删去多余的逗号"),
    ("a,b\n甲，6\n", 2, 1, "这一行有 1 格，表头有 2 格；“，”不分格子，改成半角逗号“,”"),
    ("a,b,c\n\"甲\"\"\",6；7\n", 2, 1, "这一行有 2 格，表头有 3 格；“；”不分格子，改成半角逗号“,”"),
    ("a,b,c\n甲\t6\t7\n", 2, 1, "这一行有 1 格，表头有 3 格；制表符不分格子，改成半角逗号“,”"),
    ("a,b,c\n甲，乙\n", 2, 1, "这一行有 1 格，表头有 3 格；补齐或删去多余的逗号"),
    ("a\n\"x\n", 2, 1, "引号没有配对，一直开到文件末尾"),
    ("a\nx\"y\n", 2, 2, "格子中间有引号；整格用引号括起，里面的引号写两个"),
    ("a\n\"x\"y\n", 2, 4, "右引号后面还有字；里面的引号写两个"),
    ("数,数\n1,2\n", 1, 3, "表头“数”出现两次；每列的表头要不同"),
    ("", 1, 1, "文件是空的；第一行应为表头"),
  ])
  func reportsShape(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
    let result = read(text)
    #expect(result.grid == nil)
    let found = try #require(result.log.diagnostics.first)
    #expect(found.rule == "table.shape")
    #expect((found.place.line, found.place.column) == (line, column))
    #expect(found.message.chinese == message)
  }

  @Test func tellsEveryRaggedRowInOneRun() {
    #expect(read("a,b\n1\n2\n3,4\n5\n").log.diagnostics.map(\.place.line) == [2, 3, 5])
  }

  /// Excel leaves rows of commas behind; what else is wrong is told in the same run.
  @Test(arguments: [
    ("a,b\n\n1,2\n", [2], ["空行；删去这一行"]),
    ("a,b\n1,2\n\n", [3], ["空行；删去这一行"]),
    ("a,b\n,\n1,2\n", [2], ["空行；删去这一行"]),
    ("a,b\n1,2\n,\n", [3], ["空行；删去这一行"]),
    ("a,b\n1,2\n,", [3], ["空行；删去这一行"]),
    ("a,b\n1,2\n ,\u{3000}\t\n", [3], ["空行；删去这一行"]),
    ("a,b\n1,2\n\"\",\" \"\n", [3], ["空行；删去这一行"]),
    ("a,b\n1,2\n,,,,\n", [3], ["空行；删去这一行"]),
    ("a\n\n1\n", [2], ["空行；删去这一行"]),
    (",\na,b\n1,2\n", [1], ["空行；删去这一行"]),
    (
      "a,b\n,\n\n,\n1,2\n,\n3\n", [2, 6, 7],
      ["从这一行起有 3 个空行；删去这 3 行", "空行；删去这一行", "这一行有 1 格，表头有 2 格；补齐或删去多余的逗号"]
    ),
  ])
  func aRowWithoutAWordIsAFault(_ text: String, _ lines: [Int], _ messages: [String]) {
    let found = read(text).log.diagnostics
    #expect(found.map(\.message.chinese) == messages)
    #expect(found.map(\.place.line) == lines)
    #expect(found.allSatisfy { $0.rule == "table.shape" && $0.severity == .error })
  }

  @Test(
    arguments: [
      ("市，数\n甲，6\n乙，7\n", "表头里“，”不分格子"), ("市\t数\n甲\t6\n", "表头里制表符不分格子"),
      ("市;数\n甲;6\n", "表头里“;”不分格子"), ("市，数\n甲,6\n乙,7\n", "表头里“，”不分格子"),
      ("市，数\n甲\n", nil), ("市，数\n", nil), ("名称\n甲，乙\n", nil),
    ] as [(String, String?)])
  func saysThatOnlyCommasPartCells(_ text: String, _ message: String?) {
    let found = read(text).log.diagnostics
    #expect(
      found.map(\.message.chinese) == message.map {
        [$0 + "；整个文件用半角逗号“,”隔开，在 Excel 里另存为“CSV UTF-8（逗号分隔）”"]
      } ?? [])
    #expect(found.allSatisfy { $0.rule == "table.shape" && $0.place.line == 1 })
  }

  @Test func aBlankRowLeavesTheOthersWhole() throws {
    let grid = try #require(read("a,b\n,\n1,2\n,\n").grid)
    #expect(grid.rowCount == 2)
    #expect(grid.text(1, 1) == "2")
    #expect(grid.place(1, 1, in: "a.csv").line == 3)
  }

  @Test func keepsItsLimits() {
    let rows = { (count: Int) in "a\n" + String(repeating: "1\n", count: count) }
    #expect(read(rows(50_000)).grid != nil)
    let long = read(rows(50_001)).log.diagnostics
    #expect(long.map(\.rule) == ["limit.rows"])
    #expect(long.map(\.message.chinese) == ["表格到这里已有 50001 行，上限为 50000 行，表头不算"])
    #expect(long.map(\.place.line) == [50_002])
    let columns = { (count: Int) in (0..<count).map { "c\($0)" }.joined(separator: ",") + "\n" }
    #expect(read(columns(200)).grid != nil)
    let wide = read(columns(201)).log.diagnostics
    #expect(wide.map(\.rule) == ["limit.columns"])
    #expect(wide.map(\.message.chinese) == ["这一行有 201 格，上限为 200 列"])
  }
}
