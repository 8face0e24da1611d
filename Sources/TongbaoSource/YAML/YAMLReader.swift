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
        log.report(.noMemory(at: SourcePlace(path, line: firstLine)))
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
        let slip = YAMLSlip(behind: error, in: Array(text))
        log.report(
          Diagnostic(
            .error, "source.syntax",
            at: SourcePlace(
              path, line: slip.mark.line + firstLine, column: slip.mark.column + 1,
              length: slip.length),
            slip.message))
        return nil
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func noMemory(at place: SourcePlace) -> Diagnostic {
    Diagnostic(.error, "source.syntax", at: place, Message("内存不足，读不了", en: "out of memory"))
  }

  /// A key of a list in braces that has no value because its colon is none to YAML.
  static func colonOfKey(isFullWidth: Bool, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      isFullWidth ? YAMLSlip.fullWidthColon : YAMLSlip.tightColon)
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
