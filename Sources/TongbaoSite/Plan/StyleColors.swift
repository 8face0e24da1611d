internal import TongbaoCore

/// The colours that a style sheet declares and `site.yaml: colors` may choose anew: `--red:#b3131b`.
struct StyleColors {
  /// Values by name; of several the first, which is the one of the light page.
  let values: [String: String]

  init(_ sheet: [UInt8]) {
    var values: [String: String] = [:]
    var rest = sheet[...]
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[(dash + 1)...]
      guard rest.first == UInt8(ascii: "-") else { continue }
      let name = rest.dropFirst().prefix(while: Self.isOfName)
      rest = rest[name.endIndex...]
      guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { continue }
      let value = rest.dropFirst().drop { $0 == 0x20 }
        .prefix { $0 == UInt8(ascii: "#") || Self.isOfName($0) }
      guard value.first == UInt8(ascii: "#") else { continue }
      let key = String(decoding: name, as: UTF8.self)
      if values[key] == nil { values[key] = String(decoding: value, as: UTF8.self) }
    }
    self.values = values
  }

  /// Tells colours that the sheet has not: they would change nothing.
  func check(_ colors: [SiteSettings.Color], into log: inout DiagnosticLog) {
    let known = values.keys.sorted()
    for color in colors where values[color.name.value] == nil {
      let near = nearMiss(of: color.name.value, among: known)
      log.report(
        Diagnostic(
          .error, "source.unknown-key", at: color.name.place,
          Message(
            "样式表 assets/site.css 里没有颜色“\(color.name.value)”"
              + (near.map { "；是不是“\($0)”？" }
                ?? (known.isEmpty ? "；请删去" : "；可用：\(known.joined(separator: "、"))")),
            en: "the style sheet assets/site.css has no colour “\(color.name.value)”"
              + (near.map { "; did you mean “\($0)”?" }
                ?? (known.isEmpty ? "" : "; known: \(known.joined(separator: ", "))")))))
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
