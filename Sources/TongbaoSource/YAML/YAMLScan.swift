internal import TongbaoCore

/// Refuses, before the parser sees the text, what no clerk needs and what makes bombs: anchors,
/// aliases, tags, merge keys, second documents, deep nesting, huge front matter.
///
/// A check after parsing would come too late: an alias used as a key explodes inside the parser.
struct YAMLScan {
  static let maximumDepth = 32

  let path: String
  let firstLine: Int
  let maximumSize: Int
  private var found: [Diagnostic] = []
  private var depth = 0
  private var quote: UInt8?
  private var blockIndent: Int?

  init(path: String, firstLine: Int, maximumSize: Int) {
    self.path = path
    self.firstLine = firstLine
    self.maximumSize = maximumSize
  }

  /// Everything refused in `bytes`, in order; at most twenty.
  mutating func refusals(in bytes: ArraySlice<UInt8>) -> [Diagnostic] {
    if bytes.count > maximumSize {
      return [
        .overLimit(
          SourcePlace(path, line: firstLine), "limit.yaml-size",
          chinese: "YAML 有 \(bytes.count) 字节", english: "the YAML has \(bytes.count) bytes",
          limit: "\(maximumSize)（\(maximumSize >> 10) KiB）")
      ]
    }
    var number = firstLine
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      scan(line, number: number)
      number += 1
      if found.count >= 20 { break }
    }
    return found
  }

  private mutating func scan(_ line: ArraySlice<UInt8>, number: Int) {
    let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
    let isBlank = indent == line.count
    if let block = blockIndent {
      if isBlank || indent > block { return }
      blockIndent = nil
    }
    if isBlank { return }
    if quote == nil, depth == 0 {
      if line.elementsEqual("---".utf8) || line.starts(with: "--- ".utf8)
        || line.elementsEqual("...".utf8)
      {
        refuse("---", number, 1, "这里只能有一份 YAML", "only one YAML document is allowed here")
        return
      }
      if indent > Self.maximumDepth * 4 { reportDepth(number, 1) }
    }
    tokens(of: line, number: number, indent: indent)
  }

  private mutating func tokens(of line: ArraySlice<UInt8>, number: Int, indent: Int) {
    var isTokenStart = true
    var last: UInt8 = UInt8(ascii: " ")
    var dashes = 0
    var index = line.startIndex + indent
    while index < line.endIndex {
      let byte = line[index]
      defer { index += 1 }
      if let open = quote {
        if open == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
          index += 1
        } else if byte == open {
          quote = nil
        }
        last = byte
        isTokenStart = false
        continue
      }
      if byte == UInt8(ascii: "#"), last == UInt8(ascii: " ") { return }
      let column = { scalarCount(line[line.startIndex..<index]) + 1 }
      if isTokenStart {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
          let word = String(decoding: line[index...].prefix { $0 > 0x20 }.prefix(24), as: UTF8.self)
          refuse(
            word, number, column(), "锚、别名和标签都不收；照写一遍，或给值加引号",
            "anchors, aliases and tags are refused; write the value out or quote it")
          isTokenStart = false
        case UInt8(ascii: "<") where line[index...].starts(with: "<<".utf8):
          refuse(
            "<<", number, column(), "不收合并键；把内容照写一遍", "merge keys are refused; write the keys out")
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          quote = byte
          isTokenStart = false
          last = byte
          continue
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
          if depth == 0 {
            blockIndent = indent
            return
          }
        default: break
        }
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isTokenStart || depth > 0 {
          depth += 1
          if depth == Self.maximumDepth + 1 { reportDepth(number, column()) }
          isTokenStart = true
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth > 0 { depth -= 1 }
        isTokenStart = false
      case UInt8(ascii: ",") where depth > 0: isTokenStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if last == UInt8(ascii: ":") { isTokenStart = true }
      case UInt8(ascii: "-") where isTokenStart && nextIsBlank(line, index):
        dashes += 1
        if dashes > Self.maximumDepth { reportDepth(number, column()) }
      default:
        isTokenStart = false
      }
      last = byte
    }
  }

  private func nextIsBlank(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index + 1 >= line.endIndex || line[index + 1] == UInt8(ascii: " ")
  }

  private mutating func refuse(
    _ word: String, _ line: Int, _ column: Int, _ chinese: String, _ english: String
  ) {
    found.append(
      Diagnostic(
        .error, "source.refused",
        at: SourcePlace(
          path, line: line, column: column, length: max(1, word.unicodeScalars.count)),
        Message("“\(word)”：\(chinese)", en: "“\(word)”: \(english)")))
  }

  private mutating func reportDepth(_ line: Int, _ column: Int) {
    found.append(
      .overLimit(
        SourcePlace(path, line: line, column: column), "limit.depth", chinese: "YAML 嵌套过深",
        english: "the YAML is nested too deep", limit: "\(Self.maximumDepth) 层"))
  }
}
