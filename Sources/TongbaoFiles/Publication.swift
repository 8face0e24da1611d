import Synchronization
internal import TongbaoDigest

/// One run of all jobs, on as many workers as there are processors.
///
/// Nothing is written until the first file that differs from the published one: then the spare
/// tree is opened, and each worker brings its own files there: a file that stays as it is gets a
/// second name, any other is written. Files found unchanged before that moment are brought at the
/// end. Where the file system knows no second names, their jobs run again.
final class Publication: Sendable {
  /// What a worker found.
  struct Share: Sendable {
    /// Places in the published manifest of files that stay as they are.
    var kept: [Int] = []
    /// Files that are new or differ.
    var fresh: [Manifest.Entry] = []
    /// Files that stay and are not in the spare tree yet, by job.
    var unwritten: [(job: Int, place: Int)] = []
    /// The number of files written.
    var written = 0
    /// Keyed jobs with the paths of their files.
    var keyed: [(key: Digest256, paths: [OutputPath])] = []
    /// The first error, and the job that threw it.
    var failure: (job: Int, error: any Error)?
  }

  private let jobs: [ArtifactJob]
  private let workers: Int
  let published: TreeContents
  /// The published tree, where there is one.
  let source: OpenFolder?
  /// The same, where its files get second names in the spare tree.
  let folder: OpenFolder?
  /// Which files of the published tree came from which jobs.
  private let memory: JobMemory
  private let openSpare: @Sendable () throws -> SpareTree
  private let spare: Mutex<SpareTree?>
  private let next = Atomic<Int>(0)
  private let hasFailed = Atomic<Bool>(false)

  init(
    _ jobs: [ArtifactJob], workers: Int, over published: TreeContents, in folder: OpenFolder?,
    linking: Bool, memory: JobMemory = .none,
    openSpare: @escaping @Sendable () throws -> SpareTree
  ) {
    self.jobs = jobs
    self.workers = workers
    self.published = published
    source = folder
    self.folder = linking ? folder : nil
    self.memory = memory
    self.openSpare = openSpare
    spare = Mutex(nil)
  }

  /// The spare tree, where it is open.
  var openedSpare: SpareTree? { spare.withLock { $0 } }

  /// The spare tree, opened now where it was not.
  func requireSpare() throws -> SpareTree {
    try spare.withLock { spare in
      if let spare { return spare }
      let opened = try openSpare()
      spare = opened
      return opened
    }
  }

  /// Runs all jobs and returns what was found, in no certain order.
  func run() async throws -> Share {
    try await spread(over: jobs.count) { index, share in try self.run(index, &share) }
  }

  /// Brings files that stay but that the spare tree lacks; runs jobs again where it has to. The number
  /// written.
  func bringStaying(_ unwritten: [(job: Int, place: Int)]) async throws -> Int {
    let spare = try requireSpare()
    var missing: [Int: [OutputPath: Manifest.Entry]] = [:]
    for (job, place) in unwritten {
      let entry = published.manifest.entries[place]
      if spare.contents.place(of: entry) != nil { continue }
      if let folder, try spare.carry(entry, from: folder) { continue }
      missing[job, default: [:]][entry.path] = entry
    }
    let again = missing.sorted { $0.key < $1.key }
    next.store(0, ordering: .relaxed)
    return try await spread(over: again.count) { index, share in
      var expected = again[index].value
      for artifact in try self.jobs[again[index].key].render() {
        guard let entry = expected.removeValue(forKey: artifact.path) else { continue }
        guard Manifest.Entry(artifact) == entry else {
          throw UnstableRendering(path: entry.path)
        }
        if try spare.bring(artifact, as: entry) { share.written += 1 }
      }
      if let lost = expected.keys.min() { throw UnstableRendering(path: lost) }
    }.written
  }

  private func run(_ index: Int, _ share: inout Share) throws {
    if let key = jobs[index].key, keep(index, key, &share) { return }
    var spare = openedSpare
    let artifacts = try jobs[index].render()
    if let key = jobs[index].key { share.keyed.append((key, artifacts.map(\.path))) }
    for artifact in artifacts {
      let entry = Manifest.Entry(artifact)
      if let place = published.place(of: entry) {
        share.kept.append(place)
        if let spare, let folder, try spare.carry(entry, from: folder) { continue }
        if spare == nil { share.unwritten.append((index, place)) }
      } else {
        share.fresh.append(entry)
        if spare == nil { spare = try requireSpare() }
      }
      if let spare, try spare.bring(artifact, as: entry) { share.written += 1 }
    }
  }

  /// Keeps the files of a job that was run with the same key when the published site was made, if all
  /// of them are where they are needed; whether it did.
  private func keep(_ index: Int, _ key: Digest256, _ share: inout Share) -> Bool {
    guard let places = memory.places[key], places.allSatisfy({ published.isSound(at: $0) }) else {
      return false
    }
    share.unwritten += places.map { (index, $0) }
    share.kept += places
    share.keyed.append((key, places.map { published.manifest.entries[$0].path }))
    return true
  }

  /// Shares the numbers below `count` out to the workers, a few at a time.
  private func spread(
    over count: Int, _ body: @escaping @Sendable (Int, inout Share) throws -> Void
  ) async throws -> Share {
    let workers = min(self.workers, max(count, 1))
    let slice = max(1, min(16, count / (workers * 4)))
    let shares = await withTaskGroup(of: Share.self) { group in
      for _ in 0..<workers {
        group.addTask { self.work(on: count, slice, body) }
      }
      return await group.reduce(into: [Share]()) { $0.append($1) }
    }
    // Which of several errors comes first must not depend on the workers' speed.
    if let first = shares.compactMap(\.failure).min(by: { $0.job < $1.job }) { throw first.error }
    return shares.dropFirst().reduce(into: shares.first ?? Share()) { whole, share in
      whole.kept += share.kept
      whole.fresh += share.fresh
      whole.unwritten += share.unwritten
      whole.written += share.written
      whole.keyed += share.keyed
    }
  }

  private func work(
    on count: Int, _ slice: Int, _ body: (Int, inout Share) throws -> Void
  ) -> Share {
    var share = Share()
    while !hasFailed.load(ordering: .relaxed) {
      let start = next.wrappingAdd(slice, ordering: .relaxed).oldValue
      if start >= count { break }
      for index in start..<min(start + slice, count) {
        do {
          if Task.isCancelled { throw CancellationError() }
          try body(index, &share)
        } catch {
          share.failure = (index, error)
          hasFailed.store(true, ordering: .relaxed)
          return share
        }
      }
    }
    return share
  }
}
