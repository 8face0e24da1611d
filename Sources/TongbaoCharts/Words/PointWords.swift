import TongbaoCore

/// What a single point says.
enum PointWords {
  /// `2022年第四季度 政府网站：合格率97.5%，检查40家，不合格1家。咸宁市政务公开领导小组办公室`, escaped.
  static func title(_ observation: Observation, subject: Subject, rate: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(192)
    appendEscaped(observation.periodText, to: &bytes)
    bytes.append(0x20)
    appendEscaped(subject.label, to: &bytes)
    if rate.isEmpty {
      bytes.append(literal: "：")
    } else {
      bytes.append(literal: "：合格率")
      bytes.append(contentsOf: rate)
      bytes.append(literal: "%，")
    }
    count("检查", observation.checked, unit: subject.unit, into: &bytes)
    bytes.append(literal: "，")
    count(observation.failingWord, observation.failing, unit: subject.unit, into: &bytes)
    if rate.isEmpty {
      if (observation.checked ?? 5) < 5 {
        bytes.append(literal: "，检查不足5")
        appendEscaped(subject.unit, to: &bytes)
        bytes.append(literal: "，不算比率")
      } else {
        bytes.append(literal: "，合格率未公布")
      }
    }
    bytes.append(literal: "。")
    appendEscaped(observation.issuerName, to: &bytes)
    switch observation.status {
    case .final: break
    case .provisional: bytes.append(literal: "（暂定）")
    case .revised(let earlier):
      bytes.append(literal: "（原公布")
      bytes.append(contentsOf: earlier.text.utf8)
      bytes.append(literal: "%，后修订）")
    }
    return bytes
  }

  /// The word under a value: none for what the first-rank issuer says for good of a quarter. Escaped.
  static func word(_ observation: Observation, isFirstRank: Bool) -> [UInt8] {
    var word: [UInt8] = []
    if !observation.slot.isExact {
      word = escaped(periodWord(observation.period))
    } else if !isFirstRank {
      word = escaped(observation.issuerMark)
    }
    guard observation.status == .provisional else { return word }
    if !word.isEmpty { word.append(literal: "，") }
    word.append(literal: "暂定")
    return word
  }

  /// What stands in a slot whose notice says nothing of the subject, escaped.
  static func unlisted(_ quarter: Quarter, subject: Subject) -> [UInt8] {
    escaped("\(quarter.chinese) \(subject.label)：未收录")
  }

  private static func count(
    _ word: String, _ number: Int?, unit: String, into bytes: inout [UInt8]
  ) {
    appendEscaped(word, to: &bytes)
    if let number {
      bytes.append(contentsOf: String(number).utf8)
      appendEscaped(unit, to: &bytes)
    } else {
      bytes.append(literal: "数未公布")
    }
  }

  /// A short word for a period that is not one quarter.
  private static func periodWord(_ period: Period) -> String {
    switch period {
    case .round(_, let number): "第\(number)次"
    case .half(_, let number): number == 1 ? "上半年" : "下半年"
    case .year: "全年"
    case .quarter(_, let number): "\(number)季度"
    case .month(_, let month): "\(month)月"
    case .months(_, let from, _, let to): "\(from)至\(to)月"
    }
  }
}

extension Quarter {
  /// `2024年第四季度`.
  var chinese: String { Period.quarter(year: year, number).chinese }
}
