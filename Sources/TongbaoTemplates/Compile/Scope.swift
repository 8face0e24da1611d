/// The names that can be used at one point of a page.
struct Scope {
  var bindings: [String: Binding] = [:]
  /// Whether there is a loop around that does not pass `loop` on to this file.
  var hidesLoop = false

  enum Binding {
    case reference(Reference, Kind)
    case constant(Computation, Kind)
    case loop(level: Int)
    /// The site's own texts: `words.GROUP.NAME`.
    case words
    /// Its declaration was reported; nothing is said about its uses.
    case broken
  }

  /// The names of a page, and the site's texts.
  init(_ schema: Schema) {
    for (slot, name) in schema.names.enumerated() {
      bindings[name] = .reference(Reference(variable: 0, slots: [slot]), schema.kinds[slot])
    }
    bindings["words"] = .words
  }

  /// The names for messages, in alphabetical order.
  var names: [String] { bindings.keys.sorted() }
}

/// What conditions around a point have made sure: these values are there, these lists hold items.
typealias Facts = Set<Reference>
