internal import TongbaoCore

/// The versions of a notice with their moments, for programs (RFC 7089 TimeMap, RFC 6690 link format).
struct TimeMap {
  static let fileName = "timemap.link"

  let history: NoticeHistory
  let baseAddress: String

  func bytes() -> [UInt8] {
    func address(_ page: PageAddress) -> String { page.canonical(below: baseAddress) }
    let notice = PageAddress.notice(history.notice)
    var lines = [
      "<\(address(notice))>; rel=\"original\"",
      "<\(address(notice) + Self.fileName)>; rel=\"self\"; type=\"application/link-format\"",
    ]
    let readable = history.readable
    for (place, version) in readable.enumerated() {
      guard let time = version.httpDate else { continue }
      let isHead = version.number == history.head.number
      let page = isHead ? notice : .version(version.number, of: history.notice)
      let words =
        (place == 0 ? ["first"] : []) + (place == readable.count - 1 ? ["last"] : []) + ["memento"]
      lines.append(
        "<\(address(page))>; rel=\"\(words.joined(separator: " "))\"; datetime=\"\(time)\"")
    }
    return Array((lines.joined(separator: ",\n") + "\n").utf8)
  }
}
