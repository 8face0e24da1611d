internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles
internal import TongbaoTemplates

/// Data: every download with its size and checksum, and all of them in one.
struct DataPage {
  let index: SiteIndex
  let links: LinkStyle
  let downloads: SiteDownloads
  /// The finished files that the page speaks of.
  let files: FinishedFiles

  private static let fileSchema = Schema([
    "text": .text, "href": .text, "detail": .text, "sha256": .text,
  ])

  static let schema = Schema([
    "lead": .text, "archive": .optional(.object(fileSchema)),
    "descriptions": .list(.object(fileSchema)),
    "groups": .list(.object(Schema(["title": .text, "files": .list(.object(fileSchema))]))),
  ])

  var value: Value {
    let archive = SiteDownloads.File(
      path: SiteDownloads.archivePath, label: "全部数据（ZIP）", detail: "")
    return .object([
      .string(Self.lead), self.value(of: archive) ?? .absent,
      .list(downloads.descriptions.compactMap(value)),
      .list(
        downloads.groups.map { .object([.string($0.title), .list($0.files.compactMap(value))]) }),
    ])
  }

  /// `nil` for a file that the site does not have: a chart of too few points.
  private func value(of file: SiteDownloads.File) -> Value? {
    guard let entry = files.entry(file.path) else { return nil }
    let size = Self.text(ofSize: entry.size)
    return .object([
      .string(file.label), .string(links.link(toFile: file.path)),
      .string(file.detail.isEmpty ? size : "\(file.detail)，\(size)"), .string(entry.digest.hex),
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

  private static let lead = "每张表一个 CSV 文件，UTF-8 编码，可用 Excel 或 WPS 直接打开。数字照原文，不改不补。"

  var view: PageView {
    var view = PageView(
      kind: "data", title: "数据下载", description: Self.lead, address: .data)
    view.crumbs = NoticeList(index: index, links: links).home + [OptionalLinkView(text: "数据下载")]
    if let archive = files.entry(SiteDownloads.archivePath) {
      view.jsonLD = { $0.object { dataset(archive, &$0) } }
    }
    return view
  }

  /// All data as a Dataset of schema.org.
  private func dataset(_ archive: Manifest.Entry, _ json: inout JSONWriter) {
    let site = index.library.site
    json.member("@type", "Dataset")
    json.member("name", site.name)
    json.member("description", Self.lead)
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
