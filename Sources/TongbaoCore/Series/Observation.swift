/// One stated result: what one issuer found in one region, subject and period.
///
/// A value in all but name: nothing of it changes. It is held by reference because the same one stands
/// in histories, tables, charts and lists, and copying its dozen fields took a tenth of a build.
package final class Observation: Sendable {
  package let period: Period
  /// Words for the period, as printed.
  package let periodText: String
  /// Where it stands on the time axis.
  package let slot: Slot
  /// Joins results of one office across its ids (`series:`) and renamings.
  package let issuerKey: String
  package let issuerName: String
  /// Words beside the mark of an issuer that is not first rank: 省里通报, 市里通报.
  package let issuerMark: String
  package let subject: String
  package let operating: Int?
  package let checked: Int?
  /// What failed, by the notice's own measure (`failed`, else `problems`).
  package let failing: Int?
  /// The office's word for it: 不合格, 问题.
  package let failingWord: String
  /// The rate as printed.
  package let statedRate: StatedNumber?
  package let coverage: Notice.Coverage?
  package let rule: String?
  package let source: Source
  /// A remark of the source: 不合格数未载明.
  package let note: String
  /// Whether the number still holds as first published.
  package let status: Status

  package init(
    period: Period, periodText: String, slot: Slot, issuerKey: String, issuerName: String,
    issuerMark: String, subject: String, operating: Int?, checked: Int?, failing: Int?,
    failingWord: String, statedRate: StatedNumber?, coverage: Notice.Coverage?, rule: String?,
    source: Source, note: String, status: Status = .final
  ) {
    self.period = period
    self.periodText = periodText
    self.slot = slot
    self.issuerKey = issuerKey
    self.issuerName = issuerName
    self.issuerMark = issuerMark
    self.subject = subject
    self.operating = operating
    self.checked = checked
    self.failing = failing
    self.failingWord = failingWord
    self.statedRate = statedRate
    self.coverage = coverage
    self.rule = rule
    self.source = source
    self.note = note
    self.status = status
  }

  /// The same with another status.
  func with(_ status: Status) -> Observation {
    Observation(
      period: period, periodText: periodText, slot: slot, issuerKey: issuerKey,
      issuerName: issuerName, issuerMark: issuerMark, subject: subject, operating: operating,
      checked: checked, failing: failing, failingWord: failingWord, statedRate: statedRate,
      coverage: coverage, rule: rule, source: source, note: note, status: status)
  }

  /// What became of a published number.
  package enum Status: Sendable, Hashable {
    case final
    /// The office says that it may change.
    case provisional
    /// The office changed it; the rate first published, in percent.
    case revised(from: ExactDecimal)
  }

  /// Where the numbers come from.
  package enum Source: Sendable, Hashable {
    /// A held notice; `anchor` is the HTML id of the table or text that states them.
    case notice(id: String, anchor: String)
    /// `history.csv`, with the words of its `source` column.
    case history(String)
  }

  /// A place on the time axis.
  package struct Slot: Sendable, Hashable {
    package let quarter: Quarter
    /// Whether the check is of that quarter. A numbered round that names no quarter stands at slot
    /// n of its year as a hollow square and joins nothing.
    package let isExact: Bool

    package init(quarter: Quarter, isExact: Bool) {
      self.quarter = quarter
      self.isExact = isExact
    }
  }
}

extension Observation {
  /// The rate that is drawn and written, in percent, with its digits and whether we computed it.
  ///
  /// The printed rate wins. Else 1 − failing ÷ checked at two decimals, half up, `100` bare; with
  /// fewer than 5 checked no rate is computed (`site.md` §3.4, §3.7).
  package var rate: (value: ExactDecimal, text: String, isComputed: Bool)? {
    if let stated = statedRate {
      if let checked, checked < 5 { return nil }
      return (stated.decimal, stated.decimal.text, false)
    }
    guard let computed = computedRate, let checked, checked >= 5 else { return nil }
    return (computed, computed.text, true)
  }

  /// 1 − failing ÷ checked in percent at two decimals; a whole 100 has no decimals.
  package var computedRate: ExactDecimal? {
    guard let checked, let failing, checked > 0, failing >= 0, failing <= checked else {
      return nil
    }
    if failing == 0 { return ExactDecimal(100) }
    return Rational(Int128(100 * (checked - failing)), Int128(checked)).rounded(toScale: 2)
  }

  /// Whether neither a rate nor both counts are known: a row 未公布, without a mark.
  package var isUnpublished: Bool {
    statedRate == nil && (checked == nil || failing == nil)
  }

  /// Why a line from `earlier` to this point would claim too much; `nil` when they join.
  ///
  /// Points of one issuer join when their quarters are neighbours and coverage, base (±20 %) and rule
  /// agree; an unknown rule or coverage counts as the same (`source-format.md`).
  package func breakSince(_ earlier: Observation) -> SeriesBreak? {
    if issuerKey != earlier.issuerKey { return .issuer }
    guard slot.isExact, earlier.slot.isExact else { return .round }
    if slot.quarter.ordinal - earlier.slot.quarter.ordinal != 1 { return .gap }
    if let coverage, let before = earlier.coverage, coverage != before { return .coverage }
    if let rule, let before = earlier.rule, rule != before {
      return .rule(from: before, to: rule)
    }
    if let checked, let before = earlier.checked, before > 0,
      abs(checked - before) * 5 > before
    {
      return .base(from: before, to: checked)
    }
    return nil
  }
}

/// Why two points are not joined.
package enum SeriesBreak: Sendable, Hashable {
  case issuer, round, gap, coverage
  case rule(from: String, to: String)
  case base(from: Int, to: Int)
}
