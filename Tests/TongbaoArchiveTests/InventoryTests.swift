import Testing
import TongbaoDigest

@testable import TongbaoArchive

@Suite struct InventoryTests {
  private static let one = SHA512.hash(Array("一".utf8)).hex
  private static let two = SHA512.hash(Array("二".utf8)).hex

  private let inventory = Inventory(
    id: "urn:tongbao:4200000001:a",
    manifest: [Self.one: ["v1/content/source/notice.md"], Self.two: ["v2/content/data/a.csv"]],
    versions: [
      Inventory.Version(
        created: "2025-01-08T09:30:00+08:00", message: "首发", userName: "甲",
        userAddress: "mailto:a@office.example", state: ["source/notice.md": Self.one]),
      Inventory.Version(
        created: "2025-02-08T09:30:00+08:00", message: "更正", userName: "乙",
        userAddress: "mailto:b@office.example",
        state: ["source/notice.md": Self.one, "data/a.csv": Self.two]),
    ])

  @Test func readsWhatItWrites() throws {
    #expect(try InventoryReader.read(inventory.fileBytes) == inventory)
  }

  @Test(arguments: [
    ("\"head\": \"v2\"", "\"head\": \"v1\"", "head 不是最后一版"),
    ("\"sha512\"", "\"md5\"", "用的是 md5"),
    ("spec/#inventory", "spec/#other", "请用更新的程序"),
    ("\"id\"", "\"fixity\": {}, \"id\"", "不认识的键 fixity"),
    ("\"v1\":", "\"v01\":", "v1 的位置写着 v01"),
    ("\"v2\":", "\"v3\":", "v2 的位置写着 v3"),
    ("\"首发\"", "\"\"", "没有写 message"),
    ("\"甲\"", "7", "没有写 name"),
    ("2025-02-08T", "2024-02-08T", "v2 早于前一版"),
    ("2025-02-08T", "2025-02-08 ", "不是 RFC 3339"),
    ("v1/content/source/notice.md", "v1/content/../notice.md", "'v1/content/../notice.md'"),
    ("v1/content/source/notice.md", "v3/content/source/notice.md", "不在某一版的 content 里"),
    ("v1/content/source/notice.md", "v1/notice.md", "不在某一版的 content 里"),
    ("v1/content/source/notice.md", "v2/content/data/a.csv", "出现两次"),
    ("v1/content/source/notice.md", "v2/content/data/a.csv/b", "既是文件又是文件夹"),
  ])
  func saysWhatIsWrong(_ old: String, _ new: String, _ words: String) throws {
    let text = String(decoding: inventory.fileBytes, as: UTF8.self)
    let range = try #require(text.ranges(of: old).first)
    let altered = text[..<range.lowerBound] + new + text[range.upperBound...]
    #expect {
      try InventoryReader.read(Array(altered.utf8))
    } throws: {
      ($0 as? InventoryReader.Fault)?.words.chinese.contains(words) == true
    }
  }

  @Test func findsADigestThatTheManifestLacks() {
    var inventory = inventory
    inventory.manifest[Self.two] = nil
    expect(inventory, "的 manifest 里没有 v2 的 data/a.csv")
  }

  @Test func findsBytesThatNoVersionUses() {
    var inventory = inventory
    inventory.manifest[SHA512.hash([]).hex] = ["v1/content/source/spare.md"]
    expect(inventory, "的 manifest 里 v1/content/source/spare.md 没有哪一版用到")
  }

  @Test func findsAVersionWithoutFiles() {
    var inventory = inventory
    inventory.versions.append(
      Inventory.Version(
        created: "2025-03-08T09:30:00+08:00", message: "更正", userName: "乙",
        userAddress: "mailto:b@office.example", state: [:]))
    #expect(throws: InventoryReader.Fault.self) { try InventoryReader.read(inventory.fileBytes) }
  }

  private func expect(_ inventory: Inventory, _ words: String) {
    #expect {
      try InventoryReader.read(inventory.fileBytes)
    } throws: {
      ($0 as? InventoryReader.Fault)?.words.chinese == words
    }
  }
}
