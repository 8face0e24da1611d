/// What a notice states of its own jurisdiction in the prose (`results:`), or a row of `history.csv`.
package struct StatedResults: Sendable {
  /// The period when the notice holds several; else the notice's own.
  package let period: Period?
  package let subjects: [OfSubject]

  package init(period: Period?, subjects: [OfSubject]) {
    self.period = period
    self.subjects = subjects
  }

  package struct OfSubject: Sendable {
    package let subject: String
    package let measures: [StatedMeasure]
    package let breakdowns: [Breakdown]

    package init(subject: String, measures: [StatedMeasure], breakdowns: [Breakdown]) {
      self.subject = subject
      self.measures = measures
      self.breakdowns = breakdowns
    }

    package subscript(measure: String) -> StatedMeasure? {
      measures.first { $0.measure == measure }
    }
  }

  /// Results by something else than regions: account type, level of the site …
  package struct Breakdown: Sendable {
    package let dimension: String
    package let categories: [Category]

    package init(dimension: String, categories: [Category]) {
      self.dimension = dimension
      self.categories = categories
    }

    package struct Category: Sendable {
      package let name: String
      package let measures: [StatedMeasure]

      package init(name: String, measures: [StatedMeasure]) {
        self.name = name
        self.measures = measures
      }
    }
  }
}

/// One stated number with its words kept.
package struct StatedMeasure: Sendable, Hashable {
  package let measure: String
  package let value: StatedNumber
  package let place: SourcePlace

  package init(measure: String, value: StatedNumber, place: SourcePlace) {
    self.measure = measure
    self.value = value
    self.place = place
  }
}

/// A number as an office wrote it: `614`, `99.80%`.
package struct StatedNumber: Sendable, Hashable {
  package let text: String
  package let decimal: ExactDecimal
  package let isPercent: Bool

  /// Reads a number with an optional percent sign (half or full width), blanks ignored.
  package init?(_ text: String) {
    var bare = text.withoutBlanks
    guard let (decimal, isPercent) = bare.withUTF8({ Self.number(in: $0[...]) }) else {
      return nil
    }
    self.text = text
    self.decimal = decimal
    self.isPercent = isPercent
  }

  /// The number that bytes without blanks are; for many cells, none of which becomes a text.
  static func number(
    in bytes: some BidirectionalCollection<UInt8>
  ) -> (decimal: ExactDecimal, isPercent: Bool)? {
    if bytes.last == UInt8(ascii: "%") {
      return ExactDecimal(bytes.dropLast()).map { ($0, true) }
    }
    if bytes.suffix(3).elementsEqual("％".utf8) {
      return ExactDecimal(bytes.dropLast(3)).map { ($0, true) }
    }
    return ExactDecimal(bytes).map { ($0, false) }
  }
}
