internal import TongbaoCore

/// The name of a record, and of the folder of its object.
struct ObjectID: Hashable, Sendable {
  /// The last part of the name: the notice's id.
  let slug: String
  private let siteCode: String

  /// `nil` where the slug cannot be one.
  init?(siteCode: String, slug: String) {
    guard Self.isSlug(slug), slug.utf8.count <= 60 else { return nil }
    self.siteCode = siteCode
    self.slug = slug
  }

  /// Reads a folder's name; `nil` where it is not one of this archive's.
  init?(siteCode: String, folder: String) {
    let prefix = Self.folderPrefix(siteCode)
    guard folder.hasPrefix(prefix) else { return nil }
    self.init(siteCode: siteCode, slug: String(folder.dropFirst(prefix.count)))
  }

  /// The name of the object for ever.
  var urn: String { "urn:tongbao:\(siteCode):\(slug)" }

  /// The object's folder in the storage root: the name with what is not a letter, digit, `-` or `_`
  /// written as `%` and lower-case digits (layout extension 0003 with no tuples).
  var folder: String { Self.folderPrefix(siteCode) + slug }

  /// The lengths allowed keep a folder's name within the 100 characters above which the layout would
  /// cut it off.
  static func isSiteCode(_ text: String) -> Bool { isSlug(text) && text.utf8.count <= 20 }

  private static func folderPrefix(_ siteCode: String) -> String {
    "urn%3atongbao%3a\(siteCode)%3a"
  }

  private static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-")
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}
