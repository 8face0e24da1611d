/// `results.csv` of a notice: what its prose states of the jurisdiction, one row for each number.
package struct ResultsTable: Sendable {
  package static let fileName = "results.csv"
  package static let heads = [
    "period", "subject", "measure", "dimension", "category", "region", "stated", "value",
  ]
  /// Column of the plain value, from 1.
  static let valueColumn = 8

  package struct Row: Sendable {
    let period: Period
    let subject: String
    let dimension: String
    let category: String
    package let stated: StatedMeasure
    package let cells: [String]
  }

  /// In the order of the front matter.
  package let rows: [Row]

  package init(_ notice: Notice) {
    var rows: [Row] = []
    for results in notice.results {
      let period = results.period ?? notice.period
      func add(_ stated: StatedMeasure, _ subject: String, _ dimension: String, _ category: String)
      {
        rows.append(
          Row(
            period: period, subject: subject, dimension: dimension, category: category,
            stated: stated,
            cells: [
              period.code, subject, stated.measure, dimension, category, notice.jurisdiction,
              stated.value.text, stated.value.decimal.text,
            ]))
      }
      for subject in results.subjects {
        for measure in subject.measures { add(measure, subject.subject, "", "") }
        for breakdown in subject.breakdowns {
          for category in breakdown.categories {
            for measure in category.measures {
              add(measure, subject.subject, breakdown.dimension, category.name)
            }
          }
        }
      }
    }
    self.rows = rows
  }

  /// Whether a notice states anything, asked without making the table.
  package static func isEmpty(of notice: Notice) -> Bool {
    notice.results.allSatisfy { results in
      results.subjects.allSatisfy { subject in
        subject.measures.isEmpty
          && subject.breakdowns.allSatisfy { $0.categories.allSatisfy(\.measures.isEmpty) }
      }
    }
  }

  /// Number in `rows` of a stated measure; `category` nil for the whole.
  func index(
    period: Period, subject: String, measure: String, category: String?
  ) -> Int? {
    rows.firstIndex {
      $0.period == period && $0.subject == subject && $0.stated.measure == measure
        && (category == nil ? $0.dimension.isEmpty : $0.category.withoutBlanks == category)
    }
  }

  func reference(_ index: Int) -> CellReference {
    CellReference(file: Self.fileName, row: index + 2, column: Self.valueColumn)
  }
}
