import Testing

@testable import TongbaoCore

@Suite struct CellReferenceTests {
  private func cell(_ row: Int, _ column: Int?, _ file: String = "annex-1.csv") -> CellReference {
    CellReference(file: file, row: row, column: column)
  }

  @Test func joinsRunsOfRows() {
    #expect(
      CellReference.text(of: [cell(2, 2), cell(3, 2), cell(4, 2), cell(6, 2)])
        == "annex-1.csv#cell=2,2-4,2 annex-1.csv#cell=6,2")
    #expect(
      CellReference.text(of: [cell(2, nil), cell(3, nil), cell(5, nil), cell(2, nil, "b.csv")])
        == "annex-1.csv#row=2-3 annex-1.csv#row=5 b.csv#row=2")
    #expect(CellReference.text(of: [cell(9, 3)]) == "annex-1.csv#cell=9,3")
    #expect(
      CellReference.text(of: [cell(2, 2), cell(3, 3)])
        == "annex-1.csv#cell=2,2 annex-1.csv#cell=3,3")
  }

  @Test func partsOperandsByABar() {
    let derivation = FigureDerivation(
      operation: .percent, operands: [[cell(2, nil)], [cell(9, 2)]])
    #expect(derivation.source == "annex-1.csv#row=2 | annex-1.csv#cell=9,2")
  }
}
