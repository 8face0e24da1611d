internal import TongbaoCore

/// The list of pages for search engines (sitemaps.org 0.9), split at 50 000 addresses.
struct Sitemap {
  static let maximumAddresses = 50_000

  struct Entry {
    let address: String
    /// The newest content of the page; `nil` where it has no date of its own.
    let changed: CalendarDate?
  }

  let baseAddress: String
  let entries: [Entry]

  /// File names and bytes: `sitemap.xml`, and `sitemap-1.xml` … when there are too many addresses.
  func files() -> [(name: String, bytes: [UInt8])] {
    guard entries.count > Self.maximumAddresses else {
      return [("sitemap.xml", list(entries[...]))]
    }
    var files: [(name: String, bytes: [UInt8])] = []
    var index = Self.head("sitemapindex")
    for start in stride(from: 0, to: entries.count, by: Self.maximumAddresses) {
      let part = entries[start..<min(start + Self.maximumAddresses, entries.count)]
      let name = "sitemap-\(files.count + 1).xml"
      files.append((name, list(part)))
      index += Array("<sitemap><loc>\(xmlText(baseAddress + name))</loc></sitemap>\n".utf8)
    }
    index += Array("</sitemapindex>\n".utf8)
    return [("sitemap.xml", index)] + files
  }

  private func list(_ part: ArraySlice<Entry>) -> [UInt8] {
    var bytes = Self.head("urlset")
    bytes.reserveCapacity(part.count * 120)
    for entry in part {
      bytes += "<url><loc>".utf8
      bytes += xmlText(entry.address).utf8
      bytes += "</loc>".utf8
      if let changed = entry.changed {
        bytes += "<lastmod>".utf8
        bytes += changed.iso.utf8
        bytes += "</lastmod>".utf8
      }
      bytes += "</url>\n".utf8
    }
    return bytes + Array("</urlset>\n".utf8)
  }

  private static func head(_ element: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <\(element) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
  }
}
