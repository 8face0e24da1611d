internal import TongbaoCore

/// results.earlier: what a notice states of an earlier period is what the issuer stated then.
///
/// A notice may hold results of several periods (`results:` as a list), and may name the day on which it
/// counted the sites in operation (`as-of:`).
struct EarlierResultsCheck: LibraryCheck {
  let rule = Rule(
    "results.earlier", .warning,
    Message(
      "通报里写的往期结果，与本单位那一期的通报相同；同一天的运行数，两份通报相同",
      en: "results of an earlier period are those that the issuer's notice of it states"),
    because: Message(
      "同一期有两个数，读者不知道信哪个，曲线上也会多出一个点",
      en: "with two numbers for one period nobody knows which holds, and the chart shows both"),
    example: Rule.Example(
      broken: "{period: 2024-Q3, websites: {failed: 6}}",
      kept: "{period: 2024-Q3, websites: {failed: 7}}"),
    source: .sourceForm)

  func run(on library: Library, into findings: inout Findings) {
    // Nearly every notice speaks of its own period alone.
    for notice in library.notices where !(notice.unread?.identity ?? false) {
      guard notice.results.contains(where: { $0.period != nil }) else { continue }
      for results in notice.results {
        guard let period = results.period, period != notice.period else { continue }
        for key in library.series(of: notice) {
          let others = library.series[key]?.map { library.notices[$0] } ?? []
          for other in others where other.id != notice.id && other.period == period {
            compare(results, of: notice, with: other, library, into: &findings)
          }
        }
      }
    }
    compareOperating(library, into: &findings)
  }

  private func compare(
    _ results: StatedResults, of notice: Notice, with other: Notice, _ library: Library,
    into findings: inout Findings
  ) {
    for subject in results.subjects {
      for stated in subject.measures {
        guard let held = other.own(stated.measure, of: subject.subject),
          !stated.value.agrees(with: held.value)
        else { continue }
        let names = words(subject.subject, stated.measure, library)
        report(
          stated, of: notice, held,
          Message(
            "这里写\(other.periodText)\(names.chinese)是 \(stated.value.text)，那一期的通报写 \(held.value.text)；照原文核对，改正写错的一处",
            en: "\(names.english) of \(other.period.code) is \(stated.value.text) here and"
              + " \(held.value.text) in the notice of that period; check the originals"),
          into: &findings)
      }
    }
  }

  /// Two notices of one office that counted on the same day.
  private func compareOperating(_ library: Library, into findings: inout Findings) {
    struct Key: Hashable {
      let series: String
      let subject: String
      let day: CalendarDate
    }
    var counted: [Key: StatedMeasure] = [:]
    // Oldest first: the later notice is the one to look at.
    for notice in library.notices.reversed() where !notice.asOf.isEmpty {
      for (subject, day) in notice.asOf.sorted(by: { $0.key < $1.key }) {
        guard let stated = notice.own("operating", of: subject) else { continue }
        for series in library.series(of: notice) {
          let key = Key(series: series, subject: subject, day: day)
          guard let earlier = counted[key] else {
            counted[key] = stated
            continue
          }
          if stated.value.agrees(with: earlier.value) { continue }
          let names = words(subject, "operating", library)
          report(
            stated, of: notice, earlier,
            Message(
              "\(names.chinese)这里是 \(stated.value.text)，另一份通报写同一天（\(day.chinese)）是 \(earlier.value.text)；照原文核对，改正写错的一处",
              en: "\(names.english) is \(stated.value.text) here and \(earlier.value.text) on the"
                + " same day in another notice; check the originals"),
            into: &findings)
        }
      }
    }
  }

  private func report(
    _ stated: StatedMeasure, of notice: Notice, _ earlier: StatedMeasure, _ message: Message,
    into findings: inout Findings
  ) {
    findings.report(
      Diagnostic(
        .warning, id, at: stated.place, message,
        notes: [Diagnostic.Note(Message("那里写的", en: "it stands here"), at: earlier.place)]),
      stated: stated, of: notice, computed: earlier.value.text)
  }

  private func words(
    _ subject: String, _ measure: String, _ library: Library
  ) -> (chinese: String, english: String) {
    let label = library.measures.subject(subject)?.label ?? subject
    return (label + (library.measures.measures[measure]?.label ?? measure), "\(subject).\(measure)")
  }
}

extension Notice {
  /// What the notice states of its own period.
  fileprivate func own(_ measure: String, of subject: String) -> StatedMeasure? {
    results.lazy.filter { $0.period == nil || $0.period == self.period }
      .flatMap(\.subjects).first { $0.subject == subject && $0[measure] != nil }?[measure]
  }
}

extension StatedNumber {
  /// Whether two numbers are the same at the precision of the coarser one.
  fileprivate func agrees(with other: StatedNumber) -> Bool {
    let (fine, coarse) = decimal.scale >= other.decimal.scale ? (self, other) : (other, self)
    return fine.decimal.rational.rounded(toScale: coarse.decimal.scale)?.rational
      == coarse.decimal.rational
  }
}
