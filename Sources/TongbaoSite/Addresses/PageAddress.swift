internal import TongbaoCore

/// Where a page or file of the site lies, below the site's root.
///
/// Addresses are folders (`notices/…/`): they work on every plain web server and keep a notice's
/// files together (`site.md` §5.1).
struct PageAddress: Sendable, Hashable {
  /// `notices/2024q4-420000-szfbgt/`; empty for the home page.
  let folder: String

  init(_ folder: String) { self.folder = folder }

  static let home = PageAddress("")
  static let about = PageAddress("about/")
  static let data = PageAddress("data/")
  static let search = PageAddress("search/")
  static let charts = PageAddress("charts/")
  static let notices = PageAddress("notices/")
  static let regions = PageAddress("regions/")
  static let issuers = PageAddress("issuers/")
  static let periods = PageAddress("periods/")
  static let repeated = PageAddress("repeated/")
  static let corrections = PageAddress("corrections/")

  static func notice(_ id: String) -> PageAddress { PageAddress(joined("notices/", id, "/")) }
  static func annex(_ annex: String, of notice: String) -> PageAddress {
    PageAddress(joined("notices/", notice, "/", annex, "/"))
  }
  static func versions(of notice: String) -> PageAddress {
    PageAddress(joined("notices/", notice, "/versions/"))
  }
  static func version(_ number: Int, of notice: String) -> PageAddress {
    PageAddress("notices/\(notice)/v\(number)/")
  }
  /// What changed between two versions.
  static func change(_ old: Int, _ new: Int, of notice: String) -> PageAddress {
    PageAddress("notices/\(notice)/v\(old)-v\(new)/")
  }
  static func region(_ region: Region) -> PageAddress {
    PageAddress(joined("regions/", region.addressName, "/"))
  }
  static func issuer(_ id: String) -> PageAddress { PageAddress("issuers/\(id)/") }
  /// The page of a website or an account; organisations have none.
  static func unit(_ key: UnitKey) -> PageAddress? {
    switch key.kind {
    case .website: PageAddress(joined("sites/", key.id, "/"))
    case .account: PageAddress(joined("accounts/", key.id, "/"))
    case .organisation: nil
    }
  }
  static func period(_ slug: String) -> PageAddress { PageAddress("periods/\(slug)/") }

  /// The file a web server answers with.
  var file: String { folder + "index.html" }

  /// Folders between the page and the root.
  var depth: Int { folder.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The address on the web.
  func canonical(below base: String, fragment: String = "") -> String {
    fragment.isEmpty ? base + folder : joined(base, folder, "#", fragment)
  }
}

/// The texts behind one another, in memory that is asked for once: addresses are made by the hundred
/// thousand.
func joined(
  _ a: String, _ b: String, _ c: String, _ d: String = "", _ e: String = ""
) -> String {
  var text = ""
  text.reserveCapacity(
    a.utf8.count + b.utf8.count + c.utf8.count + d.utf8.count + e.utf8.count)
  text += a
  text += b
  text += c
  text += d
  text += e
  return text
}
