internal import TongbaoCore
internal import TongbaoDigest

/// Names what the pages of notices and regions depend on, so that an edit of one notice leaves the
/// others alone.
///
/// A key takes in more rather than less: for a notice all notices of its issuers, whose figures and
/// neighbours it may show; for a region every notice that speaks of it or of a region below it. What
/// every page shows (settings, names, templates, the newest date) is part of all keys.
struct SiteKeys {
  private let index: SiteIndex
  private let site: Digest256
  /// Ids of the notices that speak of a region, by its code.
  private let speakers: [String: Set<String>]
  /// Names the sources of every notice, by its id.
  private let fingerprints: [String: [UInt8]]
  /// Names the sources of all notices of a series, by its key.
  private let series: [String: Digest256]

  /// - Parameter program: names the program and its version.
  init(index: SiteIndex, theme: Theme, program: [UInt8]) {
    self.index = index
    var site = Fields()
    site.add(program)
    for file in theme.files + theme.furtherWords {
      site.add(file.name)
      site.add(file.bytes)
    }
    site.add(index.library.fingerprint)
    site.add(index.updated?.iso ?? "")
    for code in index.histories.codes { site.add(code) }
    if index.hasRepeated { site.add("repeated") }
    if index.versions.isKept { site.add("versions") }
    site.add("issuers")
    for issuer in index.noticesOfIssuer.keys.sorted() { site.add(issuer) }
    self.site = site.digest
    var speakers: [String: Set<String>] = [:]
    // A notice speaks of a region in several rows behind one another.
    for code in index.histories.codes {
      var ids: Set<String> = []
      var last = ""
      for observation in index.histories[code]?.observations ?? [] {
        guard case .notice(let id, _) = observation.source, id != last else { continue }
        ids.insert(id)
        last = id
      }
      if !ids.isEmpty { speakers[code] = ids }
    }
    for (code, findings) in index.findingsOfRegion {
      var last: Int?
      for finding in findings where finding.notice != last {
        speakers[code, default: []].insert(index.notices[finding.notice].id)
        last = finding.notice
      }
    }
    self.speakers = speakers
    // Whatever shows a notice may show what became of it.
    let marks = index.library.notices.map { notice in
      let versions = index.library.versions[notice.id]?.fingerprint ?? []
      return (id: notice.id, fingerprint: notice.fingerprint + versions)
    }
    fingerprints = Dictionary(marks.map { ($0.id, $0.fingerprint) }) { first, _ in first }
    series = index.library.series.mapValues { places in
      var fields = Fields()
      for place in places {
        fields.add(marks[place].id)
        fields.add(marks[place].fingerprint)
      }
      return fields.digest
    }
  }

  /// `nil` for a notice with downloads, whose bytes are read only when they are written.
  func key(of notice: Notice, editorNotes: [EditorNote]) -> Digest256? {
    guard notice.files.isEmpty else { return nil }
    var fields = Fields("notice", site)
    fields.add(notice.id)
    fields.add(fingerprints[notice.id] ?? notice.fingerprint)
    // Neighbours and earlier figures are of the same series, or of the notice that is followed.
    for key in index.library.series(of: notice) {
      fields.add(key)
      if let digest = series[key] { fields.add(digest) }
    }
    if let id = notice.follows?.value { fields.add(fingerprints[id] ?? []) }
    add(related(to: [notice.id]), to: &fields)
    for note in editorNotes {
      fields.add(EditorNoteSentence(note, index.words).text)
      fields.add(note.table ?? "")
    }
    return fields.digest
  }

  /// A comparison shows nothing but what the notices of its office say.
  func key(of comparison: Comparison) -> Digest256 {
    var fields = Fields("compare", site)
    fields.add(comparison.address.folder)
    if let digest = series[comparison.issuer.seriesKey] { fields.add(digest) }
    return fields.digest
  }

  /// Earlier versions quote figures of the notices of their office.
  func key(ofVersions history: NoticeHistory) -> Digest256 {
    var fields = Fields("versions", site)
    fields.add(history.fingerprint)
    fields.add(fingerprints[history.notice] ?? [])
    let notices = history.versions.compactMap(\.notice)
    for key in Set(notices.flatMap { index.library.series(of: $0) }).sorted() {
      fields.add(key)
      if let digest = series[key] { fields.add(digest) }
    }
    for id in Set(notices.compactMap(\.follows?.value)).sorted() {
      fields.add(fingerprints[id] ?? [])
    }
    return fields.digest
  }

  func key(ofRegion code: String) -> Digest256 {
    var fields = Fields("region", site)
    fields.add(code)
    var ids = speakers[code] ?? []
    for child in index.childrenOfRegion[code] ?? [] { ids.formUnion(speakers[child.code] ?? []) }
    add(ids.union(related(to: ids)), to: &fields)
    return fields.digest
  }

  func key(of unit: UnitHistory) -> Digest256 {
    var fields = Fields("unit", site)
    fields.add(unit.key.kind.rawValue)
    fields.add(unit.key.id)
    let ids = Set(unit.appearances.map { index.notices[$0.notice].id })
    add(ids.union(related(to: ids)), to: &fields)
    return fields.digest
  }

  /// Notices that say what became of findings of these, and those whose findings these speak of.
  private func related(to ids: Set<String>) -> Set<String> {
    guard let followUps = index.followUps else { return [] }
    return Set(
      ids.flatMap { id in
        index.library.notice(id).flatMap { index.place(of: $0) }.map { place in
          followUps.related(to: place).map { index.notices[$0].id }
        } ?? []
      })
  }

  private func add(_ ids: Set<String>, to fields: inout Fields) {
    for id in ids.sorted() {
      fields.add(id)
      fields.add(fingerprints[id] ?? [])
    }
  }

  /// Texts behind one another, each with its length, so that no two lists of texts are the same bytes.
  private struct Fields {
    private var bytes: [UInt8] = []

    init() {}

    init(_ kind: String, _ site: Digest256) {
      bytes.reserveCapacity(2_048)
      add(kind)
      add(site)
    }

    mutating func add(_ digest: Digest256) { digest.appendHex(to: &bytes) }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ text: [UInt8]) {
      withUnsafeBytes(of: text.count.littleEndian) { bytes.append(contentsOf: $0) }
      bytes += text
    }

    var digest: Digest256 { SHA256.hash(bytes) }
  }
}
