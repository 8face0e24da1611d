import Foundation

@testable import TongbaoTemplates

/// Python's Jinja2, the reference.
///
/// `TONGBAO_JINJA_PYTHON` names the interpreter (default `python3`); with `TONGBAO_REQUIRE_JINJA` set,
/// a missing Jinja2 is a failure instead of a skipped test.
enum Jinja {
  static let environment = ProcessInfo.processInfo.environment
  static let isRequired = environment["TONGBAO_REQUIRE_JINJA"] != nil
  static let isAvailable = (try? run(["-c", "import jinja2, markupsafe"], input: Data())) != nil
  static let advice: String =
    "Jinja2 is not available: create a venv (python3 -m venv .venv), run .venv/bin/pip install jinja2"
    + " and set TONGBAO_JINJA_PYTHON to .venv/bin/python"

  struct Case: Encodable, Sendable {
    let name: String
    let templates: [String: String]
    var page = "page.html"
    let data: JSON
  }

  /// What Jinja makes of a case: a text, or its complaint.
  struct Answer: Decodable {
    let output: String?
    let error: String?
  }

  static func answers(to cases: [Case]) throws -> [Answer] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Jinja/render.py")
    let output = try run([script.path], input: JSONEncoder().encode(cases))
    return try JSONDecoder().decode([Answer].self, from: output)
  }

  private struct Failed: Error {}

  private static func run(_ arguments: [String], input: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [environment["TONGBAO_JINJA_PYTHON"] ?? "python3"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return data
  }
}

/// Data as Jinja gets it: objects by name, trusted markup as `{"html": …}`.
indirect enum JSON: Encodable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case object([String: JSON])
  case null

  init(_ value: Value, as kind: Kind) {
    switch (kind.unwrapped, value) {
    case (.object(let schema), .object(let fields)):
      let members = zip(schema.names, zip(fields, schema.kinds)).map { ($0, JSON($1.0, as: $1.1)) }
      self = .object(Dictionary(uniqueKeysWithValues: members))
    case (.list(let item), .list(let items)): self = .list(items.map { JSON($0, as: item) })
    case (_, .text(let bytes)): self = .text(String(decoding: bytes, as: UTF8.self))
    case (_, .string(let string)): self = .text(string)
    case (_, .html(let bytes)):
      self = .object(["html": .text(String(decoding: bytes, as: UTF8.self))])
    case (_, .number(let number)): self = .number(number)
    case (_, .flag(let flag)): self = .flag(flag)
    default: self = .null
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    case .null: try container.encodeNil()
    }
  }
}
