internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoTemplates

/// A region's page: a sentence, cards, a chart, the table with the same numbers.
enum RegionView {
  static let chartSchema = Schema([
    "id": .text, "title": .text, "subtitle": .text, "wide": .html, "narrow": .html,
    "caption": .text, "svg": .text, "csv": .text, "png": .optional(.text),
  ])
  static let headSchema = Schema(["label": .text, "failing": .text])
  static let cardSchema = Schema([
    "label": .text, "value": .text, "unit": .text, "detail": .text, "tone": .text,
  ])
  static let cellSchema = Schema(["text": .text, "is_bad": .flag, "is_long": .flag])
  static let rowSchema = Schema([
    "is_gap": .flag, "gap": .text, "gap_columns": .number, "period": .text,
    "period_note": .optional(.text), "cells": .list(.object(cellSchema)), "source": .text,
    "href": .optional(.text), "remark": .optional(.text),
    "change": .optional(.object(LinkView.schema)),
  ])
  static let findingSchema = Schema([
    "period": .text, "href": .text, "unit": .text, "unit_href": .optional(.text),
    "owner": .text, "kind": .text, "problem": .text, "later": .text,
    "later_href": .optional(.text), "region": .text, "region_href": .optional(.text),
    "office": .optional(.text),
  ])
  static let schema = Schema([
    "name": .text, "code": .text, "lead": .html, "cards": .list(.object(cardSchema)),
    "cautions": .list(.object(Schema(["text": .text]))),
    "chart": .optional(.object(chartSchema)),
    "history_heads": .list(.object(headSchema)),
    "history": .list(.object(rowSchema)),
    "history_notes": .list(.object(Schema(["text": .text]))), "csv": .text,
    "table_id": .text, "findings": .list(.object(findingSchema)),
    "children": .list(.object(RegionIndexView.schema)),
    "parent": .optional(.object(LinkView.schema)),
    "notices": .list(.object(DetailLinkView.schema)),
    "has_later": .flag, "paired": .optional(.object(PairedView.schema)),
    "places": .list(.object(PlaceBarsView.schema)), "has_places": .flag,
    "findings_omission": .optional(.text),
  ])

  /// A chart of pass rates with the names of its files beside `page`.
  static func chartValue(
    _ chart: PassRateChart?, _ drawings: ChartDrawings?, id: String, svg: String,
    png: String? = nil, csv: String,
    links: LinkStyle, page: PageAddress
  ) -> Value {
    guard let chart, let drawings else { return .absent }
    return .object([
      .string(id), .string(chart.title), .string(chart.subtitle), .html(drawings.wide),
      .html(drawings.narrow), .string(chart.caption), .string(links.link(to: svg, beside: page)),
      .string(links.link(to: csv, beside: page)),
      .optional(png.map { links.link(to: $0, beside: page) }),
    ])
  }
}
