import Testing

@testable import TongbaoBenchmark

@Suite struct CorpusTests {
  @Test func sameArgumentsGiveTheSameBytes() {
    #expect(CorpusFiles(notices: 45).checksum == CorpusFiles(notices: 45).checksum)
  }

  @Test func anotherSeedGivesOtherBytes() {
    #expect(CorpusFiles(notices: 2, seed: 1).checksum != CorpusFiles(notices: 2, seed: 2).checksum)
  }

  /// Changes only when the corpus is meant to change: figures measured before cannot be compared then.
  @Test func knownChecksumOfTwoNotices() {
    #expect(CorpusFiles(notices: 2).checksum == 2_852_893_199_973_819_986)
  }

  @Test func largerCorpusBeginsWithTheSmaller() {
    let small = CorpusFiles(notices: 25)
    let large = CorpusFiles(notices: 60)
    for path in small.paths where path.hasPrefix("notices/") {
      #expect(small.texts[path] == large.texts[path], "\(path)")
    }
  }

  @Test(arguments: [1, 20, 21, 45])
  func writesAsManyNoticesAsAsked(_ count: Int) {
    let files = CorpusFiles(notices: count)
    #expect(files.noticeIds.count == count)
    #expect(Set(files.paths).count == files.paths.count)
  }

  @Test func issuersHaveTwentyQuarters() {
    let ids = CorpusFiles(notices: 40).noticeIds
    #expect(ids.filter { $0.hasSuffix("-900000-szfbgt") }.count == 20)
    #expect(ids.first == "2020q1-900000-szfbgt")
    #expect(ids.contains("2024q4-900001-szwgkb"))
  }

  @Test(arguments: [20, Territory.maximumNotices])
  func codesAndNamesAreInventedAndUnique(_ notices: Int) {
    let territory = Territory(notices: notices, seed: 1)
    let codes = territory.regions.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { (90...98).contains(Int($0.prefix(2)) ?? 0) })
    #expect(territory.regions.allSatisfy { $0.identifierCode.utf8.count == 6 })
    let names = territory.regions.filter { $0.level != .pseudo }.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(territory.issuers.map(\.id)).count == notices / Territory.quartersPerIssuer)
    #expect(territory.issuers.allSatisfy { (7...18).contains($0.regions.count) })
  }

  @Test func everyParentIsARegion() {
    let rows = CorpusFiles.cells(CorpusFiles(notices: 220).texts["regions.csv"] ?? "").dropFirst()
    let codes = Set(rows.map { $0[0] })
    #expect(rows.count > 100)
    for row in rows {
      #expect(row[2] == "province" ? row[3].isEmpty : codes.contains(row[3]), "\(row)")
    }
  }
}
