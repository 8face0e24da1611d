import TongbaoCore

@testable import TongbaoSource

/// Reads `text` as the body of `notice.md`, its first line being line 1.
func read(_ text: String) -> (document: Document, diagnostics: [Diagnostic]) {
  var log = DiagnosticLog()
  let document = MarkdownReader(path: "notice.md", firstLine: 1) { _, line, log in
    log.report(
      Diagnostic(.warning, "test.table", at: SourcePlace("csv", line: line), Message("", en: "")))
    return nil
  }.read(Array(text.utf8)[...], into: &log)
  return (document, log.sorted())
}

/// The document as one line for each block: `h2#s1 一、总体情况`, `p 文字`, `p {h3#s1-1 （一）。} 文字`.
func outline(_ text: String) -> [String] { read(text).document.blocks.map(outline) }

func outline(_ block: Block) -> String {
  switch block {
  case .heading(let heading): outline(heading)
  case .paragraph(let paragraph):
    "p " + (paragraph.runIn.map { "{\(outline($0))} " } ?? "") + outline(paragraph.inlines)
  case .list(let items, _):
    "ul[" + items.map { $0.map(outline).joined(separator: " ") }.joined(separator: "|") + "]"
  case .quote(let blocks): "quote[" + blocks.map(outline).joined(separator: " ") + "]"
  case .table(let id, _): "table \(id)"
  case .inlineTable: "csv"
  case .code(let text): "code \(text)"
  case .rule: "rule"
  }
}

private func outline(_ heading: Heading) -> String {
  "h\(heading.level)#\(heading.id) \(outline(heading.inlines))"
}

/// Inlines with marks of their own: `<b …>`, `<i …>`, `<a ADDRESS …>`, `<= TEXT EXPRESSION>`.
func outline(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text
    case .strong(let inner): "<b \(outline(inner))>"
    case .emphasis(let inner): "<i \(outline(inner))>"
    case .code(let text): "<code \(text)>"
    case .link(let link): "<a \(link.address) \(outline(link.inlines))>"
    case .figure(let figure): "<= \(figure.text) \(figure.expression.source)>"
    case .contact(let inner): "<contact \(outline(inner))>"
    case .finding(let finding): "<finding \(finding.name) \(finding.problem)>"
    case .lineBreak: "<br>"
    }
  }.joined()
}

/// A text with one or more places marked `«…»`: the text without the marks, and the places in order.
struct MarkedText {
  private(set) var text = ""
  private(set) var places: [SourcePlace] = []

  init(_ marked: String) {
    var line = 1
    var column = 1
    var start = (line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»":
        places.append(
          SourcePlace(
            "notice.md", line: start.line, column: start.column, length: column - start.column))
      case "\n":
        text.unicodeScalars.append(scalar)
        line += 1
        column = 1
      default:
        text.unicodeScalars.append(scalar)
        column += 1
      }
    }
  }
}
