internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles
internal import TongbaoTemplates

/// Data: every download with its size and checksum, and all of them in one; or a part of that page.
struct DataPage {
  let index: SiteIndex
  let links: LinkStyle
  let downloads: SiteDownloads
  /// The pages that the downloads are spread over, if they are.
  let parts: [SiteDownloads.Part]
  /// The part that this page is; `nil` for the data page itself.
  let part: SiteDownloads.Part?
  /// The finished files that the page speaks of.
  let files: FinishedFiles

  private static let fileSchema = Schema([
    "text": .text, "href": .text, "detail": .text, "sha256": .text,
  ])

  static let schema = Schema([
    "lead": .text, "is_part": .flag, "archive": .optional(.object(fileSchema)),
    "descriptions": .list(.object(fileSchema)), "parts": .list(.object(DetailLinkView.schema)),
    "groups": .list(.object(Schema(["title": .text, "files": .list(.object(fileSchema))]))),
  ])

  var value: Value {
    let archive = SiteDownloads.File(
      path: SiteDownloads.archivePath, label: index.words(.dataArchive), detail: "")
    let isPart = part != nil
    let groups = part?.groups ?? (parts.isEmpty ? downloads.groups : [])
    return .object([
      .string(lead), .flag(isPart), isPart ? .absent : self.value(of: archive) ?? .absent,
      .list(isPart ? [] : downloads.descriptions.compactMap(value)),
      .list(isPart ? [] : parts.map(link)),
      .list(groups.map { .object([.string($0.title), .list($0.files.compactMap(value))]) }),
    ])
  }

  private func link(to part: SiteDownloads.Part) -> Value {
    DetailLinkView(
      text: part.title, href: links.link(to: part.address),
      detail: index.words(.dataFiles, [.count: String(part.fileCount)])
    ).value
  }

  /// `nil` for a file that the site does not have: a chart of too few points.
  private func value(of file: SiteDownloads.File) -> Value? {
    guard let entry = files.entry(file.path) else { return nil }
    let size = Self.text(ofSize: entry.size)
    return .object([
      .string(file.label), .string(links.link(toFile: file.path)),
      .string(
        file.detail.isEmpty ? size : index.words(.dataFileSize, [.text: file.detail, .total: size])),
      .string(entry.digest.hex),
    ])
  }

  /// `812 B`, `1.5 KB`, `20 MB`: three digits at most, half up.
  static func text(ofSize bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    var unit = 1_000
    for name in ["KB", "MB"] {
      let tenths = (bytes * 10 + unit / 2) / unit
      if tenths < 100 { return "\(tenths / 10).\(tenths % 10) \(name)" }
      let whole = (bytes + unit / 2) / unit
      if whole < 1_000 { return "\(whole) \(name)" }
      unit *= 1_000
    }
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) GB"
  }

  private var lead: String { index.words(.dataLead) }

  var view: PageView {
    let title = part.map { index.words(.dataPart, [.title: $0.title]) } ?? index.words(.commonData)
    var view = PageView(
      kind: "data", title: title, description: lead, address: part?.address ?? .data)
    view.crumbs =
      NoticeList(index: index, links: links).home + [
        OptionalLinkView(
          text: index.words(.commonData), href: part == nil ? nil : links.link(to: .data))
      ] + (part.map { [OptionalLinkView(text: $0.title)] } ?? [])
    if part == nil, let archive = files.entry(SiteDownloads.archivePath) {
      view.jsonLD = { $0.object { dataset(archive, &$0) } }
    }
    return view
  }

  /// All data as a Dataset of schema.org.
  private func dataset(_ archive: Manifest.Entry, _ json: inout JSONWriter) {
    let site = index.library.site
    json.member("@type", "Dataset")
    json.member("name", site.name)
    json.member("description", lead)
    json.member("url", PageAddress.data.canonical(below: site.baseAddress))
    json.member("distribution") {
      $0.object {
        $0.member("@type", "DataDownload")
        $0.member("encodingFormat", "application/zip")
        $0.member("contentUrl", site.baseAddress + archive.path.text)
        $0.member("contentSize", String(archive.size))
        $0.member("sha256", archive.digest.hex)
      }
    }
  }
}
