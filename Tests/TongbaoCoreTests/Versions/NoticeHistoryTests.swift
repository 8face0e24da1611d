import Testing

@testable import TongbaoCore

@Suite struct NoticeHistoryTests {
  @Test func thereIsNoHistoryWithoutAVersion() {
    #expect(NoticeHistory(notice: "a", title: "甲", versions: []) == nil)
  }

  @Test(arguments: [
    ([VersionKind.first], false, nil),
    ([.first, .correction], false, nil),
    ([.first, .withdrawal], true, nil),
    ([.first, .withdrawal, .correction], false, nil),
    ([.first, .repeal], false, 2),
    ([.first, .repeal, .privacy, .reissue], false, 2),
    ([.first, .repeal, .correction], false, nil),
    ([.repeal, .withdrawal], true, nil),
  ])
  func theKindsTellWhetherItStandsAndHolds(
    kinds: [VersionKind], isWithdrawn: Bool, repeal: Int?
  ) throws {
    let history = try #require(
      NoticeHistory(notice: "a", title: "甲", versions: try versions(kinds)))
    #expect(history.isWithdrawn == isWithdrawn)
    #expect(history.repeal?.number == repeal)
    #expect(history.head.number == kinds.count)
  }

  @Test func onlyWhatChangesTheWordsOwesAReason() {
    #expect(
      VersionKind.allCases.filter { !$0.needsReason } == [.first, .reissue])
  }

  private func versions(_ kinds: [VersionKind]) throws -> [NoticeVersion] {
    let date = try #require(CalendarDate(year: 2026, month: 1, day: 8))
    return kinds.enumerated().map { index, kind in
      NoticeVersion(
        number: index + 1, kind: kind, created: "2026-01-08T09:00:00+08:00", date: date,
        reason: "", user: "甲", digest: "", isClosed: false, notice: nil, files: [])
    }
  }
}
