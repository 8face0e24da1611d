import Foundation
import Testing
import TongbaoCore

@testable import TongbaoSite

/// The papers of a hand-over, with the shipped templates.
@Suite struct TransferPagesTests {
  private static let transfer = Transfer(
    name: "2024年<检查>通报", organization: "示例省人民政府办公厅",
    date: CalendarDate(year: 2026, month: 1, day: 5)!,
    includesClosed: false,
    records: [
      Transfer.Record(
        folder: "2024q4-990000-szfbgt", identifier: "urn:tongbao:9900000001:2024q4-990000-szfbgt",
        title: "关于2024年第四季度的通报", responsible: "示例省人民政府办公厅", documentNumber: "",
        signed: "2025-01-06", published: "2025-01-08", retention: "永久", fonds: "",
        recordNumber: "=1",
        versions: 2, files: 30, size: 120_000)
    ], files: 30, size: 120_000)

  private func files() throws -> [String: String] {
    var log = DiagnosticLog()
    let pages = TransferPages(try ShippedTemplatesTests.theme(), into: &log)
    #expect(log.diagnostics.isEmpty)
    return Dictionary(
      uniqueKeysWithValues: try pages.files(Self.transfer).map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func theFormTellsNumberAmountAndDigests() throws {
    let form = try #require(try files()["transfer-form.html"])
    for words in [
      "2024年&lt;检查&gt;通报", "1 件（30 个文件）", "0.001 GB（120000 字节）", "SHA-512", "2026年1月5日",
      "准确性检验", "完整性检验", "可用性检验", "安全性检验", "不含不对社会开放的材料", "单位（印章）",
    ] {
      #expect(form.contains(words), "\(words)")
    }
  }

  @Test func theCatalogueIsSafeForSpreadsheets() throws {
    let csv = try #require(try files()["catalogue.csv"])
    #expect(csv.hasPrefix("\u{FEFF}档号,题名,责任者,文号,"))
    #expect(csv.contains("\r\n'=1,关于2024年第四季度的通报,示例省人民政府办公厅,,2025-01-06,2025-01-08,永久,,2,30,"))
  }

  @Test(
    arguments: [
      (0, "0.000"), (1, "0.001"), (1_499_999, "0.001"), (1_500_000, "0.002"),
      (12_345_678_901, "12.346"),
    ] as [(Int, String)])
  func gigabytesHaveThreeDecimals(_ size: Int, _ words: String) {
    var transfer = Self.transfer
    transfer.size = size
    #expect(transfer.gigabytes == words)
  }
}
