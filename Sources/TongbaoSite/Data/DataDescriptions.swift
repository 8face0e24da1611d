internal import TongbaoCore

/// Describes tables as a Data Package (`datapackage.json`) and in CSVW (`csv-metadata.json`).
///
/// Each is written in pieces, a table at a time: the one of a whole site is long.
struct DataDescriptions {
  static let packageName = "datapackage.json"
  static let csvwName = "csv-metadata.json"

  typealias Sink = ([UInt8]) throws -> Void

  /// Name, size and digest of the file that a description stands in.
  struct File {
    /// From the folder of the description.
    let path: String
    let size: Int
    let digest: String
  }

  /// Begins a Data Package; its resources follow, then `end`.
  static func packageHead(name: String, title: String, address: String) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("profile", "tabular-data-package")
      $0.member("name", name)
      $0.member("title", title)
      $0.member("homepage", address)
      $0.member("resources") { $0.list { _ in } }
    }
    // What follows stands in the empty list.
    return json.bytes.dropLast(2)
  }

  static func csvwHead(title: String) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("@context", "http://www.w3.org/ns/csvw")
      $0.member("dc:title", title)
      $0.member("tables") { $0.list { _ in } }
    }
    return json.bytes.dropLast(2)
  }

  static let end = Array("\n]}\n".utf8)
  /// Stands before each table but the first.
  static func separator(isFirst: Bool) -> [UInt8] { Array((isFirst ? "\n" : ",\n").utf8) }

  /// A table as a resource of a Data Package.
  static func resource(_ table: TableDescription, in file: File) -> [UInt8] {
    var json = JSONWriter(capacity: 1_024)
    json.object {
      $0.member("profile", "tabular-data-resource")
      $0.member("name", Self.resourceName(file.path))
      $0.member("title", table.title)
      $0.member("path", file.path)
      $0.member("format", "csv")
      $0.member("mediatype", "text/csv")
      $0.member("encoding", "utf-8")
      $0.member("bytes", file.size)
      $0.member("hash", "sha256:" + file.digest)
      $0.member("schema") {
        $0.object {
          $0.member("fields") {
            $0.list { for column in table.columns { Self.field(column, &$0) } }
          }
          $0.member("missingValues") { $0.list { $0.element("") } }
        }
      }
    }
    return json.bytes
  }

  /// Lower-case letters, digits and `. _ -`: the path without its ending.
  private static func resourceName(_ path: String) -> String {
    String(path.dropLast(4)).map { $0 == "/" ? "." : String($0) }.joined()
  }

  private static func field(_ column: TableDescription.Column, _ json: inout JSONWriter) {
    json.object {
      $0.member("name", column.head)
      $0.member("type", Self.packageType(column.form))
      $0.member("id", column.name)
      if case .text(let pattern?) = column.form {
        $0.member("constraints") { $0.object { $0.member("pattern", pattern) } }
      }
    }
  }

  private static func packageType(_ form: TableDescription.Form) -> String {
    switch form {
    case .integer: "integer"
    case .decimal: "number"
    case .text: "string"
    }
  }

  /// A table in CSVW.
  static func csvw(_ table: TableDescription, path: String) -> [UInt8] {
    var json = JSONWriter(capacity: 1_024)
    json.object {
      $0.member("url", path)
      $0.member("dc:title", table.title)
      $0.member("tableSchema") {
        $0.object {
          $0.member("columns") {
            $0.list { for column in table.columns { Self.column(column, &$0) } }
          }
        }
      }
    }
    return json.bytes
  }

  private static func column(_ column: TableDescription.Column, _ json: inout JSONWriter) {
    json.object {
      $0.member("name", column.name)
      $0.member("titles", column.head)
      switch column.form {
      case .integer: $0.member("datatype", "integer")
      case .decimal: $0.member("datatype", "decimal")
      case .text(let pattern?):
        $0.member("datatype") {
          $0.object {
            $0.member("base", "string")
            $0.member("format", pattern)
          }
        }
      case .text: $0.member("datatype", "string")
      }
    }
  }
}
