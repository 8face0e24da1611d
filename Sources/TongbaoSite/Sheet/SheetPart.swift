internal import TongbaoCore

/// One page of the chart sheet.
struct SheetPart: Sendable {
  let slug: String
  let title: Word
  let cases: [SheetCase]
  /// Whether the page shows the bars and the courses in small.
  var hasTables = false

  var address: PageAddress { PageAddress("\(PageAddress.charts.folder)\(slug)/") }

  /// A heading of the page.
  struct Entry: Sendable {
    let id: String
    let heading: Word
    /// What is to be seen.
    let remark: Word
  }

  /// The headings in the order of the page.
  var entries: [Entry] {
    let cases = cases.map { Entry(id: "\($0.id)-h", heading: $0.heading, remark: $0.remark) }
    return hasTables ? cases + Self.tableEntries : cases
  }

  private static let tableEntries = [
    Entry(id: "bars", heading: .sheetBars, remark: .sheetBarsNote),
    Entry(id: "courses", heading: .sheetCourses, remark: .sheetCoursesNote),
    Entry(
      id: "words", heading: .sheetWords, remark: .sheetWordsNote),
  ]

  static let all = [
    SheetPart(slug: "times", title: .sheetTimes, cases: SheetCase.times),
    SheetPart(slug: "values", title: .sheetValues, cases: SheetCase.values),
    SheetPart(slug: "axes", title: .sheetAxes, cases: SheetCase.axes, hasTables: true),
  ]
}
