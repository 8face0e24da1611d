/// `bag-info.txt`: what a bag is, field by field (RFC 8493, 2.2.2).
package struct BagInfo: Sendable, Equatable {
  static let file = "bag-info.txt"

  /// Name and value in the order written.
  package private(set) var fields: [(name: String, value: String)] = []

  package init() {}

  /// Adds a field; line ends in the value become blanks. An empty value is left out.
  package mutating func add(_ name: String, _ value: String) {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    if !line.isEmpty { fields.append((name, line)) }
  }

  /// The first value of a field.
  package func value(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Reads the file. A line that begins with a blank goes on with the one before.
  ///
  /// - Throws: `BagFault` for a line without a colon or bytes that are no UTF-8.
  init(_ bytes: [UInt8]) throws(BagFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BagFault(.notUTF8, Self.file)
    }
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.isEmpty { continue }
      if line.first == " " || line.first == "\t", let last = fields.indices.last {
        fields[last].value += " " + line.drop { $0 == " " || $0 == "\t" }
        continue
      }
      guard let colon = line.firstIndex(of: ":") else {
        throw BagFault(.brokenLine(number), Self.file)
      }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      fields.append((String(line[..<colon]), String(value)))
    }
  }

  var bytes: [UInt8] { Array(fields.map { "\($0.name): \($0.value)\n" }.joined().utf8) }

  package static func == (one: BagInfo, other: BagInfo) -> Bool {
    one.fields.elementsEqual(other.fields) { $0 == $1 }
  }
}
