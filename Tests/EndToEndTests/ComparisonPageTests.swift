import Foundation
import Testing

/// Pages of 示例省 that set results side by side, read by eye against its tables first.
struct ComparisonPageTests {
  private static let built = Result { try Site("\(Fixtures.sites)/shili/Content").build() }

  private func page(_ path: String) throws -> String {
    let file = try #require(try Self.built.get().files["\(path)/index.html"])
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The cells of the row whose head is `name`, in the n-th table.
  private func row(_ name: String, inTable number: Int, of page: String) throws -> [String] {
    let tables = page.components(separatedBy: "<table")
    try #require(tables.count > number)
    let row = try #require(
      tables[number].components(separatedBy: "<tr").first {
        $0.contains(">\(name)<") || $0.contains(">\(name)\n")
      })
    return row.components(separatedBy: "<td").dropFirst().map { cell in
      String(cell.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" && $0 != "\n" })
    }
  }

  @Test(arguments: [
    ("戊阳市", ["34", "1", "97.06%", "34", "2", "94.12%", "+1", "−2.94", ""]),
    ("云港新区", ["4", "0", "不足5家", "4", "0", "不足5家", "0", "——", ""]),
    (
      "省直",
      ["51", "1", "98.04%", "38", "0", "100%", "——", "——", "检查数变化超过20%（51→38家）"]
    ),
    ("示例省总计", ["378", "3", "99.21%", "364", "3", "99.18%", "0", "−0.03", ""]),
  ])
  func twoPeriodsStandSideBySide(_ region: String, _ cells: [String]) throws {
    let page = try page("compare/2023q4-2024q1-990000-zwj")
    #expect(try row(region, inTable: 1, of: page) == cells)
  }

  @Test func theSentenceCountsWhatTheTableShows() throws {
    let page = try page("compare/2023q4-2024q1-990000-zwj")
    #expect(
      page.contains(
        "2023年第四季度检查378家，不合格3家；2024年第一季度检查364家，不合格3家。"
          + "可以比较的11个地区中，不合格减少的1个，增加的2个，没有变化的8个。"))
  }

  /// A sample before and a full check now: nothing is subtracted, and the page says why.
  @Test func anotherCoverageGivesNoDifference() throws {
    let page = try page("compare/2023q4-2024q1-990000-zwj")
    #expect(try row("甲江市", inTable: 2, of: page).suffix(2) == ["——", "——"])
    #expect(page.contains("检查范围变了（抽样或全部），只列数目，不算变化。"))
    #expect(page.contains("没有可以比较的地区。"))
  }

  @Test func anotherRuleGivesNoDifference() throws {
    let page = try page("compare/2024q2-2024q3-990000-zwj")
    #expect(try row("甲江市", inTable: 1, of: page).suffix(2) == ["——", "——"])
    #expect(page.contains("合格标准从“合格线60分”变为“合格线80分”，只列数目，不算变化。"))
  }

  /// The city's notice of the second quarter is not held.
  @Test func whatFollowsAGapGivesNoDifference() throws {
    let page = try page("compare/2024q1-2024q3-990100-zwgkb")
    #expect(page.contains("中间有未收录的通报，只列数目，不算变化。"))
  }

  /// The office ranked this time, so its ranks stand there: two share the third, and nobody the fourth.
  @Test func equalScoresShareTheirPlace() throws {
    let page = try page("notices/2024q2-990400-sjj/annex-1/by-score")
    let row = try #require(page.components(separatedBy: "<tr>").first { $0.contains(">100.0<") })
    #expect(
      row.hasPrefix("<td class=\"n\">3<th scope=\"row\" class=\"n\">100.0<td class=\"n\">2<td>"))
    #expect(row.components(separatedBy: "</a>").count == 3)
    #expect(row.contains(">丁海市发展和改革委员会</a>、<a "))
    #expect(!page.contains("<td class=\"n\">4<th"))
  }

  @Test func placesAreNotComputedAndAnotherFullMarkIsSaid() throws {
    let page = try page("notices/2024q1-990400-sjj/annex-1/by-score")
    #expect(!page.contains("名次（原文）"))
    #expect(page.contains("原文没有排名次，本站不另排。"))
    #expect(page.contains("2023年第四季度的满分是130分，两期得分不能直接相比。"))
  }

  @Test func scoresOfAnotherFullMarkAreNotSubtracted() throws {
    let changed = try self.page("compare/2023q4-2024q1-990400-sjj")
    #expect(changed.contains("满分从130分变为110分，得分不能直接相比，不算变化。"))
    #expect(try scores("海曲区人民政府", on: changed) == ["112.5", "97.0", "——"])
    let same = try self.page("compare/2024q1-2024q2-990400-sjj")
    #expect(try scores("海曲区人民政府", on: same) == ["97.0", "未公布", "98.5", "1", "+1.5"])
  }

  /// The row of a unit in the table of scores, which comes last.
  private func scores(_ unit: String, on page: String) throws -> [String] {
    try row(unit, inTable: page.components(separatedBy: "<table").count - 1, of: page)
  }

  @Test func aLongRegisterStandsOnceMoreWithWhatFailedFirst() throws {
    let page = try page("notices/2023r2-990900-dsj/annex-1/by-failed")
    let ids = page.components(separatedBy: " id=\"annex-1-r").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(ids.prefix(4) == ["29", "63", "2", "3"])
    #expect(page.contains("<td class=\"x\">不合格"))
    #expect(page.contains("只看有问题的"))
  }

  @Test func aNoticeLeadsToItsComparisons() throws {
    let page = try page("notices/2024q4-990000-zwj")
    #expect(page.contains("href=\"../../compare/2024q3-2024q4-990000-zwj/\""))
    #expect(page.contains("href=\"../../compare/2023q4-2024q4-990000-zwj/\""))
  }

  @Test func regionsStandByQuartersWithWhatFailed() throws {
    let page = try page("issuers/990000-zwj")
    #expect(
      try row("子林县", inTable: 1, of: page) == [
        "未收录", "未收录", "0／4", "0／4", "未收录", "0／4", "0／4", "0／4", "0／3", "1／3", "1",
      ])
    #expect(
      try row("示例省总计", inTable: 1, of: page).prefix(3) == ["合格率98.7%", "5／383", "4／379"])
    #expect(page.contains("<td class=\"q k4 few\">1／3"))
    #expect(page.contains("<td class=\"q na\">未收录"))
  }

  @Test func theOtherOrderBeginsWithMostFailures() throws {
    let page = try page("issuers/990000-zwj/by-failed")
    let table = page.components(separatedBy: "<table")[1]
    let names = table.components(separatedBy: "<th scope=\"row\">").dropFirst()
      .map { $0.components(separatedBy: "</a>")[0].components(separatedBy: ">").last ?? "" }
    #expect(names.prefix(5) == ["戊阳市", "乙山市", "甲江市", "己城市", "癸水瑶族自治州"])
    #expect(names.last == "示例省总计")
  }

  @Test func aQuarterShowsItselfAndTheFourBefore() throws {
    let page = try page("periods/2024q1")
    #expect(
      try row("省直", inTable: 1, of: page) == ["0／52", "0／51", "未收录", "1／51", "0／38", "1"])
  }
}
