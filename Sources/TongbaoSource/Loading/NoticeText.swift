internal import TongbaoCore

/// A `notice.md` cut into front matter and body.
struct NoticeText {
  /// The YAML between the two `---` lines; it begins on line 2.
  let frontMatter: ArraySlice<UInt8>
  let body: ArraySlice<UInt8>
  /// Line of the body's first byte.
  let bodyLine: Int

  /// `nil` when the first line is not `---` or the front matter is never closed.
  init?(_ source: SourceText, into log: inout DiagnosticLog) {
    let bytes = source.bytes
    guard bytes.starts(with: "---\n".utf8) else {
      log.report(
        Diagnostic(
          .error, "source.syntax", at: SourcePlace(source.path),
          Message(
            "第一行应是 ---，下面写 front matter，再以 --- 结束",
            en: "the first line is ---, then the front matter, then --- again")))
      return nil
    }
    var start = 4
    var line = 2
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].elementsEqual("---".utf8) {
        frontMatter = bytes[4..<start]
        body = bytes[min(end + 1, bytes.count)...]
        bodyLine = line + 1
        return
      }
      start = end + 1
      line += 1
    }
    log.report(FrontMatterEnd(bytes).diagnostic(in: source.path))
    return nil
  }
}
