/// What can be stated of a subject: 检查数, 不合格数, 合格率, 得分 …
package struct Measure: Sendable, Hashable {
  package let id: String
  package let label: String
  /// Unit word: 家, 个, 条; empty for rates.
  package let unit: String
  package let kind: Kind

  package init(id: String, label: String, unit: String = "", kind: Kind) {
    self.id = id
    self.label = label
    self.unit = unit
    self.kind = kind
  }

  package enum Kind: String, Sendable, CaseIterable {
    case count, rate, score
  }
}

/// What was checked: websites, accounts, messages, scores; an open list.
package struct Subject: Sendable, Hashable {
  package let id: String
  package let label: String
  /// Unit word of one of them: 家, 个, 条.
  package let unit: String

  package init(id: String, label: String, unit: String) {
    self.id = id
    self.label = label
    self.unit = unit
  }
}

/// The measures and subjects a site knows: the standard ones and those of `measures.yaml`.
package struct MeasureTable: Sendable {
  package let measures: [String: Measure]
  package let subjects: [Subject]

  package init(measures: [Measure] = [], subjects: [Subject] = []) {
    self.measures = Dictionary((Self.standardMeasures + measures).map { ($0.id, $0) }) { $1 }
    let own = Set(subjects.map(\.id))
    self.subjects = Self.standardSubjects.filter { !own.contains($0.id) } + subjects
  }

  package func subject(_ id: String) -> Subject? { subjects.first { $0.id == id } }

  /// Words and units as `field.md` §1.6 and `site.md` §3.7 give them.
  package static let standardMeasures: [Measure] = [
    Measure(id: "operating", label: "运行数", kind: .count),
    Measure(id: "checked", label: "检查数", kind: .count),
    Measure(id: "problems", label: "问题数", kind: .count),
    Measure(id: "failed", label: "不合格数", kind: .count),
    Measure(id: "passed", label: "合格数", kind: .count),
    Measure(id: "pass-rate", label: "合格率", kind: .rate),
    Measure(id: "share", label: "占检查数比例", kind: .rate),
    Measure(id: "check-rate", label: "抽查比例", kind: .rate),
    Measure(id: "received", label: "收到留言数", unit: "条", kind: .count),
    Measure(id: "on-time", label: "按时办结数", unit: "条", kind: .count),
    Measure(id: "on-time-rate", label: "按时办结率", kind: .rate),
    Measure(id: "score", label: "得分", unit: "分", kind: .score),
    Measure(id: "mean-score", label: "平均得分", unit: "分", kind: .score),
    Measure(id: "full-mark", label: "满分", unit: "分", kind: .score),
  ]

  package static let standardSubjects: [Subject] = [
    Subject(id: "websites", label: "政府网站", unit: "家"),
    Subject(id: "new-media", label: "政务新媒体", unit: "个"),
    Subject(id: "messages", label: "网民留言", unit: "条"),
    Subject(id: "combined", label: "综合得分", unit: "家"),
  ]
}
