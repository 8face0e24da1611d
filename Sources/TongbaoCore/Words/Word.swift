/// A text that the program says by itself; its case is the text's group and name in `words.yaml`,
/// `common.list_mark`. Texts that only templates say have no case.
package enum Word: Int, Sendable, CaseIterable {
  case commonListMark, commonOrMark, commonAnd, commonClauseMark, commonComma, commonChecked
  case commonFailing, commonProblems, commonWebsites, commonMedia, commonAccounts, commonUnlisted
  case commonUnpublished, commonAbsent, commonSpan, commonFew, commonSubjectUnit, commonHome
  case commonRegion, commonNotice, commonCoverage, commonWindow, commonTotalRow
  case commonFailingOrProblems, commonYear, commonQuarter, commonRate, commonCountUnit
  case commonWordCount, commonClause, commonFull, commonSample, commonAbout, commonData
  case commonSearch, commonSheet, commonSource

  case titleSingle, titleOffices, titleTwo, titleBothHundred, titleBothSame, titleBoth
  case titleHundred, titleLast, titleLowest, titleAt, titleRuleChanged, titleBaseChanged

  case chartSubtitle, chartAxis, chartRows, chartSigns, chartSignRevised, chartSignProvisional
  case chartSignGap, chartSignRounds, chartOffices, chartRevised, chartFew, chartComputed
  case chartOfficeSubject, chartBaseChanged, chartNowSample, chartNowFull, chartRuleChanged
  case chartSource, chartSourceSpan, chartSources, chartSourcesUnheld, chartSummary
  case chartSummaryFew, chartSummaryNone, chartSummarySame, chartSummaryOne, chartSummaryMore
  case chartSummaryGap, chartSummaryGapLong, chartSummaryGaps, chartSummaryCut

  case drawingPanel, drawingCut, drawingThinned, drawingGap, drawingGapLong, drawingUnpublished
  case drawingEarlier, drawingYear, drawingRound, drawingFirstHalf, drawingSecondHalf
  case drawingWholeYear, drawingQuarter, drawingMonth, drawingMonths, drawingBaseChanged
  case drawingRuleChanged, drawingChanged, drawingProvisional, drawingIssuerProvisional

  case pointSentence, pointRate, pointCount, pointNoCount, pointFew, pointUnpublished
  case pointProvisional, pointRevised, pointUnlisted

  case sparkLabel

  case barsAmongNone, barsAmongAll, barsAmongSome, barsNone, barsTotal, barsOnePlace, barsEven
  case barsShare, barsSubtitle, barsSubtitleOwn, barsSummary, barsOthers, barsRest, barsRestNone
  case barsCounts, barsRow, barsNumbers, barsTable, barsSource, barsAnnex

  case historyGap, historyProvisional, historyRevised, historyPrinted, historyAnnexPeriod
  case historyTitlePeriod, historyDifference, historyParts, historyBaseChanged, historyNowSample
  case historyNowFull, historyRuleChanged

  case comparePair, compareTitle, compareName, compareDescription, comparePrevious, compareYear
  case compareApart, compareLead, compareCaption, compareCounts, compareNothing, compareChanges
  case compareFew

  case tableCompiled, tableNoteMissing, tableNoteAll, tableNoteSome, tableNoteNone, tableFoundIn
  case tableNoteLater, tableNoticeOf

  case issuerNames, issuerRegions

  case heatByCode, heatByFailed, heatByFailedLead, heatByFailedTitle, heatCaption, heatYears
  case heatNote, heatNoIssuer

  case frameDemo, framePeriods, frameIssuers, frameData, frameAtom, frameSponsor, frameContact
  case frameSiteCode, frameIcp, framePolice

  case editionOmitted, editionMasked, editionMaskedBefore, editionExcerpt, editionOwnTitle
  case editionCompiled

  case pairedTitle, pairedLead, pairedWordsDiffer, pairedCoverageSame, pairedCoverageDiffers
  case pairedCoverageFirst, pairedCoverageLast, pairedCoverageNone, pairedBaseSame
  case pairedBaseDiffers, pairedBaseMissing, pairedBaseNone, pairedWindowSame, pairedWindowDiffers
  case pairedWindowMissing, pairedWindowNone

  case findingsLater

  case regionsQuarters, regionsNote, regionsCourse

  case regionLeadOnce, regionLead, regionNoneFound, regionNoneFoundLatest, regionFound
  case regionFoundLatest, regionFoundOf, regionFoundOfUnknown, regionOr, regionCautionShared
  case regionCautionBase, regionCautionRule, regionCautionCoverage, regionSubjectOf, regionOffices
  case regionWithin, regionAmong, regionNation, regionProvince, regionWithinFile, regionAmongFile

  case scoresCaption, scoresMarkChanged, scoresHead, scoresMark, scoresMarkBefore, scoresNoRanks

  case repeatedTitle

  case obstacleMissing, obstacleApart, obstacleIrregular, obstacleCoverage, obstacleRule
  case obstacleWord, obstacleBase, obstacleUnpublished, obstacleNote, obstacleRuleNote
  case obstacleCoverageNote

  case orderByFailed, orderByScore, orderByFailedLead, orderByScoreLead, orderAsIssued, orderTitle
  case orderDescription

  case latestChecked, latestRate, latestFailing, latestFew

  case factsNumber, factsSigned, factsRule, factsReleased, factsTaken, factsWebPage
  case factsPublished, factsIssuer, factsPeriod, factsPeriodCode, factsComparable

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
