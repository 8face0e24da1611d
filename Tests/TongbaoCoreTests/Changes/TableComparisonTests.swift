import Testing

@testable import TongbaoCore

struct TableComparisonTests {
  private static let roles: [Role] = [
    .number, .region, .measure("checked"), .measure("failed"),
  ]
  private static let plain = """
    序号,地区,检查数,不合格数
    1,甲江市,20,1
    2,乙山市,18,0
    3,丙河市,25,0
    4,丁湖市,31,2
    """

  private func change(_ new: String, from old: String = plain, total: Bool = false) -> TableChange {
    TableComparison(
      table(old, Self.roles, hasTotal: total), table(new, Self.roles, hasTotal: total)
    ).change(label: "附件", oldLabel: "附件")
  }

  private func cells(_ change: TableChange) -> [String] {
    change.cells.map {
      "\($0.row).\($0.column)@\($0.newCell.row),\($0.newCell.column ?? 0): \($0.old)→\($0.new)"
    }
  }

  @Test func aTableIsAsItWas() { #expect(change(Self.plain).isEmpty) }

  @Test func aCellHasItsOldAndNewText() {
    let found = change(Self.plain.replacing("25,0", with: "25,1"))
    #expect(cells(found) == ["丙河市.不合格数@4,4: 0→1"])
    #expect(found.rowsAdded.isEmpty && found.rowsRemoved.isEmpty)
  }

  /// The numbers behind it follow, and are no changes of their own.
  @Test func aRowPutInRenumbersTheRest() {
    let new = Self.plain.replacing("2,乙山市", with: "2,子丘市,7,0\n3,乙山市")
      .replacing("3,丙河市", with: "4,丙河市").replacing("4,丁湖市", with: "5,丁湖市")
    let found = change(new)
    #expect(cells(found) == [])
    #expect(found.rowsAdded == [.init(number: 3, cells: ["2", "子丘市", "7", "0"])])
    #expect(found.isRenumbered)
    #expect(found.movedCount == 0)
  }

  @Test func aRowTakenOutIsNamed() {
    let found = change(Self.plain.replacing("3,丙河市,25,0\n", with: ""))
    #expect(found.rowsRemoved == [.init(number: 4, cells: ["3", "丙河市", "25", "0"])])
    #expect(cells(found) == [])
  }

  @Test func aRowWhoseNameWasCorrectedIsTheSameRow() {
    let found = change(Self.plain.replacing("乙山市", with: "乙川市"))
    #expect(cells(found) == ["乙川市.地区@3,2: 乙山市→乙川市"])
  }

  @Test func aWrongNumberOfARowIsACell() {
    let found = change(Self.plain.replacing("3,丙河市", with: "5,丙河市"))
    #expect(cells(found) == ["丙河市.序号@4,1: 3→5"])
    #expect(!found.isRenumbered)
  }

  @Test func rowsInAnotherOrderAreSaidToBe() {
    let lines = Self.plain.split(separator: "\n")
    let found = change([lines[0], lines[2], lines[1], lines[3], lines[4]].joined(separator: "\n"))
    #expect(found.movedCount == 1)
    #expect(found.rowsAdded.isEmpty && found.rowsRemoved.isEmpty)
  }

  @Test func theTotalIsComparedWithTheTotal() {
    let old = Self.plain + "\n,合计,94,3"
    let new = Self.plain.replacing("25,0", with: "25,1") + "\n,总计,94,4"
    #expect(
      cells(change(new, from: old, total: true)) == [
        "丙河市.不合格数@4,4: 0→1", "总计.地区@6,2: 合计→总计", "总计.不合格数@6,4: 3→4",
      ])
  }

  @Test func aColumnPutInOrTakenOutIsNamed() {
    let old = table("地区,检查数\n甲江市,20\n", [.region, .measure("checked")])
    let new = table(
      "地区,不合格数,检查数\n甲江市,1,20\n", [.region, .measure("failed"), .measure("checked")])
    let there = TableComparison(old, new).change(label: "附件", oldLabel: "附件")
    #expect(there.columnsAdded == ["不合格数"])
    #expect(there.cells.isEmpty)
    let back = TableComparison(new, old).change(label: "附件", oldLabel: "附件")
    #expect(back.columnsRemoved == ["不合格数"])
  }

  @Test func aHeadThatWasRewordedIsACell() {
    let found = change(Self.plain.replacing("检查数,不", with: "抽查数,不"))
    #expect(cells(found) == [".抽查数@1,3: 检查数→抽查数"])
    #expect(found.cells[0].isHead)
  }

  /// Findings name one website twice.
  @Test func ofRowsAboutTheSameTheLikestArePaired() {
    let roles: [Role] = [.siteID, .problem]
    let old = table("标识码,问题\n01,栏目不更新\n01,链接打不开\n02,链接打不开\n", roles)
    let new = table("标识码,问题\n01,链接打不开\n02,链接打不开了\n", roles)
    let found = TableComparison(old, new).change(label: "附件", oldLabel: "附件")
    #expect(found.rowsRemoved.map(\.cells) == [["01", "栏目不更新"]])
    #expect(cells(found) == ["02.问题@3,2: 链接打不开→链接打不开了"])
  }

  /// Hundreds of rows about few regions, sorted anew: each is the row that it was.
  @Test func aTableInAnotherOrderHasNoOtherChange() {
    let rows = (0..<600).map { "地区\($0 % 7),网站\($0),\($0 % 3)" }
    let roles: [Role] = [.region, .text, .text]
    let old = table("地区,网站,问题\n" + rows.joined(separator: "\n"), roles)
    let new = table("地区,网站,问题\n" + rows.reversed().joined(separator: "\n"), roles)
    let found = TableComparison(old, new).change(label: "附件", oldLabel: "附件")
    #expect(found.cells.isEmpty && found.rowsAdded.isEmpty && found.rowsRemoved.isEmpty)
    #expect(found.movedCount == 599)
  }
}
