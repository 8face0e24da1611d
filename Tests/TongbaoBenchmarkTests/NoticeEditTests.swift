import Testing

@testable import TongbaoBenchmark

@Suite struct NoticeEditTests {
  @Test func takesTheFirstIssuersLatestNotice() {
    let ids = ["2024q3-900000-a", "2024q4-900001-b", "2024q4-900000-a", "2020q1-900000-a"]
    #expect(NoticeEdit.target(among: ids) == "2024q4-900000-a")
    #expect(NoticeEdit.target(among: []) == nil)
  }

  @Test func replacesTheSentenceOfAnEarlierStep() {
    let first = NoticeEdit.edited(notice: "---\nid: a\n---\n\n正文。\n", step: 1)
    #expect(first == "---\nid: a\n---\n\n正文。\n\n更正：本通报第1次更正。\n")
    #expect(
      NoticeEdit.edited(notice: first, step: 12) == "---\nid: a\n---\n\n正文。\n\n更正：本通报第12次更正。\n")
  }

  @Test(arguments: 1...40)
  func movesACountBetweenTwoRowsAndKeepsTheirSum(_ step: Int) throws {
    let table = "地区,抽查网站数,问题网站数\n市直,20,3\n甲区,2,1\n乙县,4,0\n合计,26,4\n"
    let edited = try #require(NoticeEdit.edited(results: table, step: step))
    let (before, after) = (CorpusFiles.cells(table), CorpusFiles.cells(edited))
    let counts = after.dropFirst().compactMap { Int($0[1]) }
    #expect(edited != table)
    #expect(counts[0] + counts[1] == 22 && counts[0] >= 3 && counts[1] >= 1)
    #expect(after.map { $0[2] } == before.map { $0[2] })
    #expect(after[3...] == before[3...])
    #expect(try #require(NoticeEdit.edited(results: edited, step: step)) != edited)
  }

  @Test(arguments: [
    "", "a,b\n1,2\n", "a,b,c\nx,y,z\nx,y,z\nx,y,z\n", "a,b,c\nx,1,0\ny,1,0\nz,2,0\n",
  ])
  func refusesAnotherTable(_ text: String) {
    #expect(NoticeEdit.edited(results: text, step: 1) == nil)
  }
}
