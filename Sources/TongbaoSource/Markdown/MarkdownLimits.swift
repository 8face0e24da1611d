/// What a text may hold at most; every limit has its own `limit.*` rule and is named in its message.
///
/// The limits are checked on the source before anything walks a tree, so that no input can cost
/// more than time in proportion to its length.
enum MarkdownLimits {
  /// Quotes, lists and marks inside each other (`limit.depth`).
  static let depth = 32
  /// Brackets `[` open at once in one paragraph (`limit.brackets`).
  static let openBrackets = 1_000
  /// Characters in a run of `*`, `_` or backticks inside a line (`limit.delimiters`).
  static let delimiterRun = 64
  /// Bytes of a link's address (longer ones are not looked at as links).
  static let address = 2_000
}
