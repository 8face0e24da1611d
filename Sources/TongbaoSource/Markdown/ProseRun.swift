/// Text that grows until an inline of another kind ends it.
struct ProseRun {
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ run: some Collection<UInt8>) { bytes.append(contentsOf: run) }
  mutating func append(_ byte: UInt8) { bytes.append(byte) }
}
