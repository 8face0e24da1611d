/// What the editor says of a warning that stands as issued (`accept:`): shown on the notice's page.
package struct EditorNote: Sendable, Hashable {
  package let check: String
  package let table: String?
  package let row: String?
  package let column: String?
  package let text: String?
  /// As the notice has it.
  package let stated: String?
  /// What the checker computes, when the rule is about a number.
  package let computed: String?
  package let reason: String

  /// `row` and `column` name the cell where the entry leaves them out.
  package init(
    _ accept: Accept, row: String? = nil, column: String? = nil, stated: String?,
    computed: String?
  ) {
    check = accept.check
    table = accept.table
    self.row = accept.row ?? row
    self.column = accept.column ?? column
    text = accept.text
    self.stated = stated
    self.computed = computed
    reason = accept.reason
  }
}
