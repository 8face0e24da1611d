internal import TongbaoCore

/// Lines of source files for the excerpts in messages; each file is read again when it is needed.
package struct SourceLines {
  private var path = ""
  private var lines: [ArraySlice<UInt8>] = []

  package init() {}

  /// The text of a line, from 1; `nil` when the file or the line is not there or is no UTF-8.
  package mutating func line(_ number: Int, of path: String) -> String? {
    if path != self.path {
      self.path = path
      var log = DiagnosticLog()
      // What cannot be read again only loses its excerpt: the fault itself has been told.
      let bytes =
        (try? SourceText.readBytes(path, maximum: SourceText.maximumSize, into: &log)) ?? nil
      lines =
        bytes?.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) ?? []
    }
    guard lines.indices.contains(number - 1) else { return nil }
    var line = lines[number - 1]
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return String(validating: line, as: UTF8.self)
  }
}
