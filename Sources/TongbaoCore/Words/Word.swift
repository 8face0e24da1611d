/// A text that the program says by itself; its case is the text's group and name in `words.yaml`,
/// `common.list_mark`. Texts that only templates say have no case.
package enum Word: Int, Sendable, CaseIterable {
  case commonListMark, commonOrMark, commonAnd, commonClauseMark, commonComma, commonChecked
  case commonFailing, commonProblems, commonWebsites, commonMedia, commonAccounts, commonUnlisted
  case commonUnpublished, commonAbsent, commonSpan, commonFew, commonSubjectUnit, commonHome
  case commonScore, commonRegion, commonIssuer, commonNotice, commonCoverage, commonWindow
  case commonOwner, commonTotalRow, commonFailingOrProblems, commonYear, commonQuarter, commonRate
  case commonCountUnit, commonWordCount, commonClause, commonFull, commonSample, commonAbout
  case commonData, commonSearch, commonSheet, commonCode, commonSource, commonFullStop
  case commonNotices, commonRows, commonAnnex, commonAnnexNumber, commonWebsitesFull
  case commonMediaFull, commonLabelTitle

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

  case missingTitle, missingDescription

  case aboutCounts, aboutContactsPublished, aboutContactsMasked, aboutContactsOmitted
  case aboutDescription

  case annexDescription, annexOpen

  case comparePair, compareTitle, compareName, compareDescription, comparePrevious, compareYear
  case compareApart, compareLead, compareCaption, compareCounts, compareNothing, compareChanges
  case compareFew

  case dataArchive, dataFiles, dataFileSize, dataLead, dataPart, dataRegions, dataYear
  case dataHistory, dataChart, dataBars

  case tableCompiled, tableNoteMissing, tableNoteAll, tableNoteSome, tableNoteNone, tableFoundIn
  case tableNoteLater, tableNoticeOf

  case searchSeen, searchByRegion, searchByCode, searchByKind, searchByRegionLead
  case searchByCodeLead, searchByKindLead, searchOrganisations, searchNotices, searchLead
  case searchStart, searchPage, searchMore, searchFound

  case homeLead, homeResults

  case issuerNames, issuerRegions, issuerNone, issuerLead, issuerNameFrom, issuerNameTo
  case issuerLatest

  case heatByCode, heatByFailed, heatByFailedLead, heatByFailedTitle, heatCaption, heatYears
  case heatNote, heatNoIssuer

  case noticeDescription, noticeResults, noticeFigures, noticeData, noticeSource
  case noticeDescriptionOfTables, noticeTable, noticeTableScrolls, noticeFiguresTitle

  case frameDemo, framePeriods, frameIssuers, frameData, frameAtom, frameSponsor, frameContact
  case frameSiteCode, frameIcp, framePolice

  case editionOmitted, editionMasked, editionMaskedBefore, editionExcerpt, editionOwnTitle
  case editionCompiled

  case pairedTitle, pairedLead, pairedWordsDiffer, pairedCoverageSame, pairedCoverageDiffers
  case pairedCoverageFirst, pairedCoverageLast, pairedCoverageNone, pairedBaseSame
  case pairedBaseDiffers, pairedBaseMissing, pairedBaseNone, pairedWindowSame, pairedWindowDiffers
  case pairedWindowMissing, pairedWindowNone

  case findingsLater, findingsOmission

  case regionsQuarters, regionsNote, regionsCourse

  case regionLeadOnce, regionLead, regionNoneFound, regionNoneFoundLatest, regionFound
  case regionFoundLatest, regionFoundOf, regionFoundOfUnknown, regionOr, regionCautionShared
  case regionCautionBase, regionCautionRule, regionCautionCoverage, regionSubjectOf, regionOffices
  case regionWithin, regionAmong, regionNation, regionProvince, regionWithinFile, regionAmongFile
  case regionTitle, regionDataset, regionSummary, regionChildrenLatest, regionHeld, regionTimes
  case regionHeldWhole, regionHeldGaps

  case scoresCaption, scoresMarkChanged, scoresHead, scoresMark, scoresMarkBefore, scoresNoRanks

  case periodTitle, periodLead

  case repeatedTitle, repeatedLead, repeatedSites, repeatedAccounts

  case unitCode, unitThisCode, unitQuoted, unitLead, unitLeadUnnamed, unitFinding, unitFollowUp
  case unitRegister, unitRoster, unitList, unitScore

  case obstacleMissing, obstacleApart, obstacleIrregular, obstacleCoverage, obstacleRule
  case obstacleWord, obstacleBase, obstacleUnpublished, obstacleNote, obstacleRuleNote
  case obstacleCoverageNote

  case orderByFailed, orderByScore, orderByFailedLead, orderByScoreLead, orderAsIssued, orderTitle
  case orderDescription

  case latestChecked, latestRate, latestFailing, latestFew

  case factsNumber, factsSigned, factsRule, factsReleased, factsTaken, factsWebPage
  case factsPublished, factsIssuer, factsPeriod, factsPeriodCode, factsComparable

  case headlineFailing, headlineProblems, headlinePassRate, headlineOnTime, headlineMean
  case headlineSummary, headlineAbout, headlineNothing

  case editorNote, editorCell, editorQuoted, editorStated, editorComputed

  case sheetTitle, sheetLead, sheetCase, sheetTimes, sheetValues, sheetAxes, sheetBars
  case sheetBarsNote, sheetCourses, sheetCoursesNote, sheetWords, sheetWordsNote, sheetFull
  case sheetFullNote, sheetSingle, sheetSingleNote, sheetOffices, sheetOfficesNote, sheetRound
  case sheetRoundNote, sheetGaps, sheetGapsNote, sheetChanges, sheetChangesNote, sheetPerfect
  case sheetPerfectNote, sheetFew, sheetFewNote, sheetRevised, sheetRevisedNote, sheetProvisional
  case sheetProvisionalNote, sheetPrinted, sheetPrintedNote, sheetUnknown, sheetUnknownNote
  case sheetLong, sheetLongNote, sheetLow, sheetLowNote

  case versionName, versionRecord, versionRecordCount, versionPair, versionSeeChange
  case versionSeeCurrent, versionSeeWithdrawal, versionReplaced, versionRepealed
  case versionChangedOften, versionSupplemented, versionMasked, versionCorrected, versionOwn
  case versionSuperseded, versionTitle, versionClosed, versionClosedSince, versionClosedTitle
  case versionWithdrawn, versionWithdrawnName, versionWithdrawnTitle, versionWithdrawnCrumb

  case versionsTitle, versionsDescription, versionsLeadOne, versionsLead, versionsMethod
  case versionsMethodDigest, versionsClosed, versionsUnreadable, versionsNotListed
  case versionsNothing

  case changeHeading, changeTitle, changeDescription, changeSame, changeLead, changeVersion
  case changeVersionReason, changeEmpty, changeUnknown, changeParagraph, changeParagraphNew
  case changeParagraphGone, changeSection, changeCategory, changeTableNew, changeTableGone
  case changeColumnsGone, changeColumnsNew, changeMoved, changeRenumbered, changeOldRow
  case changeLess, changeNew, changeAdded

  case correctionsTitle, correctionsLeadNone, correctionsLead, correctionsEntry

  /// The case of a text: `listMark` of `common` is `commonListMark`.
  package static func caseName(_ group: String, _ name: String) -> String {
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
