/// A percentage of two counts, written with two decimals, half up, reckoned in integers.
struct Rate {
  /// Hundredths of a percent.
  let basisPoints: Int

  /// `part` of `whole`; `whole` must be above zero.
  init(_ part: Int, of whole: Int) {
    basisPoints = (part * 20_000 + whole) / (2 * whole)
  }

  /// `99.35%`; a whole is `100%`, as offices write it.
  var text: String {
    if basisPoints == 10_000 { return "100%" }
    let rest = basisPoints % 100
    return "\(basisPoints / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
