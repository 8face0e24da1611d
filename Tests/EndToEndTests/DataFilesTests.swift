import Foundation
import Testing

/// The files that speak of all data of a site: what they say is what lies there.
struct DataFilesTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable { let name: String, type: String }
        let fields: [Field]
      }
      let name: String, path: String, hash: String, bytes: Int, schema: Schema
    }
    let resources: [Resource]
  }

  private struct CSVW: Decodable {
    struct Table: Decodable {
      struct Schema: Decodable {
        struct Column: Decodable { let name: String, titles: String }
        let columns: [Column]
      }
      let url: String, tableSchema: Schema
    }
    let tables: [Table]
  }

  private struct Listed: Decodable {
    struct File: Decodable { let path: String, size: Int, sha256: String }
    let files: [File]
  }

  private let output: FileTree
  private let listed: [String: Listed.File]

  init() throws {
    output = try Site.published().output
    let manifest = try #require(output.files["manifest.json"]?.bytes)
    listed = Dictionary(
      uniqueKeysWithValues: try JSONDecoder().decode(Listed.self, from: manifest).files
        .map { ($0.path, $0) })
  }

  private func read<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: try #require(output.files[path]?.bytes, "\(path)"))
  }

  /// The first line of a CSV file; no head of the site holds a comma.
  private func heads(of path: String) throws -> [String] {
    let text = try #require(output.text(path))
    let line = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\r" }
    return String(line).components(separatedBy: ",")
  }

  private var tables: [String] { output.paths.filter { $0.hasSuffix(".csv") } }

  /// The whole site's, and those of each notice.
  private func folders(with name: String) -> [String] {
    output.paths.filter { $0 == name || $0.hasSuffix("/" + name) }.map {
      String($0.dropLast(name.count))
    }
  }

  @Test func aDataPackageHasEveryTableWithItsDigest() throws {
    #expect(folders(with: "datapackage.json").count == 4)
    for folder in folders(with: "datapackage.json") {
      let package = try read(folder + "datapackage.json", as: Package.self)
      #expect(
        package.resources.map { folder + $0.path }.sorted()
          == tables.filter {
            $0.hasPrefix(folder)
          })
      #expect(Set(package.resources.map(\.name)).count == package.resources.count)
      for resource in package.resources {
        let file = try #require(listed[folder + resource.path])
        #expect(resource.bytes == file.size)
        #expect(resource.hash == "sha256:" + file.sha256)
        #expect(resource.schema.fields.map(\.name) == (try heads(of: folder + resource.path)))
      }
    }
  }

  @Test func csvwHasEveryTableWithItsHeads() throws {
    for folder in folders(with: "csv-metadata.json") {
      let metadata = try read(folder + "csv-metadata.json", as: CSVW.self)
      #expect(
        metadata.tables.map { folder + $0.url }.sorted() == tables.filter { $0.hasPrefix(folder) })
      for table in metadata.tables {
        let columns = table.tableSchema.columns
        #expect(columns.map(\.titles) == (try heads(of: folder + table.url)))
        #expect(Set(columns.map(\.name)).count == columns.count)
      }
    }
  }

  @Test func tellsNumbersFromText() throws {
    let package = try read("datapackage.json", as: Package.self)
    func types(_ path: String) -> [String] {
      package.resources.first { $0.path == path }?.schema.fields.map(\.type) ?? []
    }
    #expect(
      types("notices/2024q4-990000-bgt/annex-1.csv") == ["string", "integer", "integer", "string"])
    #expect(types("notices/2024q4-990000-bgt/results.csv").last == "number")
    #expect(types("regions/990100-jiajiang/history.csv")[5] == "integer")
  }

  /// What a reader may take away: pages, style and the lists that they need are none of it.
  private static func downloads(in output: FileTree) -> [String] {
    output.paths.filter { path in
      [".csv", ".svg", ".zip", ".json", ".md", ".txt"].contains(where: path.hasSuffix)
        && !["assets/", "search/"].contains(where: path.hasPrefix)
        && !["manifest.json", "robots.txt"].contains(path)
    }
  }

  @Test func theDataPageListsEveryDownloadWithItsDigest() throws {
    let page = try #require(output.text("data/index.html"))
    let downloads = Self.downloads(in: output)
    for path in downloads {
      let file = try #require(listed[path])
      let item = try #require(
        page.components(separatedBy: "<li>").first { $0.contains("href=\"../\(path)\" download") },
        "\(path)")
      #expect(item.contains(">\(file.sha256)<"), "\(path)")
    }
    #expect(page.components(separatedBy: " download>").count - 1 == downloads.count)
  }

  /// Nothing in the archive is compressed: every download stands in it byte for byte.
  @Test func theArchiveHoldsEveryDownload() throws {
    let archive = try #require(output.files["data/tongbao-data.zip"]?.bytes)
    let page = try #require(output.text("data/index.html"))
    let links = page.components(separatedBy: "href=\"../").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
      .filter { output.files[$0] != nil && !$0.hasSuffix(".html") && !$0.hasPrefix("assets/") }
    #expect(links.count > 30)
    for path in links where path != "data/tongbao-data.zip" && path != "feed.xml" {
      let bytes = try #require(output.files[path]?.bytes)
      #expect(archive.range(of: Data("tongbao-data/\(path)".utf8) + bytes) != nil, "\(path)")
    }
  }

  @Test func isMadeAnewOnlyWhereDataHasChanged() throws {
    let (site, before) = try Site.published()
    try site.replace("完成整改", with: "全部完成整改", in: "Content/notices/2024q3-990000-bgt/notice.md")
    let after = try site.build()
    #expect(after.files["data/tongbao-data.zip"] != before.files["data/tongbao-data.zip"])
    #expect(after.text("datapackage.json") == before.text("datapackage.json"))
    #expect(after.text("data/index.html") != before.text("data/index.html"))
  }

  /// With many files each year has a page of its own, and the regions have one.
  @Test func spreadsManyDownloadsOverPages() throws {
    let site = try Site()
    let notice = "Content/notices/2024q4-990000-bgt"
    for number in 1...36 {
      let copy = "\(notice)-\(number)"
      try FileManager.default.copyItem(atPath: site(notice), toPath: site(copy))
      try site.replace(
        "id: 2024q4-990000-bgt", with: "id: 2024q4-990000-bgt-\(number)", in: copy + "/notice.md")
    }
    #expect(try site.program("build").code == 0)
    let output = try site.output()
    #expect(LinkWalk(output, base: "https://tongbao.example/shili/").broken == [])
    let pages = ["data/index.html", "data/regions/index.html", "data/2024/index.html"]
      .compactMap(output.text)
    #expect(pages.count == 3)
    let downloads = Self.downloads(in: output)
    #expect(downloads.count > 400)
    for path in downloads {
      let holders = pages.filter { page in
        ["../", "../../"].contains { page.contains("href=\"\($0)\(path)\" download>") }
      }
      #expect(holders.count == 1, "\(path)")
    }
    let sitemap = try #require(output.text("sitemap.xml"))
    #expect(sitemap.contains("/data/2024/</loc>"))
  }

  /// A site without data pays for nothing and offers nothing.
  @Test func isLeftOutWithTheData() throws {
    let site = try Site()
    try site.write(
      try site.text("Content/site.yaml") + "pages: [home, notice, region]\n",
      to: "Content/site.yaml")
    let output = try site.build()
    let names = [
      "datapackage.json", "csv-metadata.json", "tongbao-data.zip", "data.json", "source.md",
      "figures.csv",
    ]
    #expect(output.paths.filter { path in names.contains { path.hasSuffix($0) } } == [])
    let page = try #require(output.text("notices/2024q4-990000-bgt/index.html"))
    #expect(!page.contains("data.json"))
    #expect(page.contains("results.csv"))
  }
}
