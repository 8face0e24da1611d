package import TongbaoCore

/// Reads the text of a notice: CommonMark with official numbering, figures, contacts and findings.
///
/// The text comes out as issued. What Markdown would change in pasted official text (numbered lists,
/// indents, masks such as `****`) is kept; what would be published wrongly (literal `**`, raw HTML,
/// a figure that became no link) is an error with its place.
package struct MarkdownReader {
  /// Reads the CSV of a fenced block; gets its bytes and the line of the first one.
  package typealias TableReader = ([UInt8], Int, inout DiagnosticLog) -> Grid?

  /// Path as shown in messages.
  let path: String
  /// Line of the body's first byte in its file, from 1.
  let firstLine: Int
  let readTable: TableReader

  package init(path: String, firstLine: Int, readTable: @escaping TableReader) {
    self.path = path
    self.firstLine = firstLine
    self.readTable = readTable
  }

  /// The document in `body`: what follows the front matter, UTF-8 without BOM, lines ended by LF.
  ///
  /// A text over a limit is refused whole. It then comes back as one empty paragraph, so that nobody
  /// reports the text as missing too.
  package func read(_ body: ArraySlice<UInt8>, into log: inout DiagnosticLog) -> Document {
    let source = Array(body)
    var preparation = TextPreparation(source: source, path: path, firstLine: firstLine)
    let prepared = preparation.prepare()
    log.report(preparation.log.diagnostics)
    guard let prepared, let tree = MarkdownTree(prepared.bytes) else {
      let place = SourcePlace(path, line: firstLine)
      return Document(
        blocks: [.paragraph(Paragraph(runIn: nil, inlines: [], place: place))], contacts: nil)
    }
    var walk = DocumentWalk(text: prepared, readTable: readTable)
    let blocks = tree.withRoot { walk.document($0) }
    log.report(walk.log.diagnostics)
    return Document(
      blocks: blocks, contacts: walk.contacts, looseNumbers: walk.looseNumbers)
  }
}
