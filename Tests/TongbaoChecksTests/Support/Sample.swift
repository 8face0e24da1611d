import TongbaoCore

/// Small libraries, notices and tables for tests.
enum Sample {
  static let path = "Content/notices/n/notice.md"

  static func region(
    _ code: String, _ name: String, _ level: Region.Level, _ parent: String?,
    _ aliases: [String] = [], slug: String? = nil, line: Int = 1
  ) -> Region {
    Region(
      code: code, name: name, level: level, parent: parent,
      aliases: aliases.map { Region.Alias(name: $0) }, slug: slug ?? "r" + code.lowercased(),
      place: SourcePlace("Content/regions.csv", line: line))
  }

  static let regions = RegionTable([
    region("420000", "湖北省", .province, nil),
    region("420000-ZS", "省直", .pseudo, "420000"),
    region("420100", "武汉市", .prefecture, "420000", ["武汉"]),
    region("420115", "江夏区", .county, "420100"),
    region("420600", "襄阳市", .prefecture, "420000"),
    region("421088", "监利市", .county, "420000", ["421023"]),
  ])

  static let problems = ProblemVocabulary(
    [("reg.type", "备案类型错误"), ("sec.expression", "严重表述错误"), ("col.stale", "应更新未更新")].map {
      Problem(
        id: $0, label: $1, scope: ["new-media"], severity: .veto, words: [], sentence: "。",
        place: SourcePlace("Content/problems.yaml"))
    })

  /// An issuer `a` (once `b`) of 湖北省, and another one.
  static func library(
    _ notices: [Notice], history: [HistoryRow] = [], units: [Unit] = [],
    regions: RegionTable = regions, problems: ProblemVocabulary = problems
  ) -> Library {
    func issuer(_ id: String, series: String? = nil) -> Issuer {
      Issuer(
        id: id, names: [.init(name: id)], jurisdiction: "420000", shortName: nil, series: series,
        place: SourcePlace("Content/issuers.yaml"))
    }
    return Library(
      site: SiteSettings(name: "站", baseAddress: "https://example.org/", role: .demo),
      regions: regions,
      issuers: [issuer("a", series: "s"), issuer("b", series: "s"), issuer("other")], units: units,
      problems: problems, measures: MeasureTable(), history: history, notices: notices)
  }

  static func notice(
    _ id: String = "n", period: Period = .quarter(year: 2024, 4), issuer: String = "a",
    results: [StatedResults] = [], tables: [Table] = [], figures: [Figure] = [],
    findings: [Inline.Finding] = []
  ) -> Notice {
    let place = SourcePlace("Content/notices/\(id)/notice.md")
    var notice = Notice(
      id: id, path: place.path, title: Located("通报", at: place), issuers: [issuer],
      jurisdiction: "420000", period: period,
      published: CalendarDate("2026-11-20") ?? CalendarDate.earliest, place: place)
    notice.results = results
    // `annex-2-1` and `annex-2-2` stand in annex 2.
    let numbers = Set(tables.compactMap { annexNumber($0.id) })
    notice.annexes = numbers.sorted().map { number in
      Annex(
        number: number, title: "附件", ownTitle: nil,
        tables: tables.filter { annexNumber($0.id) == number })
    }
    notice.textTables = tables.filter { annexNumber($0.id) == nil }
    notice.document = Document(blocks: [
      .paragraph(
        Paragraph(
          runIn: nil, inlines: figures.map { .figure($0) } + findings.map { .finding($0) },
          place: place))
    ])
    return notice
  }

  private static func annexNumber(_ id: String) -> Int? {
    let parts = id.split(separator: "-")
    return parts.first == "annex" && parts.count > 1 ? Int(parts[1]) : nil
  }

  /// A table from CSV without quotes; `roles` by column, `-` for none. A row 合计 at the end is the
  /// total; cells of the role region are resolved.
  static func table(
    _ id: String, _ kind: Table.Kind = .results, subject: String? = "websites", roles: String,
    isPartial: Bool = false, _ csv: String, of regions: RegionTable = regions
  ) -> Table {
    let grid = grid(csv)
    let roles = roles.split(separator: " ").map { word -> Role in
      Role.words[String(word)] ?? (word == "-" ? .text : .measure(String(word)))
    }
    let last = grid.rowCount - 1
    let isTotal = (0..<grid.columnCount).lazy.map { grid.text(last, $0) }.first { !$0.isEmpty }
    var codes = [String?](repeating: nil, count: grid.rowCount)
    if let column = roles.firstIndex(of: .region) ?? roles.firstIndex(of: .unit) {
      for row in 1..<grid.rowCount {
        if case .found(let region) = regions.resolve(grid.text(row, column), in: "420000") {
          codes[row] = region.code
        }
      }
    }
    return Table(
      id: id, path: "Content/notices/n/\(id).csv", kind: kind, subject: subject, grid: grid,
      columns: roles.indices.map { .init(header: grid.text(0, $0), role: roles[$0]) },
      layout: .init(), totalRow: last > 0 && isTotal == "合计" ? last : nil, isPartial: isPartial,
      isCompiled: false, fullMark: nil, regions: codes,
      place: SourcePlace("Content/notices/n/notice.md", line: 9))
  }

  private static func grid(_ csv: String) -> Grid {
    let bytes = Array(csv.utf8)
    var bounds: [UInt32] = []
    var rows: [Grid.RowStart] = []
    var columns = 0
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      rows.append(.init(offset: UInt32(start), line: UInt32(rows.count + 1)))
      let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      for cell in cells {
        bounds += [UInt32(start), UInt32(start + cell.count)]
        start += cell.count + 1
      }
      columns = cells.count
    }
    return Grid(storage: bytes, bounds: bounds, rowStarts: rows, columnCount: columns)
  }

  /// `results:` as lines of `subject measure text`, or `subject measure dimension category text`.
  static func results(_ lines: [String], period: Period? = nil) -> StatedResults {
    var subjects: [StatedResults.OfSubject] = []
    for (index, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let value = words.last.flatMap({ StatedNumber($0) }) else { continue }
      let stated = StatedMeasure(
        measure: words[1], value: value, place: SourcePlace(path, line: 20 + index, column: 9))
      let at = subjects.firstIndex { $0.subject == words[0] }
      let old = at.map { subjects[$0] }
      let isPart = words.count == 5
      let new = StatedResults.OfSubject(
        subject: words[0], measures: (old?.measures ?? []) + (isPart ? [] : [stated]),
        breakdowns: (old?.breakdowns ?? [])
          + (isPart
            ? [.init(dimension: words[2], categories: [.init(name: words[3], measures: [stated])])]
            : []))
      if let at { subjects[at] = new } else { subjects.append(new) }
    }
    return StatedResults(period: period, subjects: subjects)
  }

  /// A figure at line 40; its expression stands behind it.
  static func figure(
    _ text: String, _ expression: String, column: Int = 1, isApproximate: Bool = false
  ) -> Figure {
    Figure(
      text: text,
      expression: ExpressionText.expression(
        expression,
        at: SourcePlace(path, line: 40, column: 100, length: expression.unicodeScalars.count)),
      place: SourcePlace(path, line: 40, column: column, length: text.unicodeScalars.count),
      isApproximate: isApproximate)
  }

  static func finding(_ name: String, _ problem: String) -> Inline.Finding {
    Inline.Finding(name: name, problem: problem, place: SourcePlace(path, line: 41))
  }

  static func historyRow(
    _ period: Period, issuer: String = "a", region: String = "420000",
    subject: String = "websites", checked: Int? = nil, failed: Int? = nil, rate: String? = nil,
    note: String = "", line: Int = 2
  ) -> HistoryRow {
    HistoryRow(
      issuer: issuer, period: period, periodLabel: period.chinese, comparable: nil, window: nil,
      region: region, subject: subject, coverage: nil, rule: "", operating: nil, checked: checked,
      failed: failed, statedRate: rate.flatMap { StatedNumber($0) }, documentNumber: "", note: note,
      source: "",
      place: SourcePlace("Content/history.csv", line: line))
  }
}

extension Diagnostic {
  /// The diagnostic in one line: place, severity, words, rule; notes below.
  var lines: [String] {
    [
      "\(place.path.split(separator: "/").last ?? ""):\(place.line):\(place.column)+\(place.length) "
        + "\(severity.rawValue) \(message.chinese) [\(rule)]"
    ]
      + notes.map { note in
        "= \(note.message.chinese)"
          + (note.place.map {
            " \($0.path.split(separator: "/").last ?? ""):\($0.line):\($0.column)"
          } ?? "")
      }
  }
}
