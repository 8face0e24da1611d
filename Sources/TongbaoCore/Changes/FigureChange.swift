/// A number in the prose that is tied to the same cells and reads otherwise now.
package struct FigureChange: Sendable, Hashable {
  /// The heading that it stands below.
  package let section: String?
  /// What it must equal, as the sources write it: `websites.failed`.
  package let expression: String
  package let old: String
  package let new: String
}
