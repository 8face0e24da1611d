internal import Glibc

/// How links between pages are written.
///
/// A link is first written from the root, behind one marker byte; `RootPrefix` puts `../../` in its
/// place when the page is finished. So a table drawn once stands in two pages of different depth.
struct LinkStyle: Sendable {
  /// Stands for the way to the root. No source text can hold it: control characters are refused.
  static let marker: UInt8 = 0x01
  static let markerText = "\u{1}"

  /// Whether links name `index.html`, so that a copy opens with a double click.
  let namesIndexFiles: Bool
  /// The page that relative links of a text count from, when the text stands elsewhere than on it.
  let origin: PageAddress?

  init(namesIndexFiles: Bool = false, origin: PageAddress? = nil) {
    self.namesIndexFiles = namesIndexFiles
    self.origin = origin
  }

  /// A link to a page.
  func link(to page: PageAddress, fragment: String = "") -> String {
    let file = namesIndexFiles ? page.file : page.folder
    return fragment.isEmpty
      ? Self.markerText + file : joined(Self.markerText, file, "#", fragment)
  }

  /// A link to a file beside a page.
  func link(to file: String, beside page: PageAddress) -> String {
    Self.markerText + page.folder + file
  }

  /// A link as somebody wrote it: one to a folder names the page in it, where links do.
  func link(asWritten address: String) -> String {
    let named = naming(address)
    guard let origin, isRelative(address) else { return named }
    return link(to: named, beside: origin)
  }

  /// The address with the name of the page in a folder, where links name it.
  private func naming(_ address: String) -> String {
    guard namesIndexFiles else { return address }
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.contains(":") else { return address }
    let isFolder = path.hasSuffix("/")
    guard isFolder || path == "." || path == ".." || path.hasSuffix("/..") else { return address }
    return path + (isFolder ? "index.html" : "/index.html") + address.dropFirst(path.count)
  }

  /// Whether an address counts from the page it stands on, and leads away from it.
  private func isRelative(_ address: String) -> Bool {
    guard let first = address.utf8.first else { return false }
    return first != UInt8(ascii: "#") && first != UInt8(ascii: "/")
      && !address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains(":")
  }

  /// A link to a file below the root.
  func link(toFile file: String) -> String { Self.markerText + file }
}

/// Puts the way to the root in place of the markers of a finished page.
enum RootPrefix {
  /// The way up from a page: `../../`, or `./` on the home page.
  static func prefix(for page: PageAddress) -> [UInt8] {
    page.depth == 0 ? Array("./".utf8) : Array(String(repeating: "../", count: page.depth).utf8)
  }

  static func apply(_ prefix: [UInt8], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    bytes.withUnsafeBytes { buffer in
      guard var start = buffer.baseAddress else { return }
      let end = start + buffer.count
      while let hit = memchr(start, Int32(LinkStyle.marker), end - start) {
        let marker = UnsafeRawPointer(hit)
        result.append(contentsOf: UnsafeRawBufferPointer(start: start, count: marker - start))
        result.append(contentsOf: prefix)
        start = marker + 1
      }
      result.append(contentsOf: UnsafeRawBufferPointer(start: start, count: end - start))
    }
    return result
  }
}
