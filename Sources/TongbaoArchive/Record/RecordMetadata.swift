/// What `metadata/record.json` says of one version: the catalogue's fields, the version, the files.
package struct RecordMetadata: Sendable, Equatable {
  package static let path = "metadata/record.json"

  /// One file of the version.
  package struct File: Sendable, Equatable {
    /// Its logical path.
    package var path: String
    package var size: Int
    /// Whether it is kept from the public.
    package var isClosed: Bool
    /// The path below the notice's folder, where the logical path cannot hold it.
    package var originalName: String?

    package init(path: String, size: Int, isClosed: Bool, originalName: String? = nil) {
      self.path = path
      self.size = size
      self.isClosed = isClosed
      self.originalName = originalName
    }
  }

  /// 题名.
  package var title: String
  /// 责任者; none where the text does not tell.
  package var issuers: [String]
  /// 文号.
  package var documentNumber: String?
  /// 文种.
  package var documentKind: String
  /// 密级. What is published bears none.
  package var classification = "公开"
  /// 保管期限.
  package var retention: String?
  /// 成文日期.
  package var signed: String?
  /// 发布日期.
  package var published: String
  /// 归档时间.
  package var archived: String
  /// 全宗号.
  package var fonds: String?
  /// 档号.
  package var recordNumber: String?
  /// The notice's id.
  package var notice: String
  package var language: String
  /// From 1.
  package var version: Int
  /// 首发, 更正 …
  package var kind: String
  package var reason: String
  /// Earlier versions that are closed to the public from this one on.
  package var closes: [Int]
  /// All earlier versions that are closed.
  package var closed: [Int]
  package var files: [File]

  package init(
    title: String, issuers: [String], documentNumber: String?, documentKind: String,
    retention: String?, signed: String?, published: String, archived: String, fonds: String?,
    recordNumber: String?, notice: String, language: String, version: Int, kind: String,
    reason: String, closes: [Int], closed: [Int], files: [File]
  ) {
    self.title = title
    self.issuers = issuers
    self.documentNumber = documentNumber
    self.documentKind = documentKind
    self.retention = retention
    self.signed = signed
    self.published = published
    self.archived = archived
    self.fonds = fonds
    self.recordNumber = recordNumber
    self.notice = notice
    self.language = language
    self.version = version
    self.kind = kind
    self.reason = reason
    self.closes = closes
    self.closed = closed
    self.files = files
  }
}
