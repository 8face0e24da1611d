import Foundation
import Testing

/// What a version holds.
@Suite struct RecordTests {
  private func paths(_ site: ArchivedSite, _ notice: String = ArchivedSite.notice) throws
    -> [String]
  {
    try site.succeed("archive", "checkout", "\(notice)@v1", "out")
    return try FileTree(site.site("out")).paths
  }

  @Test func itHoldsSourcesDataAPageAndDescriptions() throws {
    let site = try ArchivedSite()
    #expect(
      try paths(site) == [
        "data/annex-1.csv", "data/annex-2.csv", "data/annex-3.csv", "data/annex-4.csv",
        "data/csv-metadata.json", "data/datapackage.json", "data/figures.csv", "data/results.csv",
        "data/text-1.csv", "html/index.html", "html/style.css", "metadata/change.json",
        "metadata/record.json", "source/annex-1.csv", "source/annex-2.csv", "source/annex-3.csv",
        "source/annex-4.csv", "source/files/reply-form.txt", "source/notice.md",
        "source/text-1.csv",
      ])
  }

  /// The office's bytes, contacts and all; what the public reads hides them.
  @Test func sourcesAreUntouchedAndThePageKeepsTheContactRule() throws {
    let site = try ArchivedSite()
    _ = try paths(site)
    let source = try site.site.text("out/source/notice.md")
    #expect(try source == site.site.text(ArchivedSite.text))
    let page = try site.site.text("out/html/index.html")
    for contact in ["0990-5550107", "sunmoumou@mail.example"] {
      #expect(source.contains(contact) && !page.contains(contact))
    }
    let record = try site.site.text("out/metadata/record.json")
    #expect(
      record.firstMatch(
        of:
          #/"path": "source/notice.md",\s+"format": "text/markdown",\s+"size": \d+,\s+"access": "closed"/#
      ) != nil)
    #expect(record.firstMatch(of: #/"path": "data/annex-1.csv",[^}]+"access": "open"/#) != nil)
  }

  /// One page that works where it lies: every link leads to a file of the record, a place of the page, or the
  /// web.
  @Test func thePageStandsAlone() throws {
    let site = try ArchivedSite()
    _ = try paths(site)
    let page = try site.site.text("out/html/index.html")
    let links = page.matches(of: #/(?:href|data-source)="([^"]+)"/#).flatMap {
      $0.1.split(separator: " ").map(String.init)
    }
    #expect(links.count > 20)
    for link in links where link != "|" {
      let parts = link.split(separator: "#", omittingEmptySubsequences: false)
      if parts[0].isEmpty {
        #expect(page.contains("id=\"\(parts[1])\""), "\(link)")
      } else {
        let path = URL(fileURLWithPath: site.site("out/html/\(parts[0])")).standardized.path
        #expect(FileManager.default.fileExists(atPath: path), "\(link)")
      }
    }
    #expect(!page.contains("style=") && !page.contains("<script") && !page.contains("\u{1}"))
  }

  @Test func tablesAreInOnePlainForm() throws {
    let site = try ArchivedSite()
    _ = try paths(site)
    let table = try Data(contentsOf: URL(fileURLWithPath: site.site("out/data/annex-1.csv")))
    #expect(Array(table.prefix(6)) == Array("市州".utf8))
  }

  @Test func theCatalogueHasItsFields() throws {
    let site = try ArchivedSite(commits: false)
    try site.site.replace(
      "document-number: 示数政函〔2025〕1号",
      with:
        "document-number: 示数政函〔2025〕1号\nretention: 永久\nfonds: J001\nrecord-number: J001-WS-2025-1",
      in: ArchivedSite.text)
    try site.succeed("archive", "commit", "--date", "2026-01-08")
    let record = try site.file("metadata/record.json")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any])
    let expected = [
      "题名": "关于2024年第四季度全省政府网站和政务新媒体检查情况的通报", "文号": "示数政函〔2025〕1号",
      "文种": "通报", "密级": "公开", "保管期限": "永久", "成文日期": "2025-01-06", "发布日期": "2025-01-08",
      "归档时间": "2026-01-08T00:00:00+08:00", "全宗号": "J001", "档号": "J001-WS-2025-1",
    ]
    for (key, text) in expected { #expect(value[key] as? String == text, "\(key)") }
    #expect(value["责任者"] as? [String] == ["示例省数据和政务服务局"])
  }

  /// Papers for the archive alone are kept and closed; a name that not every system can hold is kept in the
  /// record's description.
  @Test func internalPapersAreKeptAndClosed() throws {
    let site = try ArchivedSite(commits: false)
    let folder = "Content/notices/\(ArchivedSite.notice)"
    try site.site.write("处理笺", to: "\(folder)/internal/公文处理笺.txt")
    try site.succeed("archive", "commit", "--date", "2026-01-08")
    let held = try #require(try paths(site).first { $0.hasPrefix("internal/") })
    #expect(held.wholeMatch(of: #/internal\/n-[0-9a-f]{16}\.txt/#) != nil)
    let record = try site.site.text("out/metadata/record.json")
    #expect(record.contains("\"original-name\": \"internal/公文处理笺.txt\""))
    #expect(record.firstMatch(of: #/"path": "internal/[^}]+"access": "closed"/#) != nil)
    #expect(try site.succeed("archive", "commit") == "没有要归档的改动。\n")
  }
}
