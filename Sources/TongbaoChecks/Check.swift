internal import TongbaoCore

/// Something that looks for breaches of one rule.
protocol Check: Sendable {
  var rule: Rule { get }
}

extension Check {
  /// Id of the rule as messages show it.
  var id: String { rule.id }
}

/// A check that needs no more than one notice at a time and what the library says around it.
protocol NoticeCheck: Check {
  func run(on notice: Notice, of library: Library, into findings: inout Findings)
}

/// A check that compares things across the library.
protocol LibraryCheck: Check {
  func run(on library: Library, into findings: inout Findings)
}
