internal import TongbaoCore

/// The history of a region as CSV: one row for each observation, oldest first. An empty cell is a number
/// that was not given; a column holds numbers alone.
struct HistoryFile {
  static let name = "history.csv"
  static let heads = [
    "时期", "时期代码", "地区代码", "地区", "对象", "检查数", "不合格数", "合格率", "合格率来源", "状态", "发布单位", "来源页",
  ]

  /// The columns' names in descriptions of the data.
  static let names = [
    "period", "period_code", "region", "region_name", "subject", "checked", "failed", "pass_rate",
    "pass_rate_source", "status", "issuer", "source",
  ]

  let history: RegionHistory
  /// Base of absolute addresses; a file that was downloaded has no place of its own.
  let baseAddress: String
  /// Whether pages of notices are built.
  let linksNotices: Bool

  func bytes() -> [UInt8] {
    var writer = CSVWriter(capacity: 4_096)
    writer.row(Self.heads)
    for series in history.subjects {
      for (index, observation) in series.observations.enumerated() {
        let earlier = series.predecessor(of: index).map { series.observations[$0] }
        write(observation, series.subject, after: earlier, to: &writer)
      }
    }
    return writer.bytes
  }

  private func write(
    _ observation: Observation, _ subject: Subject, after earlier: Observation?,
    to writer: inout CSVWriter
  ) {
    let rate = observation.rate
    writer.cell(observation.periodText)
    writer.cell(observation.period.code)
    writer.cell(history.region.code)
    writer.cell(history.region.name)
    writer.cell(subject.label)
    writer.cell(observation.checked.map(String.init) ?? "")
    writer.cell(observation.failing.map(String.init) ?? "")
    writer.cell(rate.map { $0.text + "%" } ?? "")
    writer.cell(rate.map { $0.isComputed ? "计算" : "原文" } ?? "")
    writer.cell(status(observation, after: earlier))
    writer.cell(observation.issuerName)
    writer.cell(page(observation))
    writer.endRow()
  }

  /// Letters of the Analysis Function's shorthand: x not available, b break in the series, r revised.
  private func status(_ observation: Observation, after earlier: Observation?) -> String {
    if observation.isUnpublished { return "x" }
    let revised = if case .revised = observation.status { "r" } else { "" }
    switch earlier.flatMap({ observation.breakSince($0) }) {
    case .coverage, .rule, .base: return "b" + revised
    default: return revised
    }
  }

  private func page(_ observation: Observation) -> String {
    switch observation.source {
    case .notice where !linksNotices: ""
    case .notice(let id, let anchor):
      PageAddress.notice(id).canonical(
        below: baseAddress, fragment: anchor == "text" ? "" : anchor)
    case .history(let source): source
    }
  }
}
