internal import TongbaoCore
internal import TongbaoTemplates

/// A notice in a list: on the home page, an issuer's, a period's.
struct NoticeItemView {
  let title: String
  /// Nothing where pages of notices are not built.
  let href: String?
  let issuer: String
  var issuerHref: String?
  let period: String
  var date: String?
  var number: String?
  let summary: String

  static let schema = Schema([
    "title": .text, "href": .optional(.text), "issuer": .text, "issuer_href": .optional(.text),
    "period": .text, "date": .optional(.text), "number": .optional(.text),
    "summary": .text,
  ])

  var value: Value {
    .object([
      .string(title), .optional(href), .string(issuer), .optional(issuerHref), .string(period),
      .optional(date), .optional(number), .string(summary),
    ])
  }
}
