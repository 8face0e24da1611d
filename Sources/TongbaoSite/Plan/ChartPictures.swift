internal import TongbaoCore
internal import TongbaoDigest

/// Pictures that somebody made of the drawings, for programs that read no SVG. The product draws none
/// itself, and publishes one only beside the very drawing that it was made of.
package struct ChartPictures: Sendable {
  private let names: Set<String>
  private let read: @Sendable (_ name: String) throws -> [UInt8]

  package init(_ names: [String], read: @escaping @Sendable (_ name: String) throws -> [UInt8]) {
    self.names = Set(names)
    self.read = read
  }

  static let none = ChartPictures([]) { _ in [] }

  var isEmpty: Bool { names.isEmpty }

  /// The name of the picture of a drawing; `nil` where there is none.
  func name(of drawing: [UInt8]) -> String? {
    guard !names.isEmpty else { return nil }
    let name = PictureName.of(SHA256.hash(drawing).hex)
    return names.contains(name) ? name : nil
  }

  func bytes(_ name: String) throws -> [UInt8] { try read(name) }
}
