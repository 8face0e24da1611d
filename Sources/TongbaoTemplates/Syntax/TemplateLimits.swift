/// The documented limits of templates; every one ends in a diagnostic, never in a slow or dead build.
enum TemplateLimits {
  /// Bytes of one template: 1 MiB.
  static let bytes = 1_048_576
  /// How deep tags nest in one file, how deep files include or extend each other, and how deep
  /// parentheses and `not` nest in one expression.
  static let depth = 32
  /// Operators, members and filters in one expression.
  static let steps = 256
  /// Parts of one page with all its partials in place.
  static let parts = 200_000
}
