internal import TongbaoCore
internal import TongbaoDigest

/// What programs are told of the CSV files of one notice: a Data Package and CSVW, beside the files.
enum NoticeDescriptions {
  /// Both files with their names; none where nothing is described. `bytes` gives a CSV file by its name.
  ///
  /// - Parameter page: where the files lie, when it is not the notice's own page.
  static func files(
    of notice: Notice, at page: PageAddress? = nil, below base: String, words: Words,
    bytes: (String) -> [UInt8]?
  ) -> [(name: String, bytes: [UInt8])] {
    let folder = PageAddress.notice(notice.id)
    let described = TableDescription.all(of: notice, words).compactMap { table in
      let name = String(table.path.dropFirst(folder.folder.count))
      return bytes(name).map { (table, name, $0) }
    }
    guard !described.isEmpty else { return [] }
    var package = DataDescriptions.packageHead(
      name: notice.id, title: notice.title.value,
      address: (page ?? folder).canonical(below: base))
    var csvw = DataDescriptions.csvwHead(title: notice.title.value)
    for (number, (table, name, bytes)) in described.enumerated() {
      package += DataDescriptions.separator(isFirst: number == 0)
      package += DataDescriptions.resource(
        table,
        in: DataDescriptions.File(path: name, size: bytes.count, digest: SHA256.hash(bytes).hex))
      csvw += DataDescriptions.separator(isFirst: number == 0)
      csvw += DataDescriptions.csvw(table, path: name)
    }
    return [
      (DataDescriptions.packageName, package + DataDescriptions.end),
      (DataDescriptions.csvwName, csvw + DataDescriptions.end),
    ]
  }
}
