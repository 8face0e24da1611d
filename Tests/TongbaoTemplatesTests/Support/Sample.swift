import TongbaoCore

@testable import TongbaoTemplates

/// A page with every kind of value, and two sets of data for it.
enum Sample {
  static let city = Schema(["name": .text, "code": .optional(.text)])
  static let row = Schema([
    "name": .text, "count": .number, "note": .optional(.text), "hot": .flag, "tags": .list(.text),
    "cities": .list(.object(city)), "place": .optional(.object(city)),
  ])
  static let schema = Schema([
    "title": .text, "body": .html, "count": .number, "zero": .number, "draft": .flag, "done": .flag,
    "rows": .list(.object(row)), "empty": .list(.object(row)), "tags": .list(.text),
    "numbers": .list(.number), "signed": .optional(.text), "missing": .optional(.text),
    "blank": .optional(.text), "head": .object(city), "place": .optional(.object(city)),
    "extra": .optional(.list(.text)), "mark": .optional(.html), "sure": .optional(.flag),
    "机构": .object(Schema(["名称": .text])),
  ])

  static let words = Words([
    "greeting": [
      "hello": phrase("你好 <b> & \"甲\""), "count": phrase("有{count}份"), "items": phrase("各项"),
    ]
  ])

  private static func phrase(_ text: String) -> Phrase {
    do { return try Phrase(text) } catch { preconditionFailure("\(error)") }
  }

  static let value = Record(schema) {
    $0["title"] = "第一季度<通报> & \"说明\" '附件'"
    $0["body"] = .html(Array("<p>正文&amp;</p>".utf8))
    $0["count"] = 61
    $0["zero"] = 0
    $0["draft"] = true
    $0["done"] = false
    $0["rows"] = [
      row(
        "武汉市", -3, note: "〔2024〕<1>", hot: true, tags: ["a", "b&c"], cities: [city("江岸区", "420102")]
      ),
      row("Ⅰ &amp;", 0, note: nil, hot: false, tags: [], cities: []),
      row(
        "", 9_223_372_036_854_775_807, note: "", hot: true, tags: ["é", "e\u{301}", ""],
        cities: [
          city("甲", nil), city("乙", ""), city("丙", "<3>"),
        ], place: city("咸宁市", "421200")),
    ]
    $0["empty"] = []
    $0["tags"] = ["武汉", "é", "<b>", ""]
    $0["numbers"] = [3, 1, 2]
    $0["signed"] = "2024年1月8日"
    $0["blank"] = ""
    $0["head"] = city("恩施州", "422800")
    $0["place"] = city("鄂州市", nil)
    $0["extra"] = ["一"]
    $0["mark"] = .html(Array("<b>印</b>".utf8))
    $0["sure"] = false
    $0["机构"] = Schema(["名称": .text]).object(["省政府办公厅"])
  }.value

  static func city(_ name: String, _ code: String?) -> Value {
    city.object([.string(name), code.map(Value.string) ?? .absent])
  }

  static func row(
    _ name: String, _ count: Int, note: String?, hot: Bool, tags: Value, cities: Value,
    place: Value = .absent
  ) -> Value {
    row.object([
      .string(name), .number(count), note.map(Value.string) ?? .absent, .flag(hot), tags, cities,
      place,
    ])
  }
}

/// Templates by name, compiled for the sample page `page.html`.
func compile(
  _ templates: [String: String], pages: [String: Schema] = ["page.html": Sample.schema]
) -> (library: TemplateLibrary, diagnostics: [Diagnostic]) {
  var log = DiagnosticLog()
  let sources = templates.sorted { $0.key < $1.key }.map {
    TemplateSource(name: $0.key, path: "Templates/\($0.key)", bytes: Array($0.value.utf8))
  }
  let library = TemplateLibrary(sources: sources, pages: pages, words: Sample.words, into: &log)
  return (library, log.sorted())
}

/// The sample page rendered; throws when a template is refused.
func render(
  _ templates: [String: String], _ value: Value = Sample.value, schema: Schema = Sample.schema
) throws -> String {
  let (library, diagnostics) = compile(templates, pages: ["page.html": schema])
  if let first = diagnostics.first { throw Refused(diagnostic: first) }
  var bytes: [UInt8] = []
  try library.render("page.html", value, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

struct Refused: Error, CustomStringConvertible {
  let diagnostic: Diagnostic
  var description: String {
    let place = diagnostic.place
    return "\(place.path):\(place.line):\(place.column): \(diagnostic.message.english)"
  }
}
