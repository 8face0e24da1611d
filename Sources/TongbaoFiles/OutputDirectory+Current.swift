import Glibc
internal import TongbaoDigest

extension OutputDirectory {
  /// The published site, when it was made from sources with this stamp and is whole; else `nil`.
  ///
  /// The stamp names everything that decides the site's bytes: sources, templates, program.
  /// Throws `OutputBusy`, or `OutputRefused` where something foreign lies in the folder.
  package func current(stamp: [UInt8]) throws -> CurrentSite? {
    guard let parent = try existingParent() else { return nil }
    guard let state = try state(in: parent), state.stamp == SHA256.hash(stamp) else { return nil }
    let lock = try OutputLock(location.lock, in: parent)
    defer { withExtendedLifetime(lock) {} }
    guard try Journal(location.journal, in: parent).state() == .none,
      let contents = try contents(in: parent), contents.isSound,
      SHA256.hash(contents.manifest.bytes) == state.manifest
    else { return nil }
    let entries = contents.manifest.entries
    return CurrentSite(
      report: PublishReport(
        files: entries.count, bytes: entries.reduce(0) { $0 + $1.size }, written: 0, removed: 0,
        switched: false),
      memo: state.memo)
  }

  /// Refuses what `publish` would refuse before it renders anything: something foreign in the folder, or
  /// another build at work. Nothing is made.
  package func requireFree() throws {
    guard let parent = try existingParent() else { return }
    _ = try contents(in: parent)
    guard try parent.status(location.lock) != nil else { return }
    withExtendedLifetime(try OutputLock(location.lock, in: parent)) {}
  }

  /// Remembers what the published site was made from. Call it after `publish`, with a stamp that was
  /// taken before the sources were read, or without one where they had not come to rest.
  package func remember(stamp: [UInt8]?, memo: [UInt8], jobs: JobMemory = .none) throws {
    guard let parent = try existingParent() else { return }
    let lock = try OutputLock(location.lock, in: parent)
    defer { withExtendedLifetime(lock) {} }
    let folder = try OpenFolder(location.name, in: parent, display: location.display)
    guard let manifest = try folder.read(Manifest.fileName) else { return }
    let state = BuildState(
      stamp: SHA256.hash(stamp ?? []), manifest: SHA256.hash(manifest), memo: memo,
      jobs: jobs.bytes)
    let bytes = state.bytes
    let partial = location.state + ".new"
    try parent.remove(partial)
    try parent.create(partial, bytes)
    try parent.rename(partial, to: location.state)
  }

  /// The jobs that made the published tree; none where that is not certain.
  func memory(of published: TreeContents, in parent: OpenFolder) throws -> JobMemory {
    guard let state = try state(in: parent),
      state.manifest == SHA256.hash(published.manifest.bytes)
    else { return .none }
    return JobMemory(state.jobs[...], files: published.manifest.entries.count) ?? .none
  }

  private func state(in parent: OpenFolder) throws -> BuildState? {
    try parent.read(location.state, limit: 1 << 28).flatMap { BuildState($0) }
  }

  /// The folder that holds the output; `nil` where it is not there yet.
  private func existingParent() throws -> OpenFolder? {
    do throws(FileFault) {
      return try OpenFolder(location.parent)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }
}
