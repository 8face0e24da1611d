internal import TongbaoCore

/// Finds what keeps a file from being plain UTF-8 text, and names it.
///
/// Hugo and others publish GB18030 or cut-off text with exit 0; an official notice must not.
struct EncodingCheck {
  let path: String

  /// The first fault, or `nil`. Refused: other encodings, NUL, a lone CR, lines over 1 MiB.
  func fault(in bytes: [UInt8]) -> Diagnostic? {
    if let name = wideEncoding(bytes) { return encodingFault(named: name, at: 0, in: bytes) }
    var lineStart = 0
    var index = 0
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { return .nul(at: place(index, in: bytes)) }
        if byte == UInt8(ascii: "\n") {
          if index - lineStart > SourceText.maximumLine { return longLine(lineStart, bytes) }
          lineStart = index + 1
        } else if byte == UInt8(ascii: "\r"),
          index + 1 == end || bytes[index + 1] != UInt8(ascii: "\n")
        {
          return .loneCarriageReturn(at: place(index, in: bytes))
        }
        index += 1
        continue
      }
      let length = sequenceLength(bytes, at: index)
      if length == 0 {
        if looksLikeGB18030(bytes) {
          return encodingFault(named: "GBK（GB18030）", at: index, in: bytes)
        }
        return .notUTF8(at: place(index, in: bytes), byte: byte)
      }
      index += length
    }
    if end - lineStart > SourceText.maximumLine { return longLine(lineStart, bytes) }
    return nil
  }

  /// Length of the well-formed UTF-8 sequence at `index`; 0 when there is none (RFC 3629).
  private func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, bytes[index + 1] >= low, bytes[index + 1] <= high else {
      return 0
    }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// UTF-16 and UTF-32 by their mark, or by NULs at every second place.
  private func wideEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let sample = bytes.prefix(512)
    guard sample.count >= 8 else { return nil }
    let zeros = sample.count { $0 == 0 }
    let breaks = zip(sample, sample.dropFirst()).count { $0 == 0x0A && $1 == 0 }
    return zeros * 8 > sample.count && zeros < sample.count && breaks > 0 ? "UTF-16" : nil
  }

  /// Whether every byte fits the two- and four-byte forms of GB18030, with some Chinese in it.
  private func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var pairs = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(byte), index + 1 < bytes.count else { return false }
      let next = bytes[index + 1]
      if (0x30...0x39).contains(next) {
        guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
          (0x30...0x39).contains(bytes[index + 3])
        else { return false }
        index += 4
      } else {
        guard (0x40...0xFE).contains(next), next != 0x7F else { return false }
        pairs += 1
        index += 2
      }
    }
    return pairs > 0
  }

  private func encodingFault(named name: String, at index: Int, in bytes: [UInt8]) -> Diagnostic {
    let source = name.hasPrefix("GBK") ? "GB18030" : name
    let excel = path.hasSuffix(".csv") ? "，像是 Excel 存的" : ""
    let file = shellWord(path)
    let copy = shellWord(path + ".utf8")
    // Pasted where the program was started, it leaves the file in its place.
    let command = "iconv -f \(source) -t UTF-8 \(file) > \(copy) && mv \(copy) \(file)"
    return Diagnostic(
      .error, "text.encoding", at: place(index, in: bytes),
      Message(
        "文件是 \(name) 编码\(excel)，应为 UTF-8；另存为 UTF-8，或转换：\(command)",
        en: "the file is encoded as \(source); sources are UTF-8: \(command)"))
  }

  /// A path as a shell reads it back, whatever characters it has.
  private func shellWord(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
      isASCIIWord($0) || $0 >= 0x80 || "/.-_+,".utf8.contains($0)
    }
    if isPlain, !path.hasPrefix("-") { return path }
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''")
    return (path.hasPrefix("-") ? "./" : "") + "'\(quoted)'"
  }

  private func longLine(_ start: Int, _ bytes: [UInt8]) -> Diagnostic {
    .overLimit(
      place(start, in: bytes), "limit.line", chinese: "这一行过长", english: "this line is too long",
      limit: "\(SourceText.maximumLine) 字节（1 MiB）")
  }

  private func place(_ index: Int, in bytes: [UInt8]) -> SourcePlace {
    let before = bytes[..<index]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    return SourcePlace(path, line: line, column: scalarCount(bytes[start..<index]) + 1)
  }
}

extension Diagnostic {
  static func notUTF8(at place: SourcePlace, byte: UInt8) -> Diagnostic {
    let hex = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .error, "text.encoding", at: place,
      Message(
        "字节 0x\(hex) 不是 UTF-8；请把文件另存为 UTF-8",
        en: "byte 0x\(hex) is not UTF-8; save the file as UTF-8"))
  }

  static func nul(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "text.control", at: place,
      Message("文件里有空字节 NUL；请删去", en: "the file holds a NUL byte; remove it"))
  }

  static func loneCarriageReturn(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "text.control", at: place,
      Message(
        "这里只有回车 CR 没有换行 LF；请用 LF 或 CRLF 换行后重新保存",
        en: "a carriage return without a line feed; save the file with LF or CRLF line ends"))
  }
}
