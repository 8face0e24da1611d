import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct ResultsTableTests {
  @Test func hasARowForEachStatedNumber() {
    let notice = Sample.notice(results: [
      Sample.results([
        "websites checked 1,842", "websites pass-rate 99.80%",
        "new-media checked account-type 微信 171",
      ]),
      Sample.results(["websites checked 7"], period: .half(year: 2024, 1)),
    ])
    #expect(
      ResultsTable(notice).rows.map { $0.cells.joined(separator: "|") } == [
        "2024Q4|websites|checked|||420000|1,842|1842",
        "2024Q4|websites|pass-rate|||420000|99.80%|99.80",
        "2024Q4|new-media|checked|account-type|微信|420000|171|171",
        "2024H1|websites|checked|||420000|7|7",
      ])
    #expect(ResultsTable.heads.count == 8)
  }
}
