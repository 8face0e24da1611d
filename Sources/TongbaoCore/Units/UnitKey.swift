/// What makes appearances in several notices one website, account or organisation.
package struct UnitKey: Sendable, Hashable {
  package let kind: Unit.Kind
  /// The code as issued in lower case, else the id of `units.csv`.
  package let id: String

  package init(kind: Unit.Kind, id: String) {
    self.kind = kind
    self.id = id
  }

  /// The key of a code cell; `nil` for what is no code: such a row has only its name.
  package init?(code bytes: ArraySlice<UInt8>, kind: Unit.Kind) {
    var id: [UInt8] = []
    for byte in bytes where byte > 0x20 {
      guard byte < 0x80, id.count < 16 else { return nil }
      id.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    guard kind == .website ? Self.isSiteCode(id) : Self.isAccountCode(id) else { return nil }
    self.init(kind: kind, id: String(decoding: id, as: UTF8.self))
  }

  /// Ten digits, or `bm` and eight.
  private static func isSiteCode(_ id: [UInt8]) -> Bool {
    id.count == 10 && (digits(id[...]) || id.starts(with: "bm".utf8) && digits(id[2...]))
  }

  /// `420115m017wx0001`.
  private static func isAccountCode(_ id: [UInt8]) -> Bool {
    id.count == 16 && digits(id[..<6]) && id[6] == UInt8(ascii: "m") && digits(id[7..<10])
      && id[10..<12].allSatisfy { (0x61...0x7A).contains($0) } && digits(id[12...])
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Unit {
  /// What its appearances are known by: its code where it has one.
  package var key: UnitKey {
    UnitKey(code: Array(code.utf8)[...], kind: kind) ?? UnitKey(kind: kind, id: id)
  }
}
