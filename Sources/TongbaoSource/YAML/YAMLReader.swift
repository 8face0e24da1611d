package import TongbaoCore
internal import Yams

/// Reads YAML through Yams into values with places. Yams is imported in this file alone.
package struct YAMLReader {
  /// Path as shown in messages.
  let path: String
  /// Line of the first byte in the file; 2 for front matter.
  let firstLine: Int

  /// The most bytes of YAML: 64 KiB for front matter, the limit of any source for other files.
  let maximumSize: Int

  package init(
    path: String, firstLine: Int = 1, maximumSize: Int = SourceText.maximumSize
  ) {
    self.path = path
    self.firstLine = firstLine
    self.maximumSize = maximumSize
  }

  package static let maximumFrontMatter = 64 << 10

  /// The document, or `nil` with diagnostics: refused constructs, syntax, doubled keys.
  package func read(_ bytes: ArraySlice<UInt8>, into log: inout DiagnosticLog) -> SourceValue? {
    var scan = YAMLScan(path: path, firstLine: firstLine, maximumSize: maximumSize)
    let refused = scan.refusals(in: bytes)
    guard refused.isEmpty else {
      log.report(refused)
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return SourceValue(kind: .mapping([]), place: SourcePlace(path, line: firstLine))
      }
      return value(of: node)
    } catch let error as YamlError {
      log.report(diagnostic(for: error, text: text))
    } catch {
      log.report(.yamlSyntax("\(error)", at: SourcePlace(path, line: firstLine)))
    }
    return nil
  }

  private func value(of node: Node) -> SourceValue {
    switch node {
    case .scalar(let scalar):
      let text = scalar.string
      // `key:` and `key: ~` say that nothing stands there; quoted they are text.
      let isNull = scalar.style == .plain && (text == "~" || text == "null")
      return SourceValue(
        kind: .scalar(isNull ? "" : text),
        place: place(node.mark, length: scalarCount(text.utf8.prefix { $0 != 0x0A })))
    case .sequence(let sequence):
      return SourceValue(kind: .list(sequence.map(value)), place: place(node.mark, length: 1))
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        SourceValue.Entry(
          key: key.string ?? "",
          place: place(key.mark, length: scalarCount((key.string ?? "").utf8)),
          value: self.value(of: value))
      }
      return SourceValue(kind: .mapping(entries), place: place(node.mark, length: 1))
    case .alias:
      return SourceValue(kind: .scalar(""), place: place(node.mark, length: 1))
    }
  }

  private func place(_ mark: Mark?, length: Int) -> SourcePlace {
    SourcePlace(
      path, line: (mark?.line ?? 1) + firstLine - 1, column: mark?.column ?? 1,
      length: max(1, length))
  }

  private func diagnostic(for error: YamlError, text: String) -> Diagnostic {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      return duplicateKey(key, from: context.mark, in: text)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .yamlSyntax(problem, at: place(mark, length: 1))
    case .reader(let problem, _, _, _):
      return .yamlSyntax(problem, at: SourcePlace(path, line: firstLine))
    default:
      return .yamlSyntax("\(error)", at: SourcePlace(path, line: firstLine))
    }
  }

  /// Yams marks the first of the doubled keys; the clerk needs the second one too.
  private func duplicateKey(_ key: String, from mark: Mark, in text: String) -> Diagnostic {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var hits: [SourcePlace] = []
    for (number, line) in lines.enumerated() where number + 1 >= mark.line {
      var rest = line[...]
      var column = 1
      while let hit = rest.firstRange(of: key) {
        column += rest[..<hit.lowerBound].unicodeScalars.count
        let before = line[..<hit.lowerBound].last
        let behind = line[hit.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }.first
        if behind == ":", before.map({ " {,\"'-".contains($0) }) ?? true {
          hits.append(
            SourcePlace(
              path, line: number + firstLine, column: column, length: key.unicodeScalars.count))
        }
        column += key.unicodeScalars.count
        rest = line[hit.upperBound...]
      }
      if hits.count > 1 { break }
    }
    let first = hits.first ?? place(mark, length: key.unicodeScalars.count)
    return .duplicateKey(key, at: hits.count > 1 ? hits[1] : first, first: first)
  }
}

extension Diagnostic {
  static func yamlSyntax(_ problem: String, at place: SourcePlace) -> Diagnostic {
    let known: [(String, String)] = [
      ("did not find expected key", "这里应是“键: 值”；看看上一行的引号、括号和缩进"),
      ("mapping values are not allowed", "冒号用在了不该有的地方；值里有“: ”时整个值加引号"),
      ("found character that cannot start any token", "这里不能用制表符或 @ ` 开头；缩进用空格，值加引号"),
      ("found unexpected end of stream", "引号或括号没有配对"),
      ("did not find expected ',' or", "列表或表里缺逗号，或括号没有配对"),
      ("could not find expected ':'", "键后面缺冒号；写成“键: 值”"),
      ("found unknown escape character", "双引号里的反斜杠写法不对；改用单引号"),
      ("control characters are not allowed", "有控制字符；请删去"),
    ]
    let chinese = known.first { problem.contains($0.0) }?.1 ?? "YAML 写法不对：\(problem)"
    return Diagnostic(
      .error, "source.syntax", at: place, Message(chinese, en: "not YAML: \(problem)"))
  }

  static func duplicateKey(
    _ key: String, at place: SourcePlace, first: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, "source.duplicate-key", at: place,
      Message("键“\(key)”写了两次；只留一个", en: "the key “\(key)” stands twice; keep one"),
      notes: [Note(Message("第一次在这里", en: "the first one is here"), at: first)])
  }
}
