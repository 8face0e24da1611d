import Testing
import TongbaoCore

@testable import TongbaoSite

@Suite struct WritingTests {
  @Test func escapesWhatHTMLReads() {
    var writer = HTMLWriter()
    writer.text("<a href=\"x\">'&'</a>甲")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "&lt;a href=&#34;x&#34;&gt;&#39;&amp;&#39;&lt;/a&gt;甲")
  }

  @Test(arguments: [
    ("614", "614"), ("-3", "-3"), ("-3.5%", "-3.5%"), ("+1,000", "\"+1,000\""),
    ("=1+1", "'=1+1"), ("@cmd", "'@cmd"), ("-cmd", "'-cmd"), ("＝1", "'＝1"), ("＋1", "'＋1"),
    ("甲,乙", "\"甲,乙\""), ("甲\"乙", "\"甲\"\"乙\""), ("甲\n乙", "\"甲\n乙\""), ("", ""),
    ("=A1,B1", "\"'=A1,B1\""), ("\t1", "'\t1"), ("\r1", "\"'\r1\""), ("+", "'+"),
    ("'=1", "''=1"), ("''@", "'''@"), ("'-3", "''-3"), ("'甲", "'甲"), ("'", "'"), ("－3", "'－3"),
    ("+86 139", "'+86 139"),
  ])
  func writesCellsThatNoSpreadsheetRuns(_ cell: String, _ expected: String) {
    var writer = CSVWriter()
    writer.row([cell])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array(expected.utf8) + [0x0D, 0x0A])
  }

  @Test func keepsJSONInsideHTML() {
    var json = JSONWriter()
    json.object {
      $0.member("名", "</script>\"\\&")
      $0.member("n") {
        $0.list {
          $0.object { $0.member("a", 1) }
          $0.element("")
        }
      }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "{\"名\":\"\\u003c/script\\u003e\\\"\\\\\\u0026\",\"n\":[{\"a\":1},\"\"]}")
  }

  @Test(arguments: [
    ("", "./"), ("about/", "../"), ("notices/2024q4-420000-szfbgt/", "../../"),
    ("notices/x/annex-1/", "../../../"),
  ])
  func leadsToTheRoot(_ folder: String, _ prefix: String) {
    let page = PageAddress(folder)
    let link = LinkStyle().link(to: .about, fragment: "a")
    let bytes = RootPrefix.apply(RootPrefix.prefix(for: page), to: Array("<\(link)>".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "<\(prefix)about/#a>")
  }

  @Test func namesIndexFilesForACopyWithoutServer() {
    let links = LinkStyle(namesIndexFiles: true)
    #expect(links.link(to: .home) == "\u{1}index.html")
    #expect(
      links.link(to: .region(hubei), fragment: "x") == "\u{1}regions/420000-hubei/index.html#x")
  }

  @Test func breaksTitlesAtSenseUnits() {
    let html = SenseUnits.html("关于2024年第四季度全省政府网站和政务新媒体抽查情况的通报")
    #expect(
      String(decoding: html, as: UTF8.self)
        == "关于2024年<wbr>第四季度<wbr>全省政府网站<wbr>和政务新媒体<wbr>抽查情况的通报")
  }

  @Test func splitsALongSitemap() {
    let entries = (0..<50_001).map {
      Sitemap.Entry(address: "https://example.org/\($0)/", changed: nil)
    }
    let files = Sitemap(baseAddress: "https://example.org/", entries: entries).files()
    #expect(files.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    #expect(
      Sitemap(baseAddress: "https://example.org/", entries: Array(entries.dropLast())).files()
        .count == 1)
  }

  private var hubei: Region {
    Region(
      code: "420000", name: "湖北省", level: .province, parent: nil, aliases: [], slug: "hubei",
      place: SourcePlace("regions.csv"))
  }
}
