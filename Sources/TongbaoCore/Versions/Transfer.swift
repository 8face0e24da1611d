/// A hand-over of records from an office to an archive, as the forms that go with it tell it.
package struct Transfer: Sendable {
  /// The name of the hand-over (交接工作名称).
  package var name: String
  /// Who hands over (移交单位).
  package var organization: String
  /// The day of the hand-over.
  package var date: CalendarDate
  /// Whether records that are closed to the public are in it.
  package var includesClosed: Bool
  /// How many records lack what is closed in them.
  package var reduced = 0
  package var records: [Record]
  /// Files and bytes of all records.
  package var files: Int
  package var size: Int

  package init(
    name: String, organization: String, date: CalendarDate, includesClosed: Bool,
    records: [Record], files: Int, size: Int
  ) {
    self.name = name
    self.organization = organization
    self.date = date
    self.includesClosed = includesClosed
    self.records = records
    self.files = files
    self.size = size
  }

  /// One line of the catalogue: one notice with all its versions.
  package struct Record: Sendable {
    /// Folder in the bag below `data/`.
    package var folder: String
    /// `urn:tongbao:…`
    package var identifier: String
    package var title: String
    /// 责任者.
    package var responsible: String
    /// 文号; empty where the notice has none.
    package var documentNumber: String
    /// 成文日期 and 发布日期, as the record has them.
    package var signed: String
    package var published: String
    /// 保管期限, 全宗号, 档号; empty where the office has not said.
    package var retention: String
    package var fonds: String
    package var recordNumber: String
    package var versions: Int
    package var files: Int
    package var size: Int

    package init(
      folder: String, identifier: String, title: String, responsible: String,
      documentNumber: String, signed: String, published: String, retention: String,
      fonds: String, recordNumber: String, versions: Int, files: Int, size: Int
    ) {
      self.folder = folder
      self.identifier = identifier
      self.title = title
      self.responsible = responsible
      self.documentNumber = documentNumber
      self.signed = signed
      self.published = published
      self.retention = retention
      self.fonds = fonds
      self.recordNumber = recordNumber
      self.versions = versions
      self.files = files
      self.size = size
    }
  }

  /// The amount of data in GB to three decimals, as the form asks for it; never rounded to nothing.
  package var gigabytes: String {
    let thousandths = max((size + 500_000) / 1_000_000, size > 0 ? 1 : 0)
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// Years of publication, from the first to the last; empty without a date.
  package var years: String {
    let years = records.compactMap { $0.published.split(separator: "-").first }.sorted()
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? "\(first)年" : "\(first)年至\(last)年"
  }
}
