package import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// Writes records into a bag for another institution: whole OCFL objects in folders named by their
/// notices, with the papers of the hand-over beside them.
///
/// Objects, not a storage root: the folders of a root have percent signs in their names, which tools for
/// bags read in two ways.
package struct BagExport: Sendable {
  /// Ids of the notices, in the order of the catalogue.
  package var slugs: [String]
  /// Who hands over; empty: whoever the records name.
  package var organization: String
  /// What the hand-over is called.
  package var name: String
  package var date: CalendarDate
  /// Whether what is closed to the public goes along.
  package var includesClosed: Bool

  package init(
    slugs: [String], organization: String, name: String, date: CalendarDate, includesClosed: Bool
  ) {
    self.slugs = slugs
    self.organization = organization
    self.name = name
    self.date = date
    self.includesClosed = includesClosed
  }

  /// Writes the bag: a ZIP file where the path ends so, else a folder. Either is there whole or not at
  /// all.
  ///
  /// - Parameter papers: the files that tell of the hand-over, made when it is known what is in it.
  /// - Throws: `ArchiveFault` for a notice without a record or a damaged one, `FileFault`.
  package func write(
    to path: String, from archive: Archive,
    papers: (Transfer) throws -> [(name: String, bytes: [UInt8])]
  ) throws -> Transfer {
    let folder = "tongbao-\(archive.siteCode)-\(date.iso.filter { $0 != "-" })"
    let destination: any BagDestination =
      path.hasSuffix(".zip") ? try ZipBag(path, folder: folder) : try FolderBag(path)
    var writer = BagWriter(to: destination)
    var transfer = Transfer(
      name: name, organization: organization, date: date, includesClosed: includesClosed,
      records: [], files: 0, size: 0)
    for slug in slugs {
      guard let record = try archive.record(slug) else { throw Self.unknown(slug, archive) }
      let copy = try PublicCopy(archive, record)
      let isReduced = !includesClosed && copy.isNeeded
      if isReduced { transfer.reduced += 1 }
      let files = isReduced ? try copy.files() : try archive.objectFiles(of: slug)
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try writer.add("\(slug)/\(path)", bytes, SHA512.hash(bytes))
      }
      let head = try archive.metadata(of: record.versions[record.head - 1], in: record)
      transfer.records.append(Self.line(record, head, files))
      transfer.files += files.count
      transfer.size += files.values.reduce(0) { $0 + $1.count }
    }
    if transfer.organization.isEmpty { transfer.organization = Self.organizations(transfer) }
    try writer.finish(
      info(transfer, archive),
      further: try papers(transfer) + [("README.txt", Array(BagReadme.text.utf8))])
    return transfer
  }

  private func info(_ transfer: Transfer, _ archive: Archive) -> BagInfo {
    var info = BagInfo()
    info.add("Source-Organization", transfer.organization)
    info.add("External-Description", transfer.name)
    info.add("Bagging-Date", date.iso)
    info.add(
      "External-Identifier",
      transfer.records.count == 1
        ? transfer.records[0].identifier : "urn:tongbao:\(archive.siteCode)")
    info.add("Bag-Software-Agent", "tongbao")
    info.add("Closed-Material", includesClosed ? "included" : "left out")
    return info
  }

  private static func line(
    _ record: ArchivedRecord, _ head: RecordMetadata, _ files: [String: [UInt8]]
  ) -> Transfer.Record {
    Transfer.Record(
      folder: record.slug, identifier: record.id, title: head.title,
      responsible: head.issuers.joined(separator: "、"), documentNumber: head.documentNumber ?? "",
      signed: head.signed ?? "", published: head.published, retention: head.retention ?? "",
      fonds: head.fonds ?? "", recordNumber: head.recordNumber ?? "", versions: record.head,
      files: files.count, size: files.values.reduce(0) { $0 + $1.count })
  }

  /// The offices that the records name, each once; where they name none, the site.
  private static func organizations(_ transfer: Transfer) -> String {
    var seen: Set<String> = []
    let names = transfer.records.map(\.responsible).filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
    return names.isEmpty ? "立档单位未载明" : names.joined(separator: "、")
  }

  private static func unknown(_ slug: String, _ archive: Archive) -> ArchiveFault {
    ArchiveFault(
      .usage, "归档 \(archive.path) 里没有通报 \(slug)；用 tongbao archive list 看有哪些",
      en: "the archive \(archive.path) has no notice \(slug); tongbao archive list names all")
  }
}
