internal import TongbaoCore
internal import TongbaoFiles

/// The files that say what the folder is: our own mark, and those of the storage root (OCFL 1.1).
struct ArchiveForm {
  /// The format of the whole archive; a greater number is refused.
  static let format = 1
  static let layout = "0003-hash-and-id-n-tuple-storage-layout"
  static let declarationName = "0=ocfl_1.1"

  /// The code of the publishing site.
  let siteCode: String

  init(siteCode: String) { self.siteCode = siteCode }

  /// Reads the mark, and looks whether the storage root is of the kind that we make.
  init(reading root: OpenFolder) throws {
    guard let bytes = try root.read(Archive.Place.form, limit: 65_536) else {
      throw Self.foreign(root.path, Message("没有 archive.json", en: "it holds no archive.json"))
    }
    guard let value = try? JSONReader.read(bytes), let code = value["site"]?.text,
      ObjectID.isSiteCode(code), case .number(let digits) = value["format"],
      let format = Int(digits), format > 0
    else {
      throw ArchiveFault.damage(
        root.place(Archive.Place.form),
        Message("不是本程序写的样子", en: "is not as this program writes it"))
    }
    guard format <= Self.format else {
      throw ArchiveFault(
        .refused,
        "归档 \(root.path) 的格式是 \(format)，本程序只认到 \(Self.format)；请用更新的程序，什么也没有写",
        en: """
          the archive \(root.path) has format \(format), this program knows up to \(Self.format); \
          use a newer one, nothing was written
          """)
    }
    siteCode = code
    for name in [Archive.Place.storage, Archive.Place.work] {
      // The folder for work is never handed over, and made where it is missing.
      switch try root.status(name) {
      case .folder: continue
      case nil where name == Archive.Place.work: continue
      default:
        throw Self.foreign(
          root.path, Message("\(name) 不是文件夹", en: "\(name) is no folder"))
      }
    }
    for file in storageFiles {
      let path = Archive.Place.storage + "/" + file.path
      let found = try root.read(path, limit: 65_536)
      guard found != file.bytes else { continue }
      if file.path == Self.declarationName, found == nil {
        throw Self.foreign(
          root.path,
          Message(
            "ocfl 里没有 0=ocfl_1.1：没有拷全，或是别的、更新的格式",
            en:
              "ocfl holds no 0=ocfl_1.1: a part was not copied, or it is of another or newer format"
          ))
      }
      throw ArchiveFault.damage(
        root.place(path),
        found == nil
          ? Message("不见了", en: "is missing")
          : Message("不是本程序写的样子", en: "is not as this program writes it"))
    }
  }

  private static func foreign(_ path: String, _ why: Message) -> ArchiveFault {
    ArchiveFault(
      .refused, "\(path) 不是本程序的归档：\(why.chinese)；什么也没有写，请用 --archive 指明另一个文件夹",
      en: """
        \(path) is no archive of this program: \(why.english); nothing was written, name another \
        folder with --archive
        """)
  }

  /// The files outside the storage root.
  var files: [(path: String, bytes: [UInt8])] {
    [
      (
        Archive.Place.form,
        JSONValue.object([
          .init("format", .number(String(Self.format))), .init("site", .text(siteCode)),
        ]).fileBytes
      ),
      (Archive.Place.readme, Array(ArchiveReadme.text.utf8)),
    ]
  }

  /// The files of the storage root, which is flat: one folder for each record.
  var storageFiles: [(path: String, bytes: [UInt8])] {
    [
      (Self.declarationName, Array("ocfl_1.1\n".utf8)),
      (
        "extensions/\(Self.layout)/config.json",
        JSONValue.object([
          .init("digestAlgorithm", .text("sha256")), .init("extensionName", .text(Self.layout)),
          .init("numberOfTuples", .number("0")), .init("tupleSize", .number("0")),
        ]).fileBytes
      ),
      (
        "ocfl_layout.json",
        JSONValue.object([
          .init(
            "description",
            .text("One folder for each record; its name is the record's id, percent-encoded.")),
          .init("extension", .text(Self.layout)),
        ]).fileBytes
      ),
    ]
  }
}
