/// The filters of Jinja that the subset has, chosen because they need no table of Unicode and come
/// out the same to the byte.
enum TemplateFilter: String, CaseIterable {
  /// `text|default("—", true)`: the text, or the literal when it is missing or empty.
  case `default`
  /// The first item of a list, inside an `{% if %}` that asks for the list.
  case first
  /// `list|join("、")`: the texts of a list with a literal between them.
  case join
  /// The last item of a list, inside an `{% if %}` that asks for the list.
  case last
  /// How many items a list has, or how many characters (code points) a text.
  case length
  /// For values that are HTML already; an error for everything else.
  case safe
}
