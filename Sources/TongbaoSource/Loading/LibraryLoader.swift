package import TongbaoCore
internal import TongbaoDigest

/// Decodes all sources into a library. A bad file yields diagnostics and no value; the rest go on.
package struct LibraryLoader: Sendable {
  let tree: SourceTree

  package init(_ tree: SourceTree) { self.tree = tree }

  /// Tells what versions the notices have, and which are withdrawn; it may read old ones.
  package typealias Versions =
    @Sendable (HeldNoticeReader, [Notice]) async throws -> LibraryVersions

  /// Reads the small files, then all notices, several at a time, then what `versions` tells of them.
  ///
  /// - Parameter archived: ids of notices that need not be held for others to name them.
  /// - Throws: `SourceText.FileFault` when the machine cannot read a file, and what `versions` throws.
  package func load(
    archived: Set<String> = [], versions: Versions? = nil, into log: inout DiagnosticLog
  ) async throws -> Library {
    log.report(tree.diagnostics)
    for file in tree.files where !Self.files.contains(file) {
      log.report(.unreferenced("\(tree.root)/\(file)"))
    }
    // Of every file that is read below.
    var fingerprint: [UInt8] = []
    let settings = try yaml("site.yaml", isRequired: true, &fingerprint, into: &log).flatMap {
      SiteDecoder().decode($0, into: &log)
    }
    let regionSheet = try sheet("regions.csv", isRequired: true, &fingerprint, into: &log)
    let regions = RegionTable(
      regionSheet.map {
        RegionDecoder().decode($0, path: "\(tree.root)/regions.csv", into: &log)
      } ?? [])
    let issuerList = try yaml("issuers.yaml", isRequired: true, &fingerprint, into: &log)
    // Without regions or issuers every other file would be told off for naming them.
    let issuers =
      regionSheet == nil
      ? [] : issuerList.map { IssuerDecoder(regions: regions).decode($0, into: &log) } ?? []
    let vocabulary = VocabularyDecoder()
    let measures =
      try yaml("measures.yaml", isRequired: false, &fingerprint, into: &log).map {
        vocabulary.measures($0, into: &log)
      } ?? MeasureTable()
    let problems =
      try yaml("problems.yaml", isRequired: false, &fingerprint, into: &log).map {
        vocabulary.problems($0, measures: measures, into: &log)
      } ?? []
    let unitSheet = try sheet("units.csv", isRequired: false, &fingerprint, into: &log)
    let units =
      regionSheet == nil
      ? []
      : unitSheet.map {
        UnitDecoder(regions: regions).decode($0, path: "\(tree.root)/units.csv", into: &log)
      } ?? []
    guard regionSheet != nil, issuerList != nil else {
      return Library(
        site: settings ?? .unknown, regions: regions, issuers: issuers, units: units,
        problems: ProblemVocabulary(problems), measures: measures, history: [], notices: [])
    }
    let history =
      try sheet("history.csv", isRequired: false, &fingerprint, into: &log).map {
        HistoryDecoder(regions: regions, issuers: issuers, measures: measures)
          .decode($0, path: "\(tree.root)/history.csv", into: &log)
      } ?? []
    let jurisdictions = Set(issuers.map(\.jurisdiction))
    let loader = NoticeLoader(
      root: tree.root, issuers: issuers, regions: regions, measures: measures,
      held: archived.union(tree.notices.map(\.name)),
      names: Dictionary(uniqueKeysWithValues: jurisdictions.map { ($0, regions.names(of: $0)) }),
      offersSources: settings?.pages.contains(.data) ?? false)
    let notices = try await load(tree.notices, with: loader, into: &log)
    if tree.notices.isEmpty { log.report(.noNotices(tree.root)) }
    let told = try await versions?(HeldNoticeReader(loader: loader), notices) ?? .none
    let standing =
      told.withdrawn.isEmpty ? notices : notices.filter { !told.withdrawn.contains($0.id) }
    return Library(
      site: settings ?? .unknown, regions: regions,
      issuers: issuers, units: units, problems: ProblemVocabulary(problems), measures: measures,
      history: history, notices: sorted(standing),
      faultyNotices: Set(tree.notices.map(\.name)).subtracting(notices.map(\.id)),
      fingerprint: fingerprint, versions: told.histories)
  }

  /// Files that may lie directly in Content.
  static let files: Set<String> = [
    "site.yaml", "regions.csv", "issuers.yaml", "units.csv", "problems.yaml", "measures.yaml",
    "history.csv",
  ]

  /// Notices are loaded in slices on all cores and put back in order, so that nothing depends on
  /// which one is ready first.
  private func load(
    _ folders: [SourceTree.NoticeFolder], with loader: NoticeLoader, into log: inout DiagnosticLog
  ) async throws -> [Notice] {
    let slice = 16
    let starts = Array(stride(from: 0, to: folders.count, by: slice))
    let loaded = try await withThrowingTaskGroup(
      of: (Int, [Notice], DiagnosticLog).self
    ) { group in
      for start in starts {
        group.addTask {
          var mine = DiagnosticLog()
          var notices: [Notice] = []
          for folder in folders[start..<min(start + slice, folders.count)] {
            if let notice = try loader.load(folder, into: &mine) { notices.append(notice) }
          }
          return (start, notices, mine)
        }
      }
      var results: [Int: ([Notice], DiagnosticLog)] = [:]
      for try await (start, notices, mine) in group { results[start] = (notices, mine) }
      return starts.compactMap { results[$0] }
    }
    for (_, mine) in loaded { log.report(mine.diagnostics) }
    return loaded.flatMap(\.0)
  }

  /// Newest first: by year and place in it, then by id.
  private func sorted(_ notices: [Notice]) -> [Notice] {
    // Sorted by number: a notice is much to carry from place to place.
    let keys = notices.map { (period: $0.period.sortKey, id: $0.id) }
    return notices.indices.sorted { a, b in
      keys[a].period != keys[b].period
        ? keys[a].period > keys[b].period
        : keys[a].id.utf8.lexicographicallyPrecedes(keys[b].id.utf8)
    }.map { notices[$0] }
  }

  private func yaml(
    _ file: String, isRequired: Bool, _ fingerprint: inout [UInt8], into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> SourceValue? {
    guard let source = try text(file, isRequired: isRequired, &fingerprint, into: &log) else {
      return nil
    }
    return YAMLReader(path: source.path).read(source.bytes[...], into: &log)
  }

  private func sheet(
    _ file: String, isRequired: Bool, _ fingerprint: inout [UInt8], into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> Grid? {
    guard let source = try text(file, isRequired: isRequired, &fingerprint, into: &log) else {
      return nil
    }
    return CSVReader(path: source.path).read(source.bytes, into: &log)
  }

  private func text(
    _ file: String, isRequired: Bool, _ fingerprint: inout [UInt8], into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> SourceText? {
    guard tree.files.contains(file) else {
      if isRequired {
        log.report(.missingSetting(file, in: tree.root))
      }
      return nil
    }
    let source = try SourceText.read("\(tree.root)/\(file)", into: &log)
    fingerprint += file.utf8
    SHA256.hash(source?.bytes ?? []).appendHex(to: &fingerprint)
    return source
  }
}

extension Diagnostic {
  /// A file that every site has, with lines that make a sound one.
  fileprivate static func missingSetting(_ file: String, in root: String) -> Diagnostic {
    let office = "{id: 420000-szfbgt, names: [{name: 湖北省人民政府办公厅}], jurisdiction: \"420000\"}"
    let lines = [
      "site.yaml": "三行 name: 网站的名称、base-address: https://www.example.gov.cn/、role: issuer",
      "regions.csv":
        "第一行 code,name,level,parent,aliases,slug，下面每个地区一行，如 420000,湖北省,province,,,hubei",
      "issuers.yaml": "每个发文机关一行，如 - \(office)",
    ]
    let example = lines[file].map { "；新建它，写上\($0)" } ?? ""
    return Diagnostic(
      .error, "file.missing", at: SourcePlace("\(root)/\(file)"),
      Message("缺少 \(file)" + example, en: "\(file) is missing"))
  }

  static func noNotices(_ root: String) -> Diagnostic {
    Diagnostic(
      .error, "file.missing", at: SourcePlace("\(root)/notices"),
      Message(
        "没有一份通报；在 notices/ 下为每份通报建一个文件夹",
        en: "there is no notice; make a folder for each one in notices/"))
  }
}

extension SiteSettings {
  /// Stands where `site.yaml` could not be read; a run with it always ends in an error.
  fileprivate static let unknown = SiteSettings(name: "", baseAddress: "/", role: .demo)
}
