import Testing

@testable import TongbaoBenchmark

/// What every generated notice keeps, read from its files.
@Suite struct NoticeFilesTests {
  static let files = CorpusFiles(notices: 60)

  private func percent(_ part: Int, _ whole: Int) -> String {
    // Half up by comparing remainders, apart from the way the corpus reckons.
    var hundredths = part * 10_000 / whole
    if (part * 10_000 % whole) * 2 >= whole { hundredths += 1 }
    if hundredths == 10_000 { return "100%" }
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest / 10)\(rest % 10)%"
  }

  private func table(_ id: String, with head: String) -> [[String]]? {
    Self.files.tables(of: id).first { $0[0].contains(head) }
  }

  @Test(arguments: files.noticeIds)
  func tablesAreRectangular(_ id: String) {
    let tables = Self.files.tables(of: id)
    #expect(tables.count >= 2)
    for table in tables {
      #expect(table.count > 1)
      #expect(table.allSatisfy { $0.count == table[0].count && !$0.contains("") })
    }
  }

  @Test(arguments: files.noticeIds)
  func totalsAndRatesAgree(_ id: String) throws {
    for head in ["抽查网站数", "抽查账号数"] {
      let rows = try #require(table(id, with: head)).dropFirst()
      let counts = try rows.map { row in
        (checked: try #require(Int(row[1])), problems: try #require(Int(row[2])))
      }
      let parts = counts.dropLast()
      #expect((7...18).contains(parts.count))
      #expect(counts.last?.checked == parts.map(\.checked).reduce(0, +))
      #expect(counts.last?.problems == parts.map(\.problems).reduce(0, +))
      #expect(counts.allSatisfy { $0.problems <= $0.checked })
      for (row, count) in zip(rows, counts) where row.count == 4 {
        #expect(row[3] == percent(count.checked - count.problems, count.checked))
      }
    }
  }

  @Test(arguments: files.noticeIds)
  func listsHoldTheProblemsOfEachRegion(_ id: String) throws {
    for (results, list) in [("抽查网站数", "网站标识码"), ("抽查账号数", "新媒体标识码")] {
      let rows = try #require(table(id, with: results)).dropFirst().dropLast()
      let found = table(id, with: list)
      let column = found?[0].firstIndex { $0.hasPrefix("省直") || $0.hasPrefix("市直") } ?? 0
      for row in rows {
        #expect(found?.filter { $0[column] == row[0] }.count ?? 0 == Int(row[2]))
      }
    }
  }

  @Test func identifiersBeginWithTheirRegionsCode() throws {
    let regions = CorpusFiles.cells(Self.files.texts["regions.csv"] ?? "")
    var names: [String: String] = [:]
    var identifiers: [String: String] = [:]
    for id in Self.files.noticeIds {
      let jurisdiction = String(id.split(separator: "-")[1])
      for (head, column) in [("网站标识码", 0), ("新媒体标识码", 1)] {
        for row in table(id, with: head)?.dropFirst() ?? [] {
          let code = try #require(
            regions.first { $0[1] == row[column] && $0[3] == jurisdiction }?[0].prefix(6))
          #expect(row[column + 1].hasPrefix(code))
          #expect(
            names.updateValue(row[column + 2], forKey: row[column + 1]) ?? row[column + 2]
              == row[column + 2])
          #expect(
            identifiers.updateValue(row[column + 1], forKey: row[column + 2]) ?? row[column + 1]
              == row[column + 1])
        }
      }
    }
    #expect(names.count > 100)
  }

  @Test(arguments: files.noticeIds)
  func textHasTwelveToTwentyParagraphsInOfficialNumbering(_ id: String) {
    let body = Self.files.parts(of: id).body
    let paragraphs = body.split(separator: "\n")
    #expect((12...20).contains(paragraphs.count))
    #expect(
      paragraphs.filter { $0.hasPrefix("一、") || $0.hasPrefix("二、") || $0.hasPrefix("三、") }.count
        == 3)
    #expect(paragraphs.filter { $0.hasPrefix("（一）") }.count == 3)
    #expect(!body.contains("{"))
  }

  @Test(arguments: files.noticeIds)
  func figuresEqualTheirTables(_ id: String) throws {
    var expected: [String: String] = [:]
    let tables = Self.files.tables(of: id)
    for (subject, head) in [("websites", "抽查网站数"), ("new-media", "抽查账号数")] {
      let rows = try #require(table(id, with: head)).dropFirst()
      for row in rows {
        let region = row[0] == "合计" ? "" : "@" + row[0]
        expected["\(subject).checked\(region)"] = row[1]
        expected["\(subject).problems\(region)"] = row[2] == "0" && region.isEmpty ? "未发现" : row[2]
      }
      let (checked, problems) = (
        try #require(rows.last.flatMap { Int($0[1]) }),
        try #require(rows.last.flatMap { Int($0[2]) })
      )
      expected["passrate(\(subject).problems,\(subject).checked)"] = percent(
        checked - problems, checked)
    }
    for (index, rows) in tables.enumerated() {
      expected["count(annex-\(index + 1))"] = "\(rows.count - 1)"
      let stale = rows.filter { $0.last?.contains("监测时间点前2周内无更新") == true }.count
      expected["count(annex-\(index + 1),problem~acct.stale2w)"] = "\(stale)"
      if rows[0].contains("得分") {
        let tenths = rows.dropFirst().compactMap { Int($0[2].filter { $0 != "." }) }
        expected["count(annex-\(index + 1),score>=100)"] = "\(tenths.filter { $0 >= 1_000 }.count)"
        let mean = percent(tenths.reduce(0, +), tenths.count * 1_000)
        expected["mean(annex-\(index + 1).score)"] = String(mean.dropLast())
      }
    }
    var compared = 0
    for figure in Self.files.figures(of: id) {
      if let value = expected[figure.expression] {
        #expect(figure.text == value, "\(figure)")
        compared += 1
      } else {
        #expect(
          ["stated", "none"].contains(figure.expression)
            || ["rate(", "prev(", "messages."].contains { figure.expression.hasPrefix($0) },
          "\(figure)")
      }
    }
    #expect(compared >= 7)
  }

  @Test(arguments: files.noticeIds)
  func previousQuarterIsTheOneBefore(_ id: String) throws {
    let figure = Self.files.figures(of: id).first { $0.expression.hasPrefix("prev(") }
    let place = try #require(Self.files.noticeIds.firstIndex(of: id))
    if place % 20 == 0 {
      #expect(figure == nil)
    } else {
      let before = Self.files.parts(of: Self.files.noticeIds[place - 1]).head
      let results = try #require(
        before.split(separator: "\n").first { $0.hasPrefix("  websites: {") })
      #expect(results.hasSuffix("pass-rate: \(try #require(figure).text)}"))
    }
  }

  @Test func aboutAQuarterOfTheNoticesHasScores() {
    let files = CorpusFiles(notices: 400)
    let scored = files.noticeIds.filter { id in
      files.tables(of: id).contains { $0[0].contains("得分") }
    }
    #expect((70...130).contains(scored.count))
  }

  @Test func frontMatterNamesEveryTableOnce() {
    for id in Self.files.noticeIds {
      let head = Self.files.parts(of: id).head
      for number in Self.files.tables(of: id).indices {
        #expect(
          head.split(separator: "\n").filter { $0 == "      - file: annex-\(number + 1).csv" }.count
            == 1)
      }
    }
  }
}
