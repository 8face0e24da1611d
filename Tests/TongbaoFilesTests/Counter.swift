import Synchronization

/// Counts calls, from whatever thread.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  /// 1 at the first call, 2 at the second.
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
