/// One template as it was read.
package struct TemplateSource: Sendable {
  /// The name that `{% include %}` and `{% extends %}` use: `partials/table.html`.
  package let name: String
  /// The path that diagnostics show: `Templates/partials/table.html`.
  package let path: String
  /// The file's bytes as they are on disk.
  package let bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}
