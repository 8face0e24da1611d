/// What a picture of a drawing is called: the first 16 digits of the SHA-256 of the drawing's own file,
/// then `.png`.
///
/// The name says of which drawing it is a picture. One whose numbers have changed has another name, so
/// that an old picture never stands beside it.
package enum PictureName {
  private static let digits = 16

  /// - Parameter hex: the drawing's digest in hexadecimal digits.
  package static func of(_ hex: String) -> String { hex.prefix(digits) + ".png" }

  package static func isOne(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].elementsEqual("png".utf8) && parts[0].count == digits
      && parts[0].allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
