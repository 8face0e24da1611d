/// A disagreement between Swift and the templates: a programming error that no content can cause.
package enum RenderFault: Error, Hashable, CustomStringConvertible {
  /// No page of this name was compiled without fault.
  case unknownPage(String)
  /// The value of the page is not what its schema declares; `Schema.mismatch(in:)` says where.
  case mismatch(page: String)

  package var description: String {
    switch self {
    case .unknownPage(let page): "no page '\(page)' among the compiled templates"
    case .mismatch(let page): "the value for page '\(page)' is not what its schema declares"
    }
  }
}
