internal import TongbaoCore

/// How one figure of the prose is written in HTML: value, what it is tied to, whether it disagrees.
///
/// The attributes are a contract with whoever recomputes the figures of a published page
/// (`source-format.md`, figures).
struct FigureTie: Sendable {
  /// What stands in the text; filled in when the source leaves it empty.
  var text: String
  /// The number as a plain decimal; `nil` for words such as 均 and for what is no figure.
  var value: String?
  var operation: String?
  /// References into the published CSV files.
  var source: String?
  /// Id of the first row that it follows from, on the notice's page.
  var row: String?
  /// Whether no table of the notice holds it.
  var isStated = false
  /// Whether the number is written in words (三, 均): it carries its value and is not recomputed.
  var isWord = false
  /// Whether written and computed value differ.
  var isDisputed = false
  /// What the expression comes to, before it is rounded.
  var computed: FigureValue?

  init(text: String) { self.text = text }
}
