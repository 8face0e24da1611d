import TongbaoCore

/// Blocks that a page replaces: nothing shows them there, but their names must be right all the same.
///
/// A default that another page shows is checked there. One that no page shows has to fit at least
/// one page that could show it.
struct ShadowedBlocks {
  private var states: [Key: State] = [:]

  struct Key: Hashable {
    let template: String
    let block: String
  }

  private enum State {
    case fits
    case faulty([Diagnostic])
  }

  /// Remembers a block that is shown, or that would be right if it were.
  mutating func fits(_ key: Key) { states[key] = .fits }

  /// Remembers what is wrong with a block that is not shown.
  mutating func note(_ faults: [Diagnostic], for key: Key) {
    if faults.isEmpty {
      states[key] = .fits
    } else if states[key] == nil {
      states[key] = .faulty(faults)
    }
  }

  /// Adds what another page has found.
  mutating func merge(_ other: ShadowedBlocks) {
    for (key, state) in other.states {
      switch state {
      case .fits: fits(key)
      case .faulty(let faults): note(faults, for: key)
      }
    }
  }

  /// The faults of blocks that fit no page.
  var faults: [Diagnostic] {
    states.values.flatMap { state -> [Diagnostic] in
      if case .faulty(let faults) = state { return faults }
      return []
    }
  }
}
