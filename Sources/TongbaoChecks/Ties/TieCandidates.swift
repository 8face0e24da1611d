internal import TongbaoCore

/// Expressions for what a subject's results are, in the notice as a whole or in one region.
struct TieCandidates {
  let notice: Notice
  let subject: String
  var region: String?

  /// The tables that list what failed, or what was checked.
  func tables(_ kind: Table.Kind) -> [Table] {
    notice.tables.filter { $0.kind == kind && $0.subject == subject && !$0.isPartial }
  }

  func path(_ measure: String) -> TieExpression? {
    TieExpression.path(subject, measure, region: region)
  }

  var checked: [TieExpression?] {
    [path("checked")] + (region == nil ? tables(.register).map { .count($0.id) } : [])
  }

  /// What failed, in the office's own count; `problems` says that the words speak of 问题.
  func failing(problems: Bool) -> [TieExpression?] {
    let paths = problems ? ["problems", "failed"] : ["failed", "problems"]
    return paths.map { path($0) } + (region == nil ? tables(.findings).map { .count($0.id) } : [])
  }

  var passed: [TieExpression?] {
    [path("passed")] + pairs { .minus($1, $0) }
  }

  var passRate: [TieExpression?] {
    pairs { .passRate($0, $1) }
      + (region == nil
        ? tables(.register).filter { $0.column(.verdict) != nil }.map {
          .rate(
            .count($0.id, [.init("verdict", .equal, "合格")]), .count($0.id))
        } : [])
      + [path("pass-rate")]
  }

  var failRate: [TieExpression?] { pairs { .rate($0, $1) } + [path("share")] }

  /// What failed and what was checked, for each way in which the notice says it.
  private func pairs(
    _ make: (TieExpression?, TieExpression?) -> TieExpression?
  ) -> [TieExpression?] {
    failing(problems: false).map { make($0, path("checked")) }
  }

  /// The expressions for a measure.
  func expressions(_ word: MeasureWord) -> [TieExpression?] {
    switch word {
    case .checked: checked + [path("operating")]
    case .operating: [path("operating")] + checked
    case .failed: failing(problems: false)
    case .problems: failing(problems: true)
    case .passed: passed
    case .received: [path("received")]
    case .onTime: [path("on-time")]
    case .passRate: passRate
    case .share: failRate
    case .onTimeRate: [.rate(path("on-time"), path("received")), path("on-time-rate")]
    case .checkRate: [.rate(path("checked"), path("operating")), path("check-rate")]
    case .other(let id): [path(id)]
    }
  }
}

extension MeasureWord {
  /// For evidence.
  var label: Message {
    switch self {
    case .checked: Message("检查", en: "checked")
    case .operating: Message("运行", en: "operating")
    case .received: Message("收到", en: "received")
    case .onTime: Message("办结", en: "on time")
    case .failed: Message("不合格", en: "failed")
    case .problems: Message("存在问题", en: "with problems")
    case .passed: Message("合格", en: "passed")
    case .passRate: Message("合格率", en: "pass rate")
    case .share: Message("占比", en: "share")
    case .onTimeRate: Message("办结率", en: "rate on time")
    case .checkRate: Message("抽查比例", en: "share checked")
    case .other(let id): Message(id, en: id)
    }
  }
}
