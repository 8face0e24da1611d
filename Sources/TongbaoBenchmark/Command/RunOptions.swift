/// What `run` is asked to measure.
struct RunOptions: Equatable {
  let notices: Int
  /// How often each case is measured.
  let runs: Int
  /// The program to measure; `nil`: the one beside this.
  let tongbao: String?
  let templates: String
  /// Where temporary files go; `nil`: where the system keeps them.
  let work: String?
  let seed: UInt64
  /// Whether the work folder stays.
  let keeps: Bool
}
