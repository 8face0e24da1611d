/// The form of `metadata/record.json`. The catalogue's fields have the names that archivists know them by;
/// what a notice does not tell is `null`, never invented.
extension RecordMetadata {
  package var bytes: [UInt8] {
    JSONValue.object([
      .init("题名", .text(title)),
      .init("责任者", .list(issuers.map { .text($0) })),
      .init("文号", Self.optional(documentNumber)),
      .init("文种", .text(documentKind)),
      .init("密级", .text(classification)),
      .init("保管期限", Self.optional(retention)),
      .init("成文日期", Self.optional(signed)),
      .init("发布日期", .text(published)),
      .init("归档时间", .text(archived)),
      .init("全宗号", Self.optional(fonds)),
      .init("档号", Self.optional(recordNumber)),
      .init("notice", .text(notice)),
      .init("language", .text(language)),
      .init(
        "version",
        .object([
          .init("number", .number(String(version))), .init("kind", .text(kind)),
          .init("reason", .text(reason)), .init("closes", Self.numbers(closes)),
        ])),
      .init(
        "versions",
        .list(
          (1..<max(version, 1)).map { number in
            .object([
              .init("number", .number(String(number))),
              .init("access", Self.access(closed.contains(number))),
            ])
          })),
      .init("files", .list(files.map(Self.value))),
    ]).fileBytes
  }

  /// `nil` for anything else than a description that this program wrote.
  package init?(_ bytes: [UInt8]) {
    guard let value = try? JSONReader.read(bytes), let title = value["题名"]?.text,
      let issuers = value["责任者"]?.list, let documentKind = value["文种"]?.text,
      let published = value["发布日期"]?.text, let archived = value["归档时间"]?.text,
      let notice = value["notice"]?.text, let language = value["language"]?.text,
      let version = value["version"], let number = version["number"]?.integer,
      let kind = version["kind"]?.text, let reason = version["reason"]?.text,
      let closes = version["closes"]?.list, let earlier = value["versions"]?.list,
      let files = value["files"]?.list
    else { return nil }
    self.init(
      title: title, issuers: issuers.compactMap(\.text), documentNumber: value["文号"]?.text,
      documentKind: documentKind, retention: value["保管期限"]?.text,
      signed: value["成文日期"]?.text, published: published, archived: archived,
      fonds: value["全宗号"]?.text, recordNumber: value["档号"]?.text, notice: notice,
      language: language, version: number, kind: kind, reason: reason,
      closes: closes.compactMap(\.integer),
      closed: earlier.filter { $0["access"]?.text == "closed" }.compactMap {
        $0["number"]?.integer
      },
      files: files.compactMap(Self.file))
    classification = value["密级"]?.text ?? classification
  }

  private static func value(_ file: File) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .text(file.path)), .init("format", .text(mediaType(file.path))),
      .init("size", .number(String(file.size))), .init("access", access(file.isClosed)),
    ]
    if let name = file.originalName { members.append(.init("original-name", .text(name))) }
    return .object(members)
  }

  private static func file(_ value: JSONValue) -> File? {
    guard let path = value["path"]?.text, let size = value["size"]?.integer,
      let access = value["access"]?.text
    else { return nil }
    return File(
      path: path, size: size, isClosed: access == "closed",
      originalName: value["original-name"]?.text)
  }

  private static func access(_ isClosed: Bool) -> JSONValue {
    .text(isClosed ? "closed" : "open")
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  private static func numbers(_ numbers: [Int]) -> JSONValue {
    .list(numbers.map { .number(String($0)) })
  }

  /// The format of a file by the ending of its name.
  private static func mediaType(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
    return mediaTypes[ending] ?? "application/octet-stream"
  }

  private static let mediaTypes = [
    "md": "text/markdown", "csv": "text/csv", "json": "application/json", "html": "text/html",
    "css": "text/css", "svg": "image/svg+xml", "txt": "text/plain", "pdf": "application/pdf",
    "ofd": "application/ofd", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
    "tif": "image/tiff", "tiff": "image/tiff", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "wps": "application/vnd.ms-works", "zip": "application/zip",
  ]
}

extension JSONValue {
  /// The number, where it is a whole one.
  var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }
}
