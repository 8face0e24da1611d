internal import CMimalloc

/// The program's memory comes from mimalloc, which takes the place of the system's `malloc` by being
/// linked in: a build makes millions of small values, and giving them out and taking them back was an
/// eighth of its time, now half of that.
enum Allocator {
  /// Names the library once, so that no linker leaves it out as unused; its version as a number.
  static let version = mi_version()
}
