/// One measured build.
struct Sample {
  let process: ChildProcess
  /// What this build wrote: in the site, in trees beside it, and in its own records.
  let written: TreeSize
  /// The site afterwards.
  let tree: TreeSize
}

/// What a build finds.
enum BuildCase: CaseIterable {
  case cold, unchanged, edited

  var label: String {
    switch self {
    case .cold: "全新生成"
    case .unchanged: "没有改动"
    case .edited: "改一份"
    }
  }
}

/// Each case and the floor, measured once, one after the other.
struct Round {
  var samples: [BuildCase: Sample] = [:]
  let floor: Floor
}
