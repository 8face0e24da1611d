import TongbaoCore

@testable import TongbaoChecks

extension Checks {
  /// A run of one check, or of a few.
  init(_ checks: any Check...) {
    self.init(
      ofNotices: checks.compactMap { $0 as? any NoticeCheck },
      ofLibrary: checks.compactMap { $0 as? any LibraryCheck })
  }

  /// What one rule says of a library, in lines.
  static func lines(_ check: any Check, _ library: Library) -> [String] {
    var log = DiagnosticLog()
    _ = Checks(check).run(on: library, into: &log)
    return log.sorted().flatMap(\.lines)
  }

  static func lines(_ check: any Check, _ tables: Table...) -> [String] {
    lines(check, Sample.library([Sample.notice(tables: tables)]))
  }
}
