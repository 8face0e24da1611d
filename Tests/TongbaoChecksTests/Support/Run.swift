import TongbaoCore

@testable import TongbaoChecks

extension Checks {
  /// What one rule says of a library, in lines.
  static func lines(_ rule: any Check, _ library: Library) -> [String] {
    var log = DiagnosticLog()
    _ = Checks(rules: [rule]).run(on: library, into: &log)
    return log.sorted().flatMap(\.lines)
  }

  static func lines(_ rule: any Check, _ tables: Table...) -> [String] {
    lines(rule, Sample.library([Sample.notice(tables: tables)]))
  }
}
