internal import TongbaoCore

/// Where the front matter of a text ends that no line `---` closes.
struct FrontMatterEnd {
  /// The line that was to close it, such as `----` or `———`; else the last line that belongs to it.
  private let line: Int
  private let length: Int
  private let isMalformed: Bool

  /// `bytes` begin with the line `---`.
  init(_ bytes: [UInt8]) {
    var last = (line: 1, length: 3)
    var isBehindBlank = false
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst() {
      let length = max(1, scalarCount(line))
      if Self.isRule(line) {
        (self.line, self.length, isMalformed) = (index + 1, length, true)
        return
      }
      if line.allSatisfy({ $0 <= 0x20 }) {
        isBehindBlank = true
      } else if Self.isKey(line) || (!isBehindBlank && Self.isBelowAKey(line)) {
        last = (index + 1, length)
        isBehindBlank = false
      } else if line.first != UInt8(ascii: "#") {
        break
      }
    }
    (line, length, isMalformed) = (last.line, last.length, false)
  }

  func diagnostic(in path: String) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: SourcePlace(path, line: line, length: length),
      isMalformed
        ? Message(
          "front matter 以正好是 --- 的一行结束；把这一行改成三个半角减号，后面不留空格",
          en: "the front matter ends with a line that is exactly ---; mend this one")
        : Message(
          "front matter 没有结束；在第 \(line) 行（这一行）后面加一行 ---",
          en: "the front matter is never closed; put a line --- behind line \(line), this one"))
  }

  /// `----`, `———`, `－－－` or `--- ` with blanks: a rule in the writer's eyes.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = String(decoding: line, as: UTF8.self).unicodeScalars.filter {
      $0 != " " && $0 != "\t" && $0 != "\u{3000}"
    }
    return marks.count >= 2 && marks.allSatisfy { "-—–－─".unicodeScalars.contains($0) }
  }

  /// `key:` at the margin, its colon perhaps a full-width one.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { isASCIIWord($0) || $0 == UInt8(ascii: "-") }
    let rest = line[name.endIndex...]
    return !name.isEmpty && (rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8))
  }

  /// An item of a list, or what stands further right than its key.
  private static func isBelowAKey(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == 0x20 || line.starts(with: "- ".utf8) || line.starts(with: "]".utf8)
      || line.starts(with: "}".utf8)
  }
}
