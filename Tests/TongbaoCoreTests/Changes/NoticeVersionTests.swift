import Testing

@testable import TongbaoCore

struct NoticeVersionTests {
  private func version(
    _ number: Int, _ kind: VersionKind, created: String = "2025-01-10T09:00:00+08:00",
    isClosed: Bool = false
  ) -> NoticeVersion {
    NoticeVersion(
      number: number, kind: kind, created: created,
      date: CalendarDate(created.prefix(10)) ?? .earliest, reason: "", user: "", digest: "",
      isClosed: isClosed, notice: nil, files: [])
  }

  /// 北京时间 is eight hours ahead of what HTTP writes.
  @Test(arguments: [
    ("2025-02-03T14:05:09+08:00", "Mon, 03 Feb 2025 06:05:09 GMT"),
    ("2025-03-01T07:59:59+08:00", "Fri, 28 Feb 2025 23:59:59 GMT"),
    ("2025-01-01T00:00:00+08:00", "Tue, 31 Dec 2024 16:00:00 GMT"),
    ("2024-03-01T08:00:00+08:00", "Fri, 01 Mar 2024 00:00:00 GMT"),
  ])
  func tellsItsMomentAsHTTPDoes(_ created: String, _ date: String) {
    #expect(version(1, .first, created: created).httpDate == date)
  }

  @Test func tellsItsMomentToReaders() {
    #expect(version(1, .first).time == "2025年1月10日 09:00")
  }

  /// Looks alone change nothing that the public reads.
  @Test(arguments: [
    ([VersionKind.first], nil), ([.first, .reissue], nil), ([.first, .correction], 2),
    ([.first, .correction, .reissue], 2), ([.first, .correction, .supplement], 3),
  ])
  func knowsWhatChangedLast(_ kinds: [VersionKind], _ number: Int?) throws {
    let history = try #require(
      NoticeHistory(
        notice: "a", title: "通报",
        versions: kinds.enumerated().map { version($0 + 1, $1) }))
    #expect(history.lastChange?.number == number)
  }
}
