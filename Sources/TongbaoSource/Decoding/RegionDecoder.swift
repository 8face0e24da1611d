internal import TongbaoCore

/// Decodes `regions.csv`.
struct RegionDecoder {
  static let heads = ["code", "name", "level", "parent", "aliases", "slug"]

  func decode(_ grid: Grid, path: String, into log: inout DiagnosticLog) -> [Region] {
    guard let sheet = SheetReader(grid, path: path, heads: Self.heads, into: &log) else {
      return []
    }
    var regions: [Region] = []
    var rows: [String: Int] = [:]
    for row in sheet.rows {
      guard let region = region(sheet, row, into: &log) else { continue }
      if let first = rows[region.code] {
        log.report(
          Diagnostic(
            .error, "source.duplicate-key", at: sheet.place(row, "code"),
            Message(
              "代码“\(region.code)”写了两行；只留一行", en: "the code “\(region.code)” stands twice"),
            notes: [
              Diagnostic.Note(
                Message("第一次在这里", en: "the first one is here"), at: sheet.place(first, "code"))
            ]))
        continue
      }
      rows[region.code] = row
      regions.append(region)
    }
    for region in regions {
      guard let parent = region.parent, rows[parent] == nil, let row = rows[region.code] else {
        continue
      }
      log.report(
        .unknownWord(
          parent, at: sheet.place(row, "parent"), what: "地区代码里", whatEnglish: "the region code",
          choices: regions.map(\.code)))
    }
    reportCycles(of: regions, sheet, rows, into: &log)
    return regions
  }

  /// A region that is its own parent's parent lies in no jurisdiction.
  private func reportCycles(
    of regions: [Region], _ sheet: SheetReader, _ rows: [String: Int], into log: inout DiagnosticLog
  ) {
    let parents = Dictionary(regions.map { ($0.code, $0.parent) }) { first, _ in first }
    for region in regions {
      var code = region.parent
      var steps = 0
      while let here = code, here != region.code, steps < 8 {
        code = parents[here] ?? nil
        steps += 1
      }
      guard code == region.code, let parent = region.parent, let row = rows[region.code] else {
        continue
      }
      log.report(
        .wrongForm(
          at: sheet.place(row, "parent"), chinese: "“\(region.name)”的上级“\(parent)”又在它下面；改正其中一个",
          english: "“\(parent)” is above “\(region.name)” and below it; mend one of them"))
    }
  }

  private func region(_ sheet: SheetReader, _ row: Int, into log: inout DiagnosticLog) -> Region? {
    let code = sheet.value(
      row, "code",
      rule: (
        "不是地区代码；写六位数字，或上级代码加 -ZS 之类", "is not a region code: six digits, or a parent's code and -ZS"
      ),
      into: &log
    ) { isCode($0) ? $0 : nil }
    let level = sheet.value(
      row, "level",
      rule: (
        "不是级别；可用 nation province prefecture direct county pseudo",
        "is not a level: nation province prefecture direct county pseudo"
      ), into: &log, Region.Level.init(rawValue:))
    let slug = sheet.value(
      row, "slug",
      rule: ("不能用在网址里；只用小写字母、数字和 -", "cannot stand in an address: a-z, 0-9 and - only"),
      into: &log
    ) { isSlug($0) ? $0 : nil }
    let name = sheet.required(row, "name", into: &log)
    let parent = sheet.text(row, "parent", into: &log)
    let aliases = sheet.aliases(row, notIn: ";；、,，", into: &log).map {
      alias($0, at: sheet.place(row, "aliases"), into: &log)
    }
    var unheard = DiagnosticLog()
    for (head, isRead) in [("code", code != nil), ("level", level != nil), ("slug", slug != nil)]
    where !isRead && sheet.text(row, head, into: &unheard).isEmpty {
      _ = sheet.required(row, head, into: &log)
    }
    // A row with a fault keeps its names: whoever uses them makes no fault of his own.
    let written = code ?? sheet.text(row, "code", into: &unheard)
    guard !written.isEmpty || name != nil else { return nil }
    return Region(
      code: written, name: name ?? written, level: level ?? .county,
      parent: parent.isEmpty ? nil : parent,
      aliases: aliases, slug: slug ?? written.lowercased(), place: sheet.place(row, "name"))
  }

  /// `襄樊市` or `襄樊市@/2010-12`.
  private func alias(
    _ text: Substring, at place: @autoclosure () -> SourcePlace, into log: inout DiagnosticLog
  ) -> Region.Alias {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return Region.Alias(name: String(text)) }
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return Region.Alias(name: String(text)) }
    let span = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    let isSpan =
      span.count == 2 && span != ["", ""] && !parts[0].isEmpty
      && span.allSatisfy { $0.isEmpty || isMonth($0) }
    if !isSpan {
      log.report(
        .wrongForm(
          at: place(), chinese: "“\(text)”的起止写法不对；写成 襄樊市@/2010-12，起月或止月可以空着",
          english:
            "the time of “\(text)” is written as name@2001-01/2010-12; one month may be absent"))
    }
    return Region.Alias(
      name: String(parts[0]), from: String(span[0]), to: span.count == 2 ? String(span[1]) : "")
  }

  /// `2010-12`.
  private func isMonth(_ text: Substring) -> Bool {
    text.utf8.count == 7 && CalendarDate(text + "-01") != nil
  }

  private func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 6, bytes[..<6].allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    if bytes.count == 6 { return true }
    return bytes[6] == UInt8(ascii: "-") && bytes.count > 7
      && bytes[7...].allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }
}

/// Whether a text can stand in an address: lower-case ASCII, digits, single hyphens.
func isSlug(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, let last = bytes.last, bytes.count <= 100,
    first != UInt8(ascii: "-"), last != UInt8(ascii: "-")
  else { return false }
  return bytes.allSatisfy {
    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
  }
}
