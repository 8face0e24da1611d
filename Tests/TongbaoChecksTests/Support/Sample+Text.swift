import Testing
import TongbaoCore
import TongbaoSource

@testable import TongbaoChecks

extension Sample {
  /// A text as the program reads it, which must be without a fault; its first line is line 1.
  static func document(_ text: String) throws -> Document {
    var log = DiagnosticLog()
    let reader = MarkdownReader(path: path, firstLine: 1) { _, _, _ in nil }
    let document = reader.read(Array(text.utf8)[...], into: &log)
    try #require(log.diagnostics.isEmpty, "\(log.sorted().flatMap(\.lines))")
    return document
  }

  /// A notice of which no more than the lines are known: the body begins on line 3, behind two `---`;
  /// lines of the front matter move it down.
  static func notice(front: String = "", text: String, tables: [Table] = []) -> Notice {
    var notice = notice(tables: tables)
    let head = "---\n" + front + "---\n"
    let file = Array((head + text).utf8)
    let contacts = text.matches(of: /\[([^\]]*)\]\(contact:\)/).map { match in
      let start = text.utf8.distance(from: text.startIndex, to: match.1.startIndex)
      return head.utf8.count + start..<head.utf8.count + start + match.1.utf8.count
    }
    notice.lines = NoticeLines(of: file, body: head.utf8.count..<file.count, contacts: contacts)
    return notice
  }
}

extension Checks {
  /// What one rule says of a text.
  static func lines(_ check: any Check, front: String = "", text: String) -> [String] {
    lines(check, Sample.library([Sample.notice(front: front, text: text)]))
  }
}
