internal import TongbaoCore

/// The rule for addresses of links: http, https, mailto, tel, or relative.
enum LinkAddress {
  enum Fault: Hashable {
    case empty
    /// A scheme that is not on the list, as a browser would read it.
    case scheme(String)
    /// A blank, a control character or a backslash.
    case character
    /// `//host`: another server without a scheme.
    case server
  }

  /// What is wrong with `address`, decoded; `nil` when it may be published.
  ///
  /// Browsers drop control characters and blanks before they look for the scheme, and so does this.
  static func fault(in address: [UInt8]) -> Fault? {
    guard !address.isEmpty else { return .empty }
    let scalars = String(decoding: address, as: UTF8.self).unicodeScalars
    let visible = scalars.filter { !isBlank($0) && !isForbidden($0) }
    if let colon = visible.firstIndex(where: { [":", "/", "?", "#"].contains($0) }),
      visible[colon] == ":"
    {
      let scheme = String(String.UnicodeScalarView(visible[..<colon])).lowercased()
      guard ["http", "https", "mailto", "tel"].contains(scheme) else { return .scheme(scheme) }
    }
    guard visible.count == scalars.count, !scalars.contains("\\") else { return .character }
    return address.starts(with: "//".utf8) ? .server : nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.properties.isWhitespace
  }
}
