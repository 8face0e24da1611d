/// Writes links that count from the site's root as a page that stands alone needs them: to places of the
/// same page, to files of the record, else to the site on the web.
struct RecordLinks {
  /// The notice's folder on the site.
  let folder: String
  let base: String
  /// Logical paths of the offered files by the paths that the notice gives them.
  let sources: [String: String]

  func apply(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let marker = rest.firstIndex(of: LinkStyle.marker) {
      result += rest[..<marker]
      let end = rest[marker...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
      result += link(String(decoding: rest[(marker + 1)..<end], as: UTF8.self)).utf8
      rest = rest[end...]
    }
    return result + rest
  }

  private func link(_ path: String) -> String {
    guard path.hasPrefix(folder) else { return base + path }
    let own = path.dropFirst(folder.count)
    if own.first == "#" { return String(own) }
    return sources[String(own)].map { "../" + $0 } ?? base + path
  }
}
