internal import TongbaoCore

/// Every file that a site offers for download, in the order of the data page.
///
/// Which files there are is told by the pages that offer them; the manifest of the finished site says
/// how large each is.
struct SiteDownloads: Sendable {
  struct File: Sendable {
    /// From the site's root.
    let path: String
    let label: String
    let detail: String
  }

  struct Group: Sendable {
    let title: String
    let files: [File]
  }

  /// A page of its own for some of the groups.
  struct Part: Sendable {
    let address: PageAddress
    let title: String
    let groups: [Group]

    var fileCount: Int { groups.reduce(0) { $0 + $1.files.count } }
  }

  /// With more files than this the data page has parts, so that no page takes long to load.
  static let maximumOnOnePage = 400

  static let archivePath = "data/tongbao-data.zip"
  /// The folder that the archive's files lie in.
  static let archiveFolder = "tongbao-data/"
  static let packagePath = DataDescriptions.packageName
  static let csvwPath = DataDescriptions.csvwName

  let index: SiteIndex

  /// Whether there is any table to describe.
  var hasTables: Bool {
    (index.builds(.region) && !index.histories.codes.isEmpty)
      || (index.builds(.notice)
        && index.notices.contains {
          !$0.tables.isEmpty || !$0.results.isEmpty || !$0.document.figures.isEmpty
        })
  }

  /// Descriptions of all tables.
  var descriptions: [File] {
    guard hasTables else { return [] }
    return [
      File(
        path: Self.packagePath, label: Self.packagePath,
        detail: index.words(.noticeDescriptionOfTables, [.name: "Data Package"])),
      File(
        path: Self.csvwPath, label: Self.csvwPath,
        detail: index.words(.noticeDescriptionOfTables, [.name: "CSVW"])),
    ]
  }

  /// Files by region and by notice.
  var groups: [Group] {
    regionGroup + (index.builds(.notice) ? index.notices : []).map(group)
  }

  /// The pages that the groups are spread over: regions, then a page for each year, newest first. Empty
  /// where one page holds all.
  var parts: [Part] {
    guard groups.reduce(0, { $0 + $1.files.count }) > Self.maximumOnOnePage else { return [] }
    var parts: [Part] = []
    if !regionGroup.isEmpty {
      parts.append(
        Part(
          address: PageAddress("data/regions/"), title: index.words(.dataRegions),
          groups: regionGroup))
    }
    guard index.builds(.notice) else { return parts }
    let years = Dictionary(grouping: index.notices, by: \.period.year)
    for (year, notices) in years.sorted(by: { $0.key > $1.key }) {
      parts.append(
        Part(
          address: PageAddress("data/\(year)/"),
          title: index.words(.dataYear, [.year: String(year)]), groups: notices.map(group)
        ))
    }
    return parts
  }

  private var regionGroup: [Group] {
    guard index.builds(.region), !index.histories.codes.isEmpty else { return [] }
    return [Group(title: index.words(.dataRegions), files: regions.flatMap(files))]
  }

  private func group(_ notice: Notice) -> Group {
    Group(title: notice.title.value, files: files(of: notice))
  }

  /// Regions with a history, in the order of `regions.csv`.
  private var regions: [Region] {
    index.library.regions.regions.filter { index.histories[$0.code] != nil }
  }

  private func files(of region: Region) -> [File] {
    let folder = PageAddress.region(region).folder
    let name = index.fullName(of: region)
    let rows = index.histories[region.code]?.observations.count ?? 0
    return [
      File(
        path: folder + HistoryFile.name,
        label: index.words(.dataHistory, [.name: name]), detail: index.words.rows(rows)),
      File(
        path: folder + RegionPage.chartName,
        label: index.words(.dataChart, [.name: name]), detail: ""),
    ] + (index.builds(.compare) ? bars(in: folder, name) : [])
  }

  /// Bars that a region may have; those that are not there are left out.
  private func bars(in folder: String, _ name: String) -> [File] {
    PlaceBarsView.sections.flatMap { section, place in
      PlaceBarsView.subjects.map { id in
        let subject = index.library.measures.subject(id)?.label ?? id
        return File(
          path: "\(folder)\(section)-\(id).svg",
          label: index.words(
            .dataBars, [.name: name, .place: index.words(place), .subject: subject]), detail: "")
      }
    }
  }

  private func files(of notice: Notice) -> [File] {
    NoticePage(index: index, links: LinkStyle(), notice: notice).files.map {
      File(
        path: PageAddress.notice(notice.id).folder + $0.name, label: $0.label, detail: $0.detail)
    }
  }

  /// The tables of the whole site with their columns, in the order of the groups.
  func forEachTable(_ body: (TableDescription) throws -> Void) rethrows {
    if index.builds(.region) {
      for region in regions {
        try body(
          TableDescription(
            historyOf: region, named: index.fullName(of: region), index.words))
      }
    }
    if index.builds(.notice) {
      for notice in index.notices {
        for table in TableDescription.all(of: notice, index.words) { try body(table) }
      }
    }
  }
}
