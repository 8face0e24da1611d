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
    var isPercent = false
    var bare = text.withoutBlanks
    let decimal = bare.withUTF8 { bytes -> ExactDecimal? in
      var digits = bytes[...]
      if digits.last == UInt8(ascii: "%") {
        isPercent = true
        digits.removeLast()
      } else if digits.count >= 3, digits.suffix(3).elementsEqual("％".utf8) {
        isPercent = true
        digits.removeLast(3)
      }
      return ExactDecimal(digits)
    }
    guard let decimal else { return nil }
    self.text = text
    self.decimal = decimal
    self.isPercent = isPercent
  }
}
