/// Names that `accept:` may use: the rules that warn about what an office wrote.
///
/// The names belong to the source form, not to one version of the program: a notice that accepts what
/// only another version finds stays sound.
enum AcceptableRules {
  static let ids: Set<String> = [
    "figure.mismatch", "figure.untied", "figure.points", "results.mismatch", "table.number",
    "table.total", "table.rate", "table.order", "cross.findings", "cross.prose-names",
    "count.threshold", "cross.follow-up", "results.earlier", "unit.likely",
    "partition", "id.site", "id.account", "url.malformed", "name.inconsistent", "name.form",
    "row.duplicate",
    "row.number", "doc.number", "doc.dates", "doc.annex-title", "doc.numbering", "doc.duplicate",
    "doc.incomplete",
    "problem.unmatched", "privacy.contact", "privacy.phone", "privacy.id-number", "privacy.mail",
    "text.damage", "region.former",
  ]
}
