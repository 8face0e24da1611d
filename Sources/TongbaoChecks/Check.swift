internal import TongbaoCore

/// One rule: reads the library and answers with findings.
protocol Check: Sendable {
  /// Id of the rule as messages show it.
  var id: String { get }

  func run(on library: Library, into findings: inout Findings)
}
