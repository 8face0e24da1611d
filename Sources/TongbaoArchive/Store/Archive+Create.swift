internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

extension Archive {
  /// Makes an empty archive in a folder that does not exist yet or is empty.
  ///
  /// It is built beside its place and renamed: there is a whole archive or none.
  package static func create(at path: String, siteCode: String) throws {
    guard ObjectID.isSiteCode(siteCode) else {
      throw ArchiveFault(
        .usage, "网站标识码 '\(siteCode)' 不能用：只许数字、小写字母和 '-'，最多 20 个字符；没有标识码的写 0000000000",
        en: """
          the site code '\(siteCode)' cannot be used: 0-9, a-z and '-' only, at most 20; write \
          0000000000 where there is none
          """)
    }
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty, name != ".", name != ".." else {
      throw refusal(of: path)
    }
    let above = parts.dropLast().joined(separator: "/")
    let parentPath = parts.count == 1 ? "." : above.isEmpty ? "/" : above
    try RealPath.makeFolders(parentPath)
    let parent = try OpenFolder(parentPath)
    try requireFree(String(name), in: parent, path)
    let form = ArchiveForm(siteCode: siteCode)
    let staging = ".\(name).new"
    try clear(staging, of: form, in: parent)
    try parent.makeFolder(staging)
    do {
      try fill(OpenFolder(staging, in: parent), form)
      try parent.rename(staging, to: String(name))
    } catch {
      // The first fault is the one to report.
      try? parent.removeTree(staging)
      throw error
    }
    try parent.sync(for: String(name))
  }

  private static func requireFree(_ name: String, in parent: OpenFolder, _ path: String) throws {
    switch try parent.status(name) {
    case nil: return
    case .folder where try FolderWalk(OpenFolder(name, in: parent)).isEmpty(): return
    default: throw refusal(of: path)
    }
  }

  private static func refusal(of path: String) -> ArchiveFault {
    ArchiveFault(
      .refused, "\(path) 已经有内容，或不能作归档文件夹；什么也没有写，请换一个新的或空的文件夹",
      en: """
        \(path) holds something already, or cannot be an archive's folder; nothing was written, \
        name a new or an empty folder
        """)
  }

  /// Removes what a broken-off start left, if it is nothing but that.
  private static func clear(_ staging: String, of form: ArchiveForm, in parent: OpenFolder) throws {
    guard try parent.status(staging) == .folder else { return }
    let ours = Set(form.all.map(\.path) + [Place.list])
    try FolderWalk(OpenFolder(staging, in: parent)).visit { path, item in
      if item == .folder { return true }
      guard ours.contains(path) else { throw refusal(of: parent.place(staging)) }
      return false
    }
    try parent.removeTree(staging)
  }

  private static func fill(_ folder: OpenFolder, _ form: ArchiveForm) throws {
    for name in [
      Place.storage, Place.work, "\(Place.storage)/extensions",
      "\(Place.storage)/extensions/\(ArchiveForm.layout)",
    ] {
      try folder.makeFolder(name)
    }
    var lines: [ChecksumList.Line] = []
    for file in form.all {
      try folder.create(file.path, file.bytes)
      lines.append(ChecksumList.Line(path: file.path, digest: SHA512.hash(file.bytes)))
    }
    try folder.create(Place.list, ChecksumList(lines).bytes)
    try folder.syncFileSystem()
  }
}

extension ArchiveForm {
  /// All files of an empty archive but its list.
  var all: [(path: String, bytes: [UInt8])] {
    files + storageFiles.map { ("\(Archive.Place.storage)/\($0.path)", $0.bytes) }
  }
}
