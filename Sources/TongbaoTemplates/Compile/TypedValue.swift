/// An expression whose names are resolved and whose kind is known.
struct TypedValue {
  /// The kind with what the conditions around have made sure: no longer optional inside its `if`.
  let kind: Kind
  let computation: Computation
  /// Whether the value is only known to be true or false in Python's eyes (`list and flag`).
  var isTruthOnly = false

  /// The value of the page that this is, unless it is worked out.
  var reference: Reference? {
    if case .value(let reference) = computation { return reference }
    return nil
  }
}

/// A condition, and what it makes sure either way.
struct Condition {
  let value: TypedValue
  var whenTrue: Facts = []
  var whenFalse: Facts = []
}
