internal import TongbaoCore

/// The newest notices as an Atom feed (RFC 4287).
struct AtomFeed {
  /// Entries of the feed.
  static let maximumEntries = 40

  struct Entry {
    let title: String
    /// Canonical address, which is also the entry's id.
    let address: String
    /// First publication on this site.
    let published: CalendarDate
    /// The newest version.
    let updated: CalendarDate
    let author: String
    /// The headline numbers.
    let summary: String
  }

  let title: String
  /// The home page; nothing where none is built.
  let address: String?
  let feedAddress: String
  let author: String
  let language: String
  /// Newest first.
  let entries: [Entry]

  func bytes() -> [UInt8] {
    let shown = entries.prefix(Self.maximumEntries)
    let updated = shown.map(\.updated).max() ?? .earliest
    let home =
      address.map { "<link rel=\"alternate\" type=\"text/html\" href=\"\(xmlText($0))\"/>\n" } ?? ""
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(xmlText(language))">
      <title>\(xmlText(title))</title>
      <id>\(xmlText(feedAddress))</id>
      <link rel="self" type="application/atom+xml" href="\(xmlText(feedAddress))"/>
      \(home)<updated>\(Self.timestamp(updated))</updated>
      <author><name>\(xmlText(author))</name></author>

      """
    for entry in shown {
      text += """
        <entry>
        <title>\(xmlText(entry.title))</title>
        <id>\(xmlText(entry.address))</id>
        <link rel="alternate" type="text/html" href="\(xmlText(entry.address))"/>
        <published>\(Self.timestamp(entry.published))</published>
        <updated>\(Self.timestamp(entry.updated))</updated>
        <author><name>\(xmlText(entry.author))</name></author>
        <summary>\(xmlText(entry.summary))</summary>
        </entry>

        """
    }
    return Array((text + "</feed>\n").utf8)
  }

  /// Dates are calendar dates in 北京时间; the day begins at midnight there.
  private static func timestamp(_ date: CalendarDate) -> String { date.iso + "T00:00:00+08:00" }
}
