import Foundation
import Testing
import TongbaoCore

/// What the site says in its own voice stands in `words.yaml` and nowhere else.
struct WordsGuardTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Files whose Chinese is not the site's voice, and why.
  private static let exempt: [String: String] = [
    "Sources/TongbaoSite/Data/FigureRow.swift": "heads and values of figures.csv are data",
    "Sources/TongbaoSite/Data/HistoryFile.swift": "heads and values of history.csv are data",
    "Sources/TongbaoSite/Data/TableDescription+Files.swift":
      "the pattern of a column of history.csv",
    "Sources/TongbaoSite/HTML/SenseUnits.swift": "where titles of notices break",
    "Sources/TongbaoSite/Plan/LinkCheck.swift": "diagnostics",
    "Sources/TongbaoSite/Plan/StyleColors.swift": "diagnostics",
    "Sources/TongbaoSite/Plan/Theme.swift": "diagnostics",
    "Sources/TongbaoSite/Sheet/SheetCase+All.swift": "what invented notices say",
    "Sources/TongbaoSite/Sheet/SheetCase.swift": "invented offices and subjects",
    "Sources/TongbaoSite/Sheet/SheetTables.swift": "invented places",
    "Sources/TongbaoSite/Transfer/TransferPages+Rows.swift": "the form of GB/T 18894 and DA/T 93",
    "Templates/transfer/catalogue.html": "the form of GB/T 18894 and DA/T 93",
    "Templates/transfer/form.html": "the form of GB/T 18894 and DA/T 93",
  ]

  private static func files(below folder: String, _ endings: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { name in endings.contains { name.hasSuffix($0) } }
      .map { "\(folder)/\($0)" }.sorted()
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The lines that hold a Chinese letter.
  private static func chineseLines(_ text: String) -> [String] {
    text.split(separator: "\n").filter {
      $0.unicodeScalars.contains(where: \.properties.isIdeographic)
    }
    .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// A source without its comments; `//` inside a literal is part of it.
  private static func withoutComments(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var isInLiteral = false
      var previous: Character = " "
      var end = line.endIndex
      for place in line.indices {
        let letter = line[place]
        if letter == "\"", previous != "\\" { isInLiteral.toggle() }
        if letter == "/", previous == "/", !isInLiteral {
          end = line.index(before: place)
          break
        }
        previous = letter
      }
      return line[..<end]
    }.joined(separator: "\n")
  }

  @Test(
    arguments: try files(below: "Sources/TongbaoSite", [".swift"])
      + files(below: "Sources/TongbaoCharts", [".swift"]))
  func noPieceOfCodeSpeaks(path: String) throws {
    let lines = Self.chineseLines(Self.withoutComments(try Self.text(path)))
    #expect(lines.isEmpty != (Self.exempt[path] != nil))
    if Self.exempt[path] == nil { #expect(lines == []) }
  }

  @Test(arguments: try files(below: "Templates", [".html", ".js"]))
  func noTemplateSpeaks(path: String) throws {
    var text = try Self.text(path)
    while let start = text.range(of: "{#"),
      let end = text.range(of: "#}", range: start.upperBound..<text.endIndex)
    {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    #expect(Self.chineseLines(text).isEmpty != (Self.exempt[path] != nil))
    if Self.exempt[path] == nil { #expect(Self.chineseLines(text) == []) }
  }

  @Test func everyTextIsSaidSomewhere() throws {
    let templates = try Self.files(below: "Templates", [".html"]).map(Self.text).joined()
    let said = Set(Word.allCases.map { String(describing: $0) })
    let unsaid = Words.shipped.groups.flatMap { group, phrases in
      phrases.keys.filter { name in
        !said.contains(Word.caseName(group, name))
          && !templates.contains("words.\(group).\(name) ")
      }.map { "\(group).\($0)" }
    }
    #expect(unsaid.sorted() == [])
  }
}
