internal import TongbaoDigest

/// Which files of the published site came from which jobs, by the jobs' keys.
///
/// It only saves work: a job whose key is not in it is run.
package struct JobMemory: Sendable, Equatable {
  /// For each key the places of its files in the manifest.
  private(set) var places: [Digest256: [Int]]

  /// Remembers nothing.
  package static let none = JobMemory(places: [:])

  private init(places: [Digest256: [Int]]) { self.places = places }

  /// Finds the files of jobs in the manifest of the site they were published with.
  init(_ jobs: [(key: Digest256, paths: [OutputPath])], in manifest: Manifest) {
    places = Dictionary(
      jobs.map { ($0.key, $0.paths.compactMap { manifest.place(of: $0) }) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads what `bytes` writes, for a manifest of so many files; `nil` for anything else.
  init?(_ text: ArraySlice<UInt8>, files: Int) {
    var places: [Digest256: [Int]] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      guard let first = words.first, let key = Digest256(hex: first) else { return nil }
      var own: [Int] = []
      own.reserveCapacity(words.count - 1)
      for word in words.dropFirst() {
        guard let place = Self.number(word), place < files else { return nil }
        own.append(place)
      }
      places[key] = own
    }
    self.places = places
  }

  /// A line for each job: its key, then the places of its files. In no certain order; nothing of it
  /// is published.
  var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(places.count * 128)
    for (key, places) in places {
      key.appendHex(to: &text)
      for place in places {
        text.append(UInt8(ascii: " "))
        text += String(place).utf8
      }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count <= 9 else { return nil }
    var number = 0
    for digit in word {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }
}
