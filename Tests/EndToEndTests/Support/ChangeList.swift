import Testing

/// What a fixture changes in the sound site, read from its `change.txt`.
///
/// Lines that begin with `@` name a file. Below it, lines with `-` stand once in the file, one after
/// the other; the lines with `+` behind them take their place. Lines with `+` alone are put at the
/// end of the file, which need not be there yet. `!` names a file that is taken away, `#` begins a
/// remark.
struct ChangeList {
  private enum Step {
    case replace(old: [Substring], new: [Substring])
    case remove
  }
  private var files: [(name: String, steps: [Step])] = []

  init(_ text: String) throws {
    var old: [Substring] = []
    var new: [Substring] = []
    let lines: [Substring] = text.split(separator: "\n") + ["#"]
    for line in lines {
      let rest = line.dropFirst()
      if line.first != "+", !new.isEmpty || (line.first != "-" && !old.isEmpty) {
        try #require(!files.isEmpty)
        files[files.count - 1].steps.append(.replace(old: old, new: new))
        (old, new) = ([], [])
      }
      switch line.first {
      case "@": files.append((String(rest.drop { $0 == " " }), []))
      case "!": files.append((String(rest.drop { $0 == " " }), [.remove]))
      case "-": old.append(rest)
      case "+": new.append(rest)
      case "#": continue
      default: Issue.record("line “\(line)” is none of a change list")
      }
    }
  }

  func apply(to site: Site) throws {
    for (name, steps) in files {
      for step in steps {
        switch step {
        case .remove: try site.remove(name)
        case .replace(let old, let new):
          let text = (try? site.text(name)) ?? ""
          try site.write(Self.replace(old, with: new, in: text), to: name)
        }
      }
    }
  }

  private static func replace(
    _ old: [Substring], with new: [Substring], in text: String
  ) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    let places = lines.indices.filter { lines[$0...].starts(with: old) }
    let place = old.isEmpty ? lines.endIndex : try #require(places.first, "“\(old)” is not there")
    try #require(old.isEmpty || places.count == 1, "“\(old)” stands more than once")
    lines.replaceSubrange(place..<place + old.count, with: new)
    return lines.joined(separator: "\n") + "\n"
  }
}
