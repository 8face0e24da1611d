/// What was going on when a build was broken off, in a file beside the output folder.
///
/// It is written before the act that it speaks of, and synced, so that the next build can tell
/// a half-written spare folder of ours from a folder of somebody else's.
struct Journal: Sendable {
  /// What the journal says.
  enum State: Equatable {
    /// No journal: nothing was going on.
    case none
    /// The spare folder is being written; it is ours whatever is in it.
    case writing
    /// The spare folder is complete, and the names are being exchanged by three renames.
    case switching
  }

  private static let writing = Array("tongbao journal 1\nwriting the spare folder\n".utf8)
  private static let switching = Array("switching by renames\n".utf8)

  private let name: String
  private let folder: OpenFolder

  init(_ name: String, in folder: OpenFolder) {
    self.name = name
    self.folder = folder
  }

  /// Reads the journal. One cut short by a crash speaks of an act that has not begun.
  func state() throws -> State {
    guard let text = try folder.read(name, limit: 256) else { return .none }
    if text.starts(with: Self.writing) {
      let rest = text.dropFirst(Self.writing.count)
      if rest.elementsEqual(Self.switching) { return .switching }
      if Self.switching.starts(with: rest) { return .writing }
    } else if Self.writing.starts(with: text) {
      return .none
    }
    throw OutputRefused(path: folder.place(name), reason: .foreignNeighbour)
  }

  /// Says that the spare folder is going to be written.
  func beginWriting() throws {
    if try state() == .writing { return }
    try folder.remove(name)
    try folder.create(name, Self.writing, synced: true)
    try folder.sync(for: name)
  }

  /// Says that the spare folder is complete and the renames begin.
  func beginSwitching() throws {
    try beginWriting()
    try folder.remove(name)
    try folder.create(name, Self.writing + Self.switching, synced: true)
    try folder.sync(for: name)
  }

  /// Says that everything is done.
  func end() throws { try folder.remove(name) }
}
