import Testing
import TongbaoCore

@testable import TongbaoTemplates

/// Values against schemas, and rendering itself.
struct RenderTests {
  @Test(arguments: ["{{ title }}", "{% include 'x' %}", "{% raw %}", "{# x #}", "{{ 1 + 1 }}"])
  func printsTemplateCodeInDataAsItIs(_ text: String) throws {
    let rendered = try render(
      ["page.html": "{{ text }}"], .object([.string(text)]), schema: Schema(["text": .text]))
    #expect(rendered == text.replacing("'", with: "&#39;"))
  }

  @Test(arguments: [
    ("&<>\"'", "&amp;&lt;&gt;&#34;&#39;"), ("通报<br>", "通报&lt;br&gt;"), ("", ""), ("a'", "a&#39;"),
    ("中文中文中文中文&", "中文中文中文中文&amp;"), ("12345678<", "12345678&lt;"),
    ("abcdefg<abcdefg", "abcdefg&lt;abcdefg"),
  ])
  func escapesTheFiveCharacters(_ text: String, _ escaped: String) {
    var bytes: [UInt8] = []
    bytes.append(escaping: Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == escaped)
    bytes = []
    bytes.append(escaping: text)
    #expect(String(decoding: bytes, as: UTF8.self) == escaped)
  }

  @Test func escapesEveryByteAtEveryPlace() {
    for byte in UInt8(0)...127 {
      for position in 0..<9 {
        var text = Array(repeating: UInt8(ascii: "x"), count: 9)
        text[position] = byte
        var bytes: [UInt8] = []
        bytes.append(escaping: text)
        let isEscaped = "&<>\"'".utf8.contains(byte)
        #expect((bytes == text) == !isEscaped)
      }
    }
  }

  @Test func neverWritesMarkupWhereTheSchemaSaysText() throws {
    let (library, _) = compile(["page.html": "{{ t }}"], pages: ["page.html": Schema(["t": .text])])
    var bytes: [UInt8] = []
    #expect(throws: RenderFault.mismatch(page: "page.html")) {
      try library.render("page.html", .object([.html(Array("<b>".utf8))]), into: &bytes)
    }
    #expect(bytes.isEmpty)
  }

  @Test(arguments: [
    Value.object([]), .object([.absent]), .object([1]), .list([]), "x", .object([.text([]), 1]),
  ])
  func throwsForValuesThatDoNotFit(_ value: Value) {
    let schema = Schema(["rows": .list(.text)])
    let (library, _) = compile(
      ["page.html": "{% for r in rows %}{{ r }}{% endfor %}"], pages: ["page.html": schema])
    var bytes: [UInt8] = []
    #expect(throws: RenderFault.self) { try library.render("page.html", value, into: &bytes) }
    #expect(schema.mismatch(in: value) != nil)
  }

  @Test func throwsForAnUnknownPage() {
    let (library, _) = compile(["page.html": ""])
    var bytes: [UInt8] = []
    #expect(throws: RenderFault.unknownPage("other")) {
      try library.render("other", Sample.value, into: &bytes)
    }
  }

  @Test func rendersNothingOnceAnythingIsWrong() {
    let (library, _) = compile(["page.html": "x", "other.html": "{% if"])
    var bytes: [UInt8] = []
    #expect(throws: RenderFault.unknownPage("page.html")) {
      try library.render("page.html", Sample.value, into: &bytes)
    }
  }

  @Test func namesThePlaceOfAMismatch() {
    let schema = Schema(["rows": .list(.object(Schema(["a": .text, "b": .optional(.number)])))])
    let value = Value.object([[.object(["x", 1]), .object(["y", "z"])]])
    #expect(schema.mismatch(in: value) == "rows[1].b: a number is declared")
    #expect(Sample.schema.mismatch(in: Sample.value) == nil)
  }

  @Test func fillsARecordByName() {
    let schema = Schema(["a": .text, "b": .optional(.text), "c": .flag])
    let record = Record(schema) {
      $0["c"] = true
      $0["a"] = "x"
    }
    #expect(record.value == .object(["x", .absent, true]))
    #expect(schema.adding(["d": .number]).names == ["a", "b", "c", "d"])
  }

  @Test func rendersTheSameInManyTasks() async throws {
    let templates = [
      "page.html": "{% for r in rows %}{% for t in r.tags %}{{ t }}{% endfor %}{% endfor %}"
    ]
    let expected = try render(templates)
    let (library, _) = compile(templates)
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<50 {
        group.addTask {
          var bytes: [UInt8] = []
          for _ in 0..<20 {
            bytes = []
            try library.render("page.html", Sample.value, into: &bytes)
          }
          return String(decoding: bytes, as: UTF8.self)
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(texts == [expected])
  }
}
