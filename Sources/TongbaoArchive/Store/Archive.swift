internal import TongbaoCore
internal import TongbaoFiles

/// An archive of published notices in a folder: OCFL objects, and a list of all digests.
///
/// Nothing in it is ever written over: a version is added by exchanging an object's folder with a
/// complete copy that holds one version more.
package struct Archive: Sendable {
  /// The archive's folder.
  package let path: String

  /// The code of the publishing site; every record's name holds it.
  package let siteCode: String

  /// The open folder.
  let root: OpenFolder

  /// How an object's folder changes places with its successor.
  let method: SwitchMethod

  enum SwitchMethod: Sendable {
    /// In one step, and by renames where the file system cannot.
    case exchange
    /// By renames under the journal: the object is absent between two of them.
    case renames
  }

  /// Opens an archive.
  package init(opening path: String) throws { try self.init(opening: path, switching: .exchange) }

  init(opening path: String, switching method: SwitchMethod) throws {
    self.path = path
    self.method = method
    do throws(FileFault) {
      root = try OpenFolder(path)
    } catch {
      throw error.isAbsence ? Self.absent(path) : error
    }
    let form = try ArchiveForm(reading: root)
    siteCode = form.siteCode
  }

  private static func absent(_ path: String) -> ArchiveFault {
    ArchiveFault(
      .absent, "没有归档文件夹 \(path)；用 tongbao archive init 建立，或用 --archive 指明它在哪里",
      en:
        "there is no archive \(path); make it with tongbao archive init, or name it with --archive")
  }

  /// The object of a notice; a slug that cannot be one is a fault.
  func object(_ slug: String) throws(ArchiveFault) -> ObjectID {
    guard let object = ObjectID(siteCode: siteCode, slug: slug) else {
      throw ArchiveFault(
        .refused, "通报编号 '\(slug)' 不能归档：只许小写字母、数字和 '-'，最多 60 个字符",
        en: "the notice '\(slug)' cannot be archived: its id may hold a-z, 0-9 and '-', at most 60")
    }
    return object
  }

  /// Where things lie in the archive.
  enum Place {
    static let form = "archive.json"
    static let readme = "README.txt"
    static let list = "SHA512SUMS"
    static let signature = "SHA512SUMS.sig"
    static let earlierList = "SHA512SUMS.prev"
    static let earlierSignature = "SHA512SUMS.prev.sig"
    static let storage = "ocfl"
    static let work = "work"
    static let lock = "lock"
    static let journal = "work/journal"
    static let staging = "work/staging"
    static let old = "work/old"
    static let newList = "work/list"
    static let newFile = "work/file"
  }
}

extension FileFault {
  /// Whether something is not there, or is no folder.
  var isAbsence: Bool { code == 2 || code == 20 }
}
