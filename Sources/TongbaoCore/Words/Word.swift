/// A text that the program says by itself; its case is the text's group and name in `words.yaml`,
/// `common.list_mark`. Texts that only templates say have no case.
package enum Word: Int, Sendable, CaseIterable {
  // Everywhere.
  case commonListMark, commonOrMark, commonAnd, commonClauseMark, commonComma, commonChecked
  case commonFailing, commonProblems, commonWebsites, commonMedia, commonAccounts
  case commonUnlisted, commonUnpublished, commonAbsent, commonSpan, commonFew
  case commonSubjectUnit

  // The chart of rates: its title, what stands around it, in it, and at one point.
  case titleSingle, titleOffices, titleTwo, titleBothHundred, titleBothSame, titleBoth
  case titleHundred, titleLast, titleLowest, titleAt, titleRuleChanged, titleBaseChanged
  case chartSubtitle, chartAxis, chartRows, chartSigns, chartSignRevised, chartSignProvisional
  case chartSignGap, chartSignRounds, chartOffices, chartRevised, chartFew, chartComputed
  case chartOfficeSubject, chartBaseChanged, chartNowSample, chartNowFull, chartRuleChanged,
    chartSource
  case chartSourceSpan, chartSources, chartSourcesUnheld, chartSummary, chartSummaryFew
  case chartSummaryNone, chartSummarySame, chartSummaryOne, chartSummaryMore, chartSummaryGap
  case chartSummaryGapLong, chartSummaryGaps, chartSummaryCut
  case drawingPanel, drawingCut, drawingThinned, drawingGap, drawingGapLong, drawingUnpublished
  case drawingEarlier, drawingYear, drawingRound, drawingFirstHalf, drawingSecondHalf
  case drawingWholeYear, drawingQuarter, drawingMonth, drawingMonths, drawingProvisional
  case drawingIssuerProvisional, drawingBaseChanged, drawingRuleChanged, drawingChanged
  case pointSentence, pointRate, pointCount, pointNoCount, pointFew, pointUnpublished
  case pointProvisional, pointRevised, pointUnlisted
  case sparkLabel

  // Bars of places.
  case barsAmongNone, barsAmongAll, barsAmongSome, barsNone, barsTotal, barsOnePlace, barsEven
  case barsShare, barsSubtitle, barsSubtitleOwn, barsSummary, barsOthers, barsRest, barsRestNone
  case barsCounts, barsRow, barsNumbers, barsTable

  // A region's history as a table.
  case historyGap, historyProvisional, historyRevised, historyPrinted, historyAnnexPeriod
  case historyTitlePeriod, historyDifference, historyParts, historyBaseChanged, historyNowSample
  case historyNowFull, historyRuleChanged

  /// The case of a text: `listMark` of `common` is `commonListMark`.
  static func caseName(_ group: String, _ name: String) -> String {
    var letters: [UInt8] = []
    var raises = false
    for letter in (group + "_" + name).utf8 {
      if letter == UInt8(ascii: "_") {
        raises = true
      } else {
        let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        letters.append(raises && isSmall ? letter - 0x20 : letter)
        raises = false
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
