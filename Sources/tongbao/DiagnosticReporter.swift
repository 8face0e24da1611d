internal import TongbaoCore
internal import TongbaoSource

/// Tells diagnostics in the form the options ask for.
struct DiagnosticReporter {
  let options: SiteOptions

  func text(_ diagnostics: [Diagnostic], isRejected: Bool) -> String {
    var lines = SourceLines()
    return DiagnosticFormatter(language: options.lang.messages).text(
      diagnostics, outputIsKept: isRejected
    ) { path, line in
      lines.line(line, of: path)
    }
  }

  func json(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticFormatter(language: options.lang.messages).json(diagnostics)
  }

  func github(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticFormatter(language: options.lang.messages).github(diagnostics)
  }
}
