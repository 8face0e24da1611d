internal import Glibc
internal import TongbaoCore

/// What somebody asks to be made a version of, and what is to be said of it.
struct CommitRequest: Sendable {
  /// Ids of the notices; empty: all that are new or changed.
  var notices: [String] = []
  /// `nil`: 首发 for new notices; changed ones need one.
  var kind: VersionKind?
  var reason: String?
  var user: String?
  var address: String?
  var approvedBy: String?
  /// RFC 3339.
  var created: String
  /// Versions that are closed; `nil`: all earlier ones, where the kind closes any.
  var closes: [Int]?

  /// The moment, or the day, that somebody names; now where nobody does.
  static func moment(_ text: String?) -> String {
    guard let text else { return now }
    return CalendarDate(text) == nil ? text : text + "T00:00:00+08:00"
  }

  /// Now in 北京时间, to the second.
  private static var now: String {
    var seconds = time(nil) + 8 * 3_600
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))+08:00"
  }
}

/// A request that cannot be carried out as it stands; exit code 64.
struct RefusedRequest: Error {
  let message: Message

  init(_ chinese: String, en english: String) { message = Message(chinese, en: english) }
}
