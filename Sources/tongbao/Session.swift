internal import ArgumentParser
internal import Glibc
internal import TongbaoChecks
internal import TongbaoCore
internal import TongbaoFiles
internal import TongbaoSite
internal import TongbaoSource

/// One run of the program: sources in, diagnostics out, exit code decided.
struct Session {
  let options: SiteOptions

  /// Whether the site is to open with a double click, without a web server.
  let isOffline: Bool

  init(_ options: SiteOptions, offline: Bool = false) {
    self.options = options
    isOffline = offline
  }

  enum Outcome {
    case done
    /// The content has faults; they have been told.
    case rejected
  }

  /// Folders that the output may never be, hold or lie in.
  var protectedFolders: [String] {
    [options.contentFolder, options.archiveFolder] + options.templateFolders
  }

  /// Runs `work` and ends the program with the documented exit code when it fails.
  func run(_ work: (Session) async throws -> Outcome) async throws {
    do {
      Allocator.prepare()
      // Asked before the first task starts: with too few files to open, the thread pool would end
      // the program without a word.
      _ = try Workers.available(for: options.outputFolder)
      if try await work(self) == .rejected { throw ExitCode(1) }
    } catch let code as ExitCode {
      throw code
    } catch {
      let failure = Failure(error)
      complain(failure.message)
      throw ExitCode(failure.code)
    }
  }

  /// Names this very program, as the file system knows it, and its version; `nil` where it does not.
  private var program: [UInt8]? {
    SourceStamp(folders: [], files: ["/proc/self/exe"], words: [Version.current])?.bytes
  }

  /// What decides the site's bytes and what is said of it: sources, templates, the program itself,
  /// the rules that run.
  func stamp() -> SourceStamp? {
    SourceStamp(
      folders: [options.contentFolder] + options.templateFolders,
      listed: [options.archiveFolder + "/ocfl"], files: ["/proc/self/exe"],
      words: [Version.current, options.contentFolder]
        + (isOffline ? ["offline"] : [])
        + options.strictRules.sorted().map { "strict " + $0 }
        + Set(options.enable).sorted().map { "enable " + $0 })
  }

  /// Sources that have been read and checked; what was found is in the log.
  struct Reading {
    let tree: SourceTree
    let theme: Theme
    /// `nil` where the site has no archive.
    let shelf: ArchiveShelf?
    let library: Library
    let editorNotes: [String: [EditorNote]]
    var log: DiagnosticLog
  }

  /// Reads and checks; `wanted` and `kept` are for what the archive holds.
  func read(
    wanted: ArchiveShelf.Wanted = .all, keeping kept: Set<String> = []
  ) async throws -> Reading {
    var log = DiagnosticLog()
    let tree = try SourceTree(root: options.contentFolder)
    let theme = try ThemeLoader.load(options, into: &log)
    let shelf = try await ArchiveShelf.held(
      in: options.archiveFolder, isNamed: options.archive != nil, wanted: wanted)
    let library = try await LibraryLoader(tree).load(
      archived: shelf?.notices ?? [],
      versions: shelf?.versions(of: tree, wanted: wanted, keeping: kept), into: &log)
    let verdict = Checks.standard.enabling(Set(options.enable)).run(
      on: library, strict: options.strictRules, into: &log)
    return Reading(
      tree: tree, theme: theme, shelf: shelf, library: library, editorNotes: verdict.editorNotes,
      log: log)
  }

  /// Plans the site of what has been read; what is wrong with it is added to the log.
  func plan(_ reading: inout Reading) -> SitePlan {
    let content = options.contentFolder
    let builder = SiteBuilder(
      reading.library, theme: reading.theme, program: program, editorNotes: reading.editorNotes,
      offline: isOffline,
      pictures: ChartPictures(reading.tree.pictures) {
        try Attachment.read("\(content)/charts/\($0)")
      }
    ) { notice, file in
      try Attachment.read("\(content)/notices/\(notice)/\(file)")
    }
    return builder.plan(into: &reading.log)
  }

  /// Reads, checks and plans; tells every diagnostic. `nil` when the content is rejected.
  ///
  /// With `warningsLater` the warnings of accepted content are not told but given back: a build tells
  /// them when the site stands, so that a fault of the machine is the first thing that is read.
  func plan(warningsLater: Bool = false) async throws -> (plan: SitePlan, warnings: [Diagnostic])? {
    var reading = try await read()
    let plan = plan(&reading)
    let found = reading.log.sorted()
    let isRejected = reading.log.containsErrors || (options.strict && !found.isEmpty)
    if isRejected || !warningsLater { tell(found, isRejected: isRejected) }
    return isRejected ? nil : (plan, found)
  }

  /// Tells diagnostics in the form the options ask for.
  func tell(_ found: [Diagnostic], isRejected: Bool = false) {
    let reporter = DiagnosticReporter(options: options)
    switch options.format {
    case .text:
      if !found.isEmpty { complain(reporter.text(found, isRejected: isRejected)) }
    case .json: Standard.out.write(reporter.json(found))
    case .github: if !found.isEmpty { Standard.out.write(reporter.github(found)) }
    }
  }

  /// Ends the program, all being well.
  func leave() -> Never { exit(0) }

  /// A word on what was done; kept apart from diagnostics, so that JSON stays JSON.
  func say(_ message: Message) {
    let stream: Standard = options.format == .json ? .error : .out
    stream.write(message.text(in: options.lang.messages) + "\n")
  }

  func complain(_ message: Message) {
    complain("tongbao: " + message.text(in: options.lang.messages) + "\n")
  }

  private func complain(_ text: String) { Standard.error.write(text) }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
