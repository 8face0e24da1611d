internal import TongbaoCore

/// How nearly all names of a list end: 政府门户网站.
struct NameEnding {
  /// A form is one only in a list of at least ten names, and when at least nine of ten have it.
  static let fewest = 10

  /// How many names have it.
  let count: Int
  private let scalars: [Unicode.Scalar]

  var string: String { OpenText.string(scalars) }

  /// `nil` where no ending of at least four characters prevails, or where all names have it.
  init?(of names: [ListedName]) {
    // The one ending that more than half may have, then counted (Boyer and Moore's vote).
    let width = 12
    var candidate: ArraySlice<UInt8>?
    var votes = 0
    for name in names {
      let end = name.text.suffix(width)
      if votes == 0 {
        candidate = end
        votes = 1
      } else {
        votes += candidate.map { $0.elementsEqual(end) } ?? false ? 1 : -1
      }
    }
    guard let candidate, candidate.count == width else { return nil }
    let alike = names.filter { $0.text.suffix(width).elementsEqual(candidate) }
    guard alike.count < names.count, alike.count * 10 >= names.count * 9, let first = alike.first
    else { return nil }
    var common = Array(first.string.unicodeScalars)
    for name in alike.dropFirst() {
      let other = Array(name.string.unicodeScalars)
      common = Array(common.suffix(Self.commonEnd(common, other)))
    }
    guard common.count >= 4 else { return nil }
    count = alike.count
    scalars = common
  }

  /// The one to three characters of the ending that a name leaves out; `nil` when it ends in the
  /// ending, or in something else.
  func lost(by name: ArraySlice<UInt8>) -> String? {
    let text = Array(String(decoding: name, as: UTF8.self).unicodeScalars)
    let matching = Self.commonEnd(text, scalars)
    if matching == scalars.count { return nil }
    for length in 1...3 where length < scalars.count - 1 {
      // What is left out lies behind at least one character of the ending that the name has.
      for start in 1...(scalars.count - length) where scalars.count - start - length <= matching {
        let kept = scalars[..<start] + scalars[(start + length)...]
        if kept.count >= 3, text.count >= kept.count, text.suffix(kept.count).elementsEqual(kept) {
          return OpenText.string(scalars[start..<start + length])
        }
      }
    }
    return nil
  }

  private static func commonEnd(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  }
}

/// The full and the short name of a region at the head of names.
struct RegionForm {
  private let full: [UInt8]
  /// Short names of at least three characters.
  private let short: [[UInt8]]

  init(_ region: Region) {
    full = Array(region.name.utf8)
    short = region.aliases.map { Array($0.name.utf8) }
      .filter { [full] in $0.count >= 9 && $0.count < full.count }
  }

  /// Names that begin with a short name where at least ten, and ten for each of them, begin with the
  /// full one.
  func shortened(
    among names: [ListedName], except isExcluded: (ListedName) -> Bool
  ) -> [(name: ListedName, short: String)] {
    guard !short.isEmpty else { return [] }
    var whole = 0
    var shortened: [(name: ListedName, short: String)] = []
    for name in names {
      if name.text.starts(with: full) {
        whole += 1
      } else if let start = short.first(where: { name.text.starts(with: $0) }), !isExcluded(name) {
        shortened.append((name, String(decoding: start, as: UTF8.self)))
      }
    }
    return whole >= NameEnding.fewest * max(1, shortened.count) ? shortened : []
  }
}
