extension DiagnosticFormatter {
  /// One line for each diagnostic, as build services and editors read them:
  /// `::warning file=…,line=8,col=15::… [table.rate]`.
  package func github(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      let place = diagnostic.place
      let message = escaped(diagnostic.message.text(in: language), [])
      return "::\(diagnostic.severity.rawValue) file=\(escaped(place.path, [":", ","])),"
        + "line=\(place.line),col=\(place.column)::\(message) [\(diagnostic.rule)]\n"
    }.joined()
  }

  /// Line ends and `%` as the form escapes them; `also` are the marks that end a property.
  private func escaped(_ text: String, _ also: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || also.contains(scalar) {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
      } else {
        result += VisibleText.form(of: scalar).text
      }
    }
    return result
  }
}
