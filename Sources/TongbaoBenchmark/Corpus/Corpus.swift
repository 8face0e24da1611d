/// N invented notices in the source form, made from a seed: the same arguments, the same bytes.
struct Corpus {
  let notices: Int
  let seed: UInt64

  /// Hands out every file with its path below `Content`, one after the other, so that a large corpus
  /// is never in memory as a whole.
  func forEachFile<Failure: Error>(
    _ body: (_ path: String, _ text: String) throws(Failure) -> Void
  ) throws(Failure) {
    let territory = Territory(notices: notices, seed: seed)
    for file in SmallFiles.all(territory, seed: seed) { try body(file.name, file.text) }
    var left = notices
    for (number, issuer) in territory.issuers.enumerated() {
      var random = SplitMix64(seed: seed &+ 2, part: number)
      var previous: Inspection?
      for index in 0..<min(left, Territory.quartersPerIssuer) {
        let inspection = Inspection(
          by: issuer, in: Quarter(index: index), random: &random)
        let notice = Notice(inspection, by: issuer, after: previous, random: &random)
        try body("notices/\(notice.id)/notice.md", notice.markdown)
        for annex in notice.annexes {
          try body("notices/\(notice.id)/\(annex.fileName)", annex.csv)
        }
        previous = inspection
        left -= 1
      }
    }
  }
}
