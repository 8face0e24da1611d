import TongbaoCore

/// What a single point says.
struct PointWords {
  let words: Words

  /// `2022年第四季度 政府网站：合格率97.5%，检查40家，不合格1家。咸宁市政务公开领导小组办公室`, escaped.
  func title(_ observation: Observation, subject: Subject, rate: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(192)
    for piece in words.pieces(of: .pointSentence) {
      appendEscaped(piece.text, to: &bytes)
      switch piece.blank {
      case .period: appendEscaped(observation.periodText, to: &bytes)
      case .subject: appendEscaped(subject.label, to: &bytes)
      case .rate where !rate.isEmpty: words.append(.pointRate, rate, to: &bytes)
      case .checked:
        count(words(.commonChecked), observation.checked, unit: subject.unit, into: &bytes)
      case .failing:
        count(observation.failingWord, observation.failing, unit: subject.unit, into: &bytes)
      case .remark where rate.isEmpty:
        if (observation.checked ?? 5) < 5 {
          appendEscaped(words(.pointFew, [.unit: subject.unit]), to: &bytes)
        } else {
          appendEscaped(words(.pointUnpublished), to: &bytes)
        }
      case .issuer: appendEscaped(observation.issuerName, to: &bytes)
      case .status: append(observation.status, to: &bytes)
      default: break
      }
    }
    return bytes
  }

  private func append(_ status: Observation.Status, to bytes: inout [UInt8]) {
    switch status {
    case .final: break
    case .provisional: appendEscaped(words(.pointProvisional), to: &bytes)
    case .revised(let earlier):
      words.append(.pointRevised, Array(earlier.text.utf8), to: &bytes)
    }
  }

  /// The word under a value: none for what the first-rank issuer says for good of a quarter. Escaped.
  func word(_ observation: Observation, isFirstRank: Bool) -> [UInt8] {
    var word = ""
    if !observation.slot.isExact {
      word = periodWord(observation.period)
    } else if !isFirstRank {
      word = observation.issuerMark
    }
    guard observation.status == .provisional else { return escaped(word) }
    return escaped(
      word.isEmpty
        ? words(.drawingProvisional) : words(.drawingIssuerProvisional, [.issuer: word]))
  }

  /// What stands in a slot whose notice says nothing of the subject, escaped.
  func unlisted(_ quarter: Quarter, subject: Subject) -> [UInt8] {
    escaped(words(.pointUnlisted, [.period: quarter.chinese, .subject: subject.label]))
  }

  private func count(
    _ word: String, _ number: Int?, unit: String, into bytes: inout [UInt8]
  ) {
    for piece in words.pieces(of: number == nil ? .pointNoCount : .pointCount) {
      appendEscaped(piece.text, to: &bytes)
      switch piece.blank {
      case .word: appendEscaped(word, to: &bytes)
      case .count: if let number { bytes.append(contentsOf: String(number).utf8) }
      case .unit: appendEscaped(unit, to: &bytes)
      default: break
      }
    }
  }

  /// A short word for a period that is not one quarter.
  private func periodWord(_ period: Period) -> String {
    switch period {
    case .round(_, let number): words(.drawingRound, [.number: String(number)])
    case .half(_, let number): words(number == 1 ? .drawingFirstHalf : .drawingSecondHalf)
    case .year: words(.drawingWholeYear)
    case .quarter(_, let number): words(.drawingQuarter, [.number: String(number)])
    case .month(_, let month): words(.drawingMonth, [.number: String(month)])
    case .months(_, let from, _, let to):
      words(.drawingMonths, [.from: String(from), .to: String(to)])
    }
  }
}

extension Words {
  /// A text whose one blank is filled with bytes that need no escape.
  fileprivate func append(_ word: Word, _ value: [UInt8], to bytes: inout [UInt8]) {
    for piece in pieces(of: word) {
      appendEscaped(piece.text, to: &bytes)
      if piece.blank != nil { bytes.append(contentsOf: value) }
    }
  }
}

extension Quarter {
  /// `2024年第四季度`.
  var chinese: String { Period.quarter(year: year, number).chinese }
}
