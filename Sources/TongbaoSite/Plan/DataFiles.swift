internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// The files that speak of all other data: two descriptions, everything in one archive, the data page.
///
/// They are made when the others are finished, since they hold sizes and digests of them.
struct DataFiles: Sendable {
  let renderer: PageRenderer
  let downloads: SiteDownloads

  init(renderer: PageRenderer) {
    self.renderer = renderer
    downloads = SiteDownloads(index: renderer.index)
  }

  private var site: SiteSettings { renderer.index.library.site }

  /// In the order in which they are made: each may speak of those before it.
  func closing() throws -> [ClosingFile] {
    var closing: [ClosingFile] = []
    if downloads.hasTables {
      closing.append(ClosingFile(path: try OutputPath(SiteDownloads.csvwPath), writeCSVW))
      closing.append(ClosingFile(path: try OutputPath(SiteDownloads.packagePath), writePackage))
    }
    if !downloads.groups.isEmpty {
      closing.append(ClosingFile(path: try OutputPath(SiteDownloads.archivePath), writeArchive))
    }
    let parts = downloads.parts
    for part in parts { closing.append(try page(of: part, parts)) }
    closing.append(try page(of: nil, parts))
    return closing
  }

  /// The data page, or a part of it.
  private func page(
    of part: SiteDownloads.Part?, _ parts: [SiteDownloads.Part]
  ) throws -> ClosingFile {
    let address = part?.address ?? .data
    return ClosingFile(path: try OutputPath(address.file)) { files, sink in
      let page = DataPage(
        index: renderer.index, links: renderer.links, downloads: downloads, parts: parts,
        part: part, files: files)
      try sink(
        renderer.page("data.html", page.view, body: [page.value], section: .data).bytes)
    }
  }

  private func writeCSVW(_ files: FinishedFiles, _ sink: ClosingFile.Sink) throws {
    try sink(DataDescriptions.csvwHead(title: site.name))
    var isFirst = true
    try downloads.forEachTable { table in
      guard files.entry(table.path) != nil else { return }
      try sink(DataDescriptions.separator(isFirst: isFirst))
      try sink(DataDescriptions.csvw(table, path: table.path))
      isFirst = false
    }
    try sink(DataDescriptions.end)
  }

  private func writePackage(_ files: FinishedFiles, _ sink: ClosingFile.Sink) throws {
    try sink(
      DataDescriptions.packageHead(
        name: "tongbao-data", title: site.name,
        address: PageAddress.data.canonical(below: site.baseAddress)))
    var isFirst = true
    try downloads.forEachTable { table in
      guard let entry = files.entry(table.path) else { return }
      try sink(DataDescriptions.separator(isFirst: isFirst))
      try sink(
        DataDescriptions.resource(
          table,
          in: DataDescriptions.File(
            path: table.path, size: entry.size, digest: entry.digest.hex)))
      isFirst = false
    }
    try sink(DataDescriptions.end)
  }

  /// All downloads by their paths, below one folder.
  private func writeArchive(_ files: FinishedFiles, _ sink: ClosingFile.Sink) throws {
    let listed = downloads.descriptions + downloads.groups.flatMap(\.files)
    var zip = ZipWriter()
    for path in listed.map(\.path).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let entry = files.entry(path) else { continue }
      try zip.add(SiteDownloads.archiveFolder + path, files.bytes(of: entry), to: sink)
    }
    try zip.finish(to: sink)
  }
}
