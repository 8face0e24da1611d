package import TongbaoCore
internal import TongbaoTemplates

/// The papers that go with a hand-over: 电子档案移交与接收登记表 (GB/T 18894-2016, DA/T 93-2022) and the
/// catalogue, both as a page to print and as a table.
///
/// They are no pages of the site: each stands alone, so that it can be printed and signed anywhere.
package struct TransferPages: Sendable {
  package static let formName = "transfer-form"
  package static let catalogueName = "catalogue"

  private let templates: TemplateLibrary

  /// Compiles the two templates; what is wrong with them goes to the log.
  package init(_ theme: Theme, into log: inout DiagnosticLog) {
    templates = TemplateLibrary(
      sources: theme.templates, pages: Self.pages, words: theme.words, into: &log)
  }

  /// Names of the templates with what each is offered.
  static let pages: [String: Schema] = [
    "transfer/form.html": Schema(["transfer": .object(formSchema)]),
    "transfer/catalogue.html": Schema(["transfer": .object(catalogueSchema)]),
  ]

  /// Name and bytes of all papers.
  package func files(_ transfer: Transfer) throws -> [(name: String, bytes: [UInt8])] {
    [
      ("\(Self.catalogueName).csv", Self.csv([Self.heads] + transfer.records.map(Self.cells))),
      ("\(Self.catalogueName).html", try html("transfer/catalogue.html", catalogue(transfer))),
      ("\(Self.formName).csv", Self.csv(Self.formRows(transfer))),
      ("\(Self.formName).html", try html("transfer/form.html", form(transfer))),
    ]
  }

  private func html(_ template: String, _ value: Value) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try templates.render(template, .object([value]), into: &bytes)
    return bytes
  }

  private static let formSchema = Schema([
    "name": .text, "organization": .text, "rows": .list(.object(pairSchema)),
    "checks": .list(.object(Schema(["name": .text, "way": .text]))),
  ])
  private static let pairSchema = Schema(["name": .text, "value": .text])
  private static let catalogueSchema = Schema([
    "name": .text, "organization": .text, "heads": .list(.object(Schema(["text": .text]))),
    "rows": .list(
      .object(Schema(["cells": .list(.object(Schema(["text": .text, "is_number": .flag])))]))),
  ])

  private func form(_ transfer: Transfer) -> Value {
    .object([
      .string(transfer.name), .string(transfer.organization),
      .list(
        Self.facts(transfer).map { .object([.string($0.name), .string($0.value)]) }),
      .list(Self.checks.map { .object([.string($0.name), .string($0.way)]) }),
    ])
  }

  private func catalogue(_ transfer: Transfer) -> Value {
    .object([
      .string(transfer.name), .string(transfer.organization),
      .list(Self.heads.map { .object([.string($0)]) }),
      .list(
        transfer.records.map { record in
          .object([
            .list(
              zip(Self.heads, Self.cells(record)).map { head, cell in
                .object([.string(cell), .flag(Self.numbers.contains(head))])
              })
          ])
        }),
    ])
  }

  private static func csv(_ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return writer.bytes
  }
}
