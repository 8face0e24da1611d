import Glibc

/// The folder that a site is published in, and the spare tree beside it.
///
/// At every moment `Output/` is the complete old or the complete new site. A publication brings
/// `.Output.spare` up to date, syncs once, and exchanges the two. Lock and journal lie beside
/// the folder, never in it.
package struct OutputDirectory: Sendable {
  let location: OutputLocation
  private let method: TreeSwitch.Method
  /// Whether files that stay get a second name in the spare tree.
  private let links: Bool

  /// Finds the folder, and refuses one whose writing could hurt something else.
  ///
  /// - `protecting`: folders of sources; the output may not be one of them, hold one, or lie in
  ///   one.
  /// - `home`: the value of `HOME`; the account's own home folder is protected in any case.
  ///
  /// Throws `OutputRefused`, or `FileFault` where a path cannot be looked at. Nothing is made.
  package init(_ path: String, protecting sources: [String], home: String?) throws {
    try self.init(path, protecting: sources, home: home, switching: .exchange, linking: true)
  }

  /// Lets a test choose what no local file system asks for: the switch by renames, and a tree in which
  /// no file can have a second name.
  init(
    _ path: String, protecting sources: [String], home: String?,
    switching method: TreeSwitch.Method,
    linking: Bool
  ) throws {
    location = try OutputLocation(path)
    self.method = method
    links = linking
    try location.refuse(over: sources, homes: OutputLocation.homes(environment: home))
  }

  /// Renders all jobs, then the closing files, and publishes them; one manifest lists them.
  ///
  /// Where nothing differs from what is published, nothing is written and nothing switched.
  /// Throws the first job's error as it is, or a `PublishFault`; the published site is then as
  /// it was, unless the fault says that only the last sync failed. Nothing is removed that a
  /// manifest of ours does not list, and a foreign file is refused by name.
  package nonisolated(nonsending) func publish(
    _ jobs: some Sequence<ArtifactJob>, closing: [ClosingFile] = []
  ) async throws -> PublishReport {
    // Past the limit on file sizes the kernel kills, unless the signal is ignored: then the
    // write fails and can be reported.
    signal(SIGXFSZ, SIG_IGN)
    let jobs = Array(jobs)
    let workers = try Workers.available(for: location.display)
    try RealPath.makeFolders(location.parent)
    let parent = try OpenFolder(location.parent)
    // Beside a folder that was named by mistake not even a lock is left. Where one lies already, the
    // folder is looked at once, below.
    if try parent.status(location.lock) == nil { _ = try contents(in: parent) }
    let lock = try OutputLock(location.lock, in: parent)
    defer { withExtendedLifetime(lock) {} }
    let journal = Journal(location.journal, in: parent)
    let change = TreeSwitch(
      location: location, parent: parent, journal: journal, method: method)
    try change.recover()
    let published = try contents(in: parent)

    let publication = Publication(
      jobs, workers: workers, over: published ?? .none,
      in: published == nil ? nil : try OpenFolder(location.name, in: parent), linking: links,
      memory: try published.map { try memory(of: $0, in: parent) } ?? .none
    ) {
      try SpareTree(
        location.spare, in: parent, display: parent.place(location.spare), journal: journal)
    }
    // Without a published tree there is nothing that could stay as it is.
    if published == nil { _ = try publication.requireSpare() }
    var share = try await publication.run()
    let staying = try publication.close(closing, &share)
    let manifest = try Self.manifest(of: share, over: published ?? .none)
    let bytes = manifest.entries.reduce(0) { $0 + $1.size }
    let remembered = JobMemory(share.keyed, in: manifest)
    guard publication.openedSpare != nil || manifest != published?.manifest else {
      return PublishReport(
        files: manifest.entries.count, bytes: bytes, written: 0, removed: 0, switched: false,
        jobs: remembered)
    }
    let spare = try publication.requireSpare()
    let again =
      try await publication.bringStaying(share.unwritten) + publication.bring(staying)
    try spare.complete(manifest)
    try change.perform()
    return PublishReport(
      files: manifest.entries.count, bytes: bytes, written: share.written + again,
      removed: published?.manifest.count(goneIn: manifest) ?? 0, switched: true, jobs: remembered)
  }

  /// What is published; `nil` where the folder is absent or empty.
  func contents(in parent: OpenFolder) throws -> TreeContents? {
    switch try parent.status(location.name) {
    case nil: return nil
    case .link: throw OutputRefused(path: location.display, reason: .link)
    case .file, .other: throw OutputRefused(path: location.display, reason: .notAFolder)
    case .folder: break
    }
    if try parent.isMountPoint(location.name) {
      throw OutputRefused(path: location.display, reason: .mountPoint)
    }
    let folder = try OpenFolder(location.name, in: parent, display: location.display)
    if let contents = try TreeContents(reading: folder) { return contents }
    guard try FolderWalk(folder).isEmpty() else {
      throw OutputRefused(path: location.display, reason: .foreign)
    }
    return nil
  }

  /// The manifest of everything that the jobs gave.
  static func manifest(
    of share: Publication.Share, over published: TreeContents
  ) throws(OutputPathFault) -> Manifest {
    var isKept = [Bool](repeating: false, count: published.manifest.entries.count)
    for place in share.kept {
      if isKept[place] {
        throw OutputPathFault(path: published.manifest.entries[place].path.text, rule: .duplicate)
      }
      isKept[place] = true
    }
    if share.fresh.isEmpty, !isKept.contains(false) { return published.manifest }
    let kept = published.manifest.entries.indices.lazy.filter { isKept[$0] }
    return try Manifest(kept: kept.map { published.manifest.entries[$0] }, fresh: share.fresh)
  }
}
