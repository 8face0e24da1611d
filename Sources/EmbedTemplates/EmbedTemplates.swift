import Foundation

/// Writes a Swift file that holds the templates as text: `EmbedTemplates OUT ROOT NAME…`.
@main
struct EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      throw CocoaError(.featureUnsupported)
    }
    let root = URL(fileURLWithPath: arguments[2], isDirectory: true)
    var code = """
      /// The templates and assets as they were when the program was built; the folder
      /// Templates of a site comes before them.
      enum EmbeddedTemplates {
        static let files: [(name: String, text: String)] = [

      """
    for name in arguments.dropFirst(3) {
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      code += "    (\(quoted(name)), \(quoted(text))),\n"
    }
    code += "  ]\n}\n"
    try Data(code.utf8).write(to: URL(fileURLWithPath: arguments[1]))
  }

  /// A Swift string literal on one line.
  private static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
