internal import TongbaoCore

/// A stated number that does not go with the others.
struct StatedFault {
  let stated: StatedMeasure
  let message: Message
  var notes: [Diagnostic.Note] = []
  var computed: String?
}

/// Puts what is stated of one subject beside the tables, and beside itself.
struct StatedTest {
  private let stated: [StatedMeasure]
  private let whole: SubjectWhole?
  private let reading: [String: SubjectWhole.Count]
  private let measures: MeasureTable
  private(set) var faults: [StatedFault] = []

  init(_ stated: [StatedMeasure], _ whole: SubjectWhole?, _ measures: MeasureTable) {
    self.stated = stated
    self.whole = whole
    self.measures = measures
    reading = whole?.reading(fitting: stated) ?? [:]
  }

  /// A count that no table gives, each by itself or all together.
  mutating func compareWithTables() {
    for measure in stated {
      guard let number = measure.value.wholeCount, let count = reading[measure.measure],
        !(whole?.readings.contains { $0[measure.measure]?.fits(number) ?? false } ?? false)
      else { continue }
      faults.append(
        StatedFault(
          stated: measure,
          message: Message(
            "results: 里\(label(measure.measure))写作“\(measure.value.text)”，"
              + "\(count.name.chinese)是 \(count.number)；照原文核对，改正其中一处",
            en:
              "results: says “\(measure.value.text)” for \(measure.measure), \(count.name.english)"
              + " is \(count.number); check both against the original and mend one"),
          notes: [Diagnostic.Note(Message("表里的数", en: "in the table"), at: count.place)],
          computed: String(count.number)))
    }
  }

  /// checked − failed = passed; a part is not more than its whole.
  mutating func compareParts() {
    for (part, whole) in Self.parts {
      guard let part = sound(part), let whole = sound(whole), part.number > whole.number else {
        continue
      }
      faults.append(
        StatedFault(
          stated: part.stated,
          message: Message(
            "results: 里\(label(part.stated.measure)) \(part.number) 多于"
              + "\(label(whole.stated.measure)) \(whole.number)；照原文核对，改正其中一处",
            en: "results: has \(part.number) \(part.stated.measure) of \(whole.number) "
              + "\(whole.stated.measure); check the original and mend one"),
          notes: [note(whole.stated)]))
    }
    guard let passed = sound("passed"), let failed = number("failed"),
      let checked = number("checked"), failed <= checked, passed.number <= checked,
      passed.number != checked - failed
    else { return }
    faults.append(
      StatedFault(
        stated: passed.stated,
        message: Message(
          "results: 里合格数写作“\(passed.stated.value.text)”，检查数 \(checked) 减不合格数 \(failed) 是"
            + " \(checked - failed)；照原文核对，改正其中一处",
          en: "results: says “\(passed.stated.value.text)” for passed, \(checked) less \(failed) is"
            + " \(checked - failed); check the original and mend one"),
        notes: ["checked", "failed"].compactMap { name in stated.first { $0.measure == name } }
          .map(note),
        computed: String(checked - failed)))
  }

  /// Rates against the counts they follow from, those of the tables first.
  mutating func compareRates() {
    for measure in stated where measures.measures[measure.measure]?.kind == .rate {
      let fault = fault(of: measure) { [reading[$0]?.number, number($0)].compactMap { $0 } }
      if let fault { faults.append(fault) }
    }
  }

  /// The parts of a breakdown: their rates, and their sum against the whole.
  mutating func compare(_ breakdown: StatedResults.Breakdown) {
    for category in breakdown.categories {
      for measure in category.measures
      where measures.measures[measure.measure]?.kind == .rate {
        let own = category.measures
        // The share of a part without a base of its own is one of the whole.
        let fault = fault(of: measure) { name in
          let number = own.first { $0.measure == name }?.value.wholeCount
          if let number { return [number] }
          return name == "checked" && measure.measure == "share"
            ? [reading[name]?.number, self.number(name)].compactMap { $0 } : []
        }
        if let fault { faults.append(fault) }
      }
    }
    // Units with two problems are in two parts.
    guard breakdown.dimension != "problem", breakdown.categories.count > 1 else { return }
    for measure in breakdown.categories[0].measures
    where measures.measures[measure.measure]?.kind == .count {
      compareSum(of: measure.measure, in: breakdown)
    }
  }

  private mutating func compareSum(of name: String, in breakdown: StatedResults.Breakdown) {
    let parts = breakdown.categories.map { category in
      category.measures.first { $0.measure == name }
    }
    var sum = 0
    for part in parts {
      guard let number = part?.value.wholeCount else { return }
      let (next, overflow) = sum.addingReportingOverflow(number)
      if overflow { return }
      sum = next
    }
    let wholes = [number(name), reading[name]?.number].compactMap { $0 }
    // A list that ends without 其他 may name only some parts; more than the whole is always wrong.
    let isClosed = breakdown.categories.contains { $0.name.hasPrefix("其") }
    guard let first = parts[0], let least = wholes.min(), let most = wholes.max(),
      sum > most || (isClosed && sum < least)
    else { return }
    let words = parts.compactMap { $0?.value.text }.joined(separator: "+")
    faults.append(
      StatedFault(
        stated: first,
        message: Message(
          "results: 里按 \(breakdown.dimension) 分的\(label(name)) \(words) 相加为 \(sum)，"
            + "总数是 \(wholes[0])；照原文核对，改正其中一处",
          en: "results: by \(breakdown.dimension) \(words) adds up to \(sum) \(name), the whole is"
            + " \(wholes[0]); check the original and mend one"),
        notes: stated.filter { $0.measure == name }.map(note), computed: String(sum)))
  }

  /// A rate that fits no counts of those that may be meant; `numbers` gives them by measure.
  private func fault(of rate: StatedMeasure, _ numbers: (String) -> [Int]) -> StatedFault? {
    var first: (RateColumn.Quotient, RateColumn.Quotient.Slip)?
    for basis in RateBasis.all where basis.rate == rate.measure {
      for whole in numbers(basis.whole) where whole > 0 {
        for part in numbers(basis.part) where part <= whole {
          let quotient = RateColumn.Quotient(
            part: part, whole: whole, isComplement: basis.isComplement)
          guard let slip = quotient.slip(in: rate.value) else { return nil }
          first = first ?? (quotient, slip)
        }
      }
      if first != nil { break }
    }
    guard let (quotient, slip) = first else { return nil }
    return StatedFault(
      stated: rate,
      message: Message(
        "results: 里\(label(rate.measure))写作“\(rate.value.text)”，按 \(quotient.words) 计算为"
          + " \(slip.computed)\(slip.remark.chinese)；照原文核对，改正其中一处",
        en: "results: says “\(rate.value.text)” for \(rate.measure), \(quotient.words) gives"
          + " \(slip.computed)\(slip.remark.english); check the original and mend one"),
      computed: slip.computed)
  }

  private static let parts = [
    ("failed", "checked"), ("passed", "checked"), ("checked", "operating"),
    ("on-time", "received"),
  ]

  /// A stated count that no table contradicts.
  private func sound(_ name: String) -> (stated: StatedMeasure, number: Int)? {
    guard let measure = stated.first(where: { $0.measure == name }),
      !faults.contains(where: { $0.stated == measure }), let number = measure.value.wholeCount
    else { return nil }
    return (measure, number)
  }

  /// A count as stated, else as the tables give it.
  private func number(_ name: String) -> Int? {
    stated.first { $0.measure == name }.flatMap { $0.value.wholeCount } ?? reading[name]?.number
  }

  private func label(_ measure: String) -> String { measures.measures[measure]?.label ?? measure }

  private func note(_ stated: StatedMeasure) -> Diagnostic.Note {
    Diagnostic.Note(Message(label(stated.measure), en: stated.measure), at: stated.place)
  }
}

/// Which counts a rate follows from; of several the first that is there.
private struct RateBasis {
  let rate: String
  let part: String
  let whole: String
  var isComplement = false

  static let all = [
    RateBasis(rate: "pass-rate", part: "failed", whole: "checked", isComplement: true),
    RateBasis(rate: "pass-rate", part: "passed", whole: "checked"),
    RateBasis(rate: "pass-rate", part: "problems", whole: "checked", isComplement: true),
    RateBasis(rate: "share", part: "failed", whole: "checked"),
    RateBasis(rate: "share", part: "problems", whole: "checked"),
    RateBasis(rate: "check-rate", part: "checked", whole: "operating"),
    RateBasis(rate: "on-time-rate", part: "on-time", whole: "received"),
  ]
}
