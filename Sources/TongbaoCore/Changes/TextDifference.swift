/// What differs between two forms of a text, in pieces that can be read: whole clauses, never half a
/// number.
package struct TextDifference: Sendable, Hashable {
  /// In reading order.
  package let pieces: [Piece]

  package enum Piece: Sendable, Hashable {
    case same(String)
    /// Clauses that were replaced, put in (`old` is empty) or taken out (`new` is empty).
    case changed(old: [Run], new: [Run])
  }

  /// A part of a changed clause.
  package struct Run: Sendable, Hashable {
    package let text: String
    /// Whether the other form lacks it.
    package let isChanged: Bool
  }

  package init(from old: String, to new: String) {
    let old = TextToken.tokens(of: old)
    let new = TextToken.tokens(of: new)
    var clauses = ClauseBuilder()
    var (oldPlace, newPlace) = (0, 0)
    for pair in SequenceMatch(old, new).pairs {
      clauses.addOld(old[oldPlace..<pair.old])
      clauses.addNew(new[newPlace..<pair.new])
      clauses.addSame(old[pair.old])
      (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }
    clauses.addOld(old[oldPlace...])
    clauses.addNew(new[newPlace...])
    pieces = clauses.finish()
  }

  /// Places in the text that changed.
  package var changeCount: Int {
    pieces.count { if case .changed = $0 { true } else { false } }
  }
}

/// Gathers matched and unmatched tokens into clauses.
private struct ClauseBuilder {
  private typealias Side = [(token: TextToken, isChanged: Bool)]

  private var pieces: [TextDifference.Piece] = []
  private var old: Side = []
  private var new: Side = []

  mutating func addOld(_ tokens: ArraySlice<TextToken>) { old += tokens.map { ($0, true) } }

  mutating func addNew(_ tokens: ArraySlice<TextToken>) { new += tokens.map { ($0, true) } }

  /// A mark that stands in both forms ends a clause.
  mutating func addSame(_ token: TextToken) {
    if token.isMark {
      close()
      append(same: token.text)
    } else {
      old.append((token, false))
      new.append((token, false))
    }
  }

  mutating func finish() -> [TextDifference.Piece] {
    close()
    return pieces
  }

  private mutating func close() {
    defer { (old, new) = ([], []) }
    // What stands before or behind the change up to a mark of both forms is a clause of its own.
    let before = commonStart()
    append(same: old[..<before].map(\.token.text).joined())
    old.removeFirst(before)
    new.removeFirst(before)
    let after = commonEnd()
    let rest = old.suffix(after).map(\.token.text).joined()
    old.removeLast(after)
    new.removeLast(after)
    if !old.isEmpty || !new.isEmpty { append(changed: runs(old), runs(new)) }
    append(same: rest)
  }

  private func commonStart() -> Int {
    let count = zip(old, new).prefix { !$0.isChanged && !$1.isChanged }.count
    func ends(_ side: Side) -> Bool { count == side.count || side[count].token.isMark }
    return ends(old) && ends(new) ? count : 0
  }

  private func commonEnd() -> Int {
    let count = zip(old.reversed(), new.reversed()).prefix { !$0.isChanged && !$1.isChanged }.count
    func begins(_ side: Side) -> Bool {
      count == side.count || side[side.count - 1 - count].token.isMark
    }
    return begins(old) && begins(new) ? count : 0
  }

  private func runs(_ side: Side) -> [TextDifference.Run] {
    var runs: [TextDifference.Run] = []
    for (token, isChanged) in side {
      if let last = runs.last, last.isChanged == isChanged {
        runs[runs.count - 1] = .init(text: last.text + token.text, isChanged: isChanged)
      } else {
        runs.append(.init(text: token.text, isChanged: isChanged))
      }
    }
    return runs
  }

  private mutating func append(same text: String) {
    guard !text.isEmpty else { return }
    if case .same(let before) = pieces.last {
      pieces[pieces.count - 1] = .same(before + text)
    } else {
      pieces.append(.same(text))
    }
  }

  /// Clauses behind one another that have nothing in common are one change, the mark between them
  /// included: a sentence that was rewritten.
  private mutating func append(
    changed old: [TextDifference.Run], _ new: [TextDifference.Run]
  ) {
    if pieces.count > 1, case .same(let mark) = pieces[pieces.count - 1], mark.count == 1,
      case .changed(let oldBefore, let newBefore) = pieces[pieces.count - 2],
      [old, new, oldBefore, newBefore].allSatisfy({ $0.count == 1 && $0[0].isChanged })
    {
      pieces.removeLast(2)
      let between = [TextDifference.Run(text: mark, isChanged: true)]
      pieces.append(
        .changed(
          old: [joined(oldBefore + between + old)], new: [joined(newBefore + between + new)]))
    } else {
      pieces.append(.changed(old: old, new: new))
    }
  }

  private func joined(_ runs: [TextDifference.Run]) -> TextDifference.Run {
    TextDifference.Run(text: runs.map(\.text).joined(), isChanged: true)
  }
}

extension [TextDifference.Run] {
  /// The text of all runs.
  package var text: String { map(\.text).joined() }
}
