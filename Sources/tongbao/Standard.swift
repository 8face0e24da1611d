internal import Glibc

/// The standard streams, written without buffering.
enum Standard: Int32 {
  case out = 1
  case error = 2

  /// Writes the whole text; a reader that has gone away is no fault of ours.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
