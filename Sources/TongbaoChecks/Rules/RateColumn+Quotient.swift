internal import TongbaoCore

extension RateColumn {
  /// Two counts that a rate follows from.
  struct Quotient {
    let part: Int
    let whole: Int
    let isComplement: Bool

    /// `2/158`, `(67-5)/67`.
    var words: String { isComplement ? "(\(whole)-\(part))/\(whole)" : "\(part)/\(whole)" }

    /// What is wrong with a written rate; `nil` when it is right, or too large to be compared.
    ///
    /// A number without a percent sign is read as percent: 0.8 is not 80 %.
    func slip(in stated: StatedNumber) -> Slip? {
      let above = Int128(isComplement ? whole - part : part)
      let fraction = Rational(above, Int128(whole))
      let percent = Rational(above * 100, Int128(whole))
      let written = stated.decimal
      guard let comparison = FigureComparison(written: written, computed: percent),
        comparison != .equal
      else { return nil }
      if written.scale > 0, written.unscaled % 10 == 0 {
        // 57.10% for 57.1.
        let shorter = ExactDecimal(unscaled: written.unscaled / 10, scale: written.scale - 1)
        if FigureComparison(written: shorter, computed: percent) == .equal { return nil }
      }
      if !stated.isPercent, written.unscaled > 0, written.rational <= Rational(1),
        FigureComparison(written: written, computed: fraction) == .equal,
        let rounded = percent.rounded(toScale: max(0, written.scale - 2))
      {
        return Slip(kind: .fraction, rounded: rounded)
      }
      switch comparison {
      case .equal: return nil
      case .truncated(let rounded): return Slip(kind: .truncated, rounded: rounded)
      case .slip(let rounded): return Slip(kind: .lastDigit, rounded: rounded)
      case .differs(let rounded): return Slip(kind: .plain, rounded: rounded)
      }
    }

    /// How a written rate differs from the computed one.
    struct Slip {
      let kind: Kind
      /// The computed percentage at the precision written.
      let rounded: ExactDecimal

      enum Kind {
        /// 0.8 for 80 %.
        case fraction
        /// The rest was cut off instead of rounded.
        case truncated
        /// Off by at most one unit of the last digit.
        case lastDigit
        case plain
      }

      var computed: String { rounded.text + "%" }

      /// What the difference looks like, behind the computed value.
      var remark: (chinese: String, english: String) {
        switch kind {
        case .fraction: ("，没有 % 的数照百分数读", ", a number without % is read as percent")
        case .truncated: ("，写的是截尾的结果", ", the rest was cut off instead of rounded")
        case .lastDigit: ("，只差末位一个单位", ", off by one in the last digit")
        case .plain: ("", "")
        }
      }
    }
  }
}
