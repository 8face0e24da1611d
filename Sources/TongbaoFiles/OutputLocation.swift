import Glibc

/// Where the output folder lies: its parent and its name, both free of links and dots.
struct OutputLocation: Sendable {
  /// The real path of the folder that holds the output folder; it may not exist yet.
  let parent: String

  /// The name of the output folder.
  let name: String

  /// The output folder as the user wrote it, for messages.
  let display: String

  /// The names beside the output folder that belong to it.
  var spare: String { ".\(name).spare" }
  var old: String { ".\(name).old" }
  var lock: String { ".\(name).lock" }
  var journal: String { ".\(name).journal" }
  var state: String { ".\(name).state" }

  /// The real path of the output folder.
  var path: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

  /// Finds the real path of an output folder that may not exist yet.
  init(_ given: String) throws {
    guard !given.isEmpty, !given.utf8.contains(0) else {
      throw OutputRefused(path: given, reason: .noPath)
    }
    let segments = given.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = segments.last else { throw OutputRefused(path: given, reason: .root) }
    if last == "." || last == ".." {
      // The name is that of the folder meant, which must exist for that.
      let real = try RealPath.existing(given)
      guard let slash = real.lastIndex(of: "/"), real != "/" else {
        throw OutputRefused(path: given, reason: .root)
      }
      name = String(real[real.index(after: slash)...])
      parent = slash == real.startIndex ? "/" : String(real[..<slash])
      display = real
      return
    }
    name = String(last)
    let above = segments.dropLast().joined(separator: "/")
    let displayParent = given.hasPrefix("/") ? "/" + above : above
    display =
      displayParent.isEmpty || displayParent == "/"
      ? displayParent + name : "\(displayParent)/\(name)"
    parent = try RealPath.reaching(displayParent.isEmpty ? "." : displayParent)
  }
}
