package import TongbaoCore

/// Reads YAML into values with places.
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

  /// The document, or `nil` with diagnostics: refused constructs, syntax. Of doubled keys, which are
  /// errors too, the first counts.
  package func read(_ bytes: ArraySlice<UInt8>, into log: inout DiagnosticLog) -> SourceValue? {
    guard bytes.count <= maximumSize else {
      log.report(
        .overLimit(
          SourcePlace(path, line: firstLine), "limit.yaml-size",
          chinese: "YAML 有 \(bytes.count) 字节", english: "the YAML has \(bytes.count) bytes",
          limit: "\(maximumSize)（\(maximumSize >> 10) KiB）"))
      return nil
    }
    return bytes.withUnsafeBufferPointer { text in
      guard let events = YAMLEvents(text) else {
        log.report(.yamlSyntax("out of memory", at: SourcePlace(path, line: firstLine)))
        return nil
      }
      var composer = YAMLComposer(events, path: path, firstLine: firstLine)
      do throws(YAMLEvents.Fault) {
        let value = try composer.value()
        log.report(composer.log.diagnostics)
        let isReadable = composer.log.diagnostics.allSatisfy { $0.rule == "source.duplicate-key" }
        return isReadable ? value : nil
      } catch {
        log.report(composer.log.diagnostics)
        log.report(
          .yamlSyntax(
            error.problem,
            at: SourcePlace(
              path, line: error.mark.line + firstLine, column: error.mark.column + 1)))
        return nil
      }
    }
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
      ("found undefined tag handle", "标签不收；给值加引号"),
    ]
    let chinese = known.first { problem.contains($0.0) }?.1 ?? "YAML 写法不对：\(problem)"
    return Diagnostic(
      .error, "source.syntax", at: place, Message(chinese, en: "not YAML: \(problem)"))
  }

  static func yamlKey(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message("键应是一个词，不是列表或表", en: "a key is a word, not a list or a mapping"))
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
