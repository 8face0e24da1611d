import Testing
import TongbaoDigest

@testable import TongbaoFiles

@Suite struct ManifestTests {
  private static let text = """
    {"generator":"tongbao","format":1,"files":[
    {"path":"a/b.html","size":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"path":"c.svg","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
    ]}

    """

  private func entry(_ path: String, _ text: String = "") throws -> Manifest.Entry {
    Manifest.Entry(Artifact(path: try OutputPath(path), bytes: Array(text.utf8)))
  }

  @Test func writesOneFileALineInTheOrderOfTheBytes() throws {
    let manifest = try Manifest(fresh: [entry("c.svg"), entry("a/b.html", "abc")])
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == Self.text)
  }

  @Test func readsWhatItWrites() throws {
    let manifest = try Manifest(fresh: [entry("c.svg"), entry("a/b.html", "abc")])
    #expect(Manifest(reading: Array(Self.text.utf8)) == manifest)
    #expect(Manifest(reading: Manifest.empty.bytes) == .empty)
  }

  @Test(arguments: [
    ("tongbao", "tongba"), (#""format":1"#, #""format":2"#), ("a/b.html", "d/b.html"),
    ("a/b.html", "../b.html"), (#""size":3"#, #""size":03"#), (#""size":3"#, #""size":-3"#),
    (#""size":3"#, #""size": 3"#), ("ba78", "BA78"), ("ba78", "ba7"), ("]}\n", "]}"),
    ("]}\n", "]}\n\n"), ("},\n", "}\n"), ("},\n", "}\n,"),
    ("{\"path\":\"c", "{\"path\":\"a/b.html\",\"c"),
  ])
  func readsNothingElse(_ part: String, _ other: String) throws {
    let place = try #require(Self.text.firstRange(of: part))
    var text = Self.text
    text.replaceSubrange(place, with: other)
    #expect(Manifest(reading: Array(text.utf8)) == nil)
  }

  @Test func readsNothingThatWasCutShort() {
    let bytes = Array(Self.text.utf8)
    for length in bytes.indices { #expect(Manifest(reading: Array(bytes[..<length])) == nil) }
  }

  @Test func mergesWhatStaysWithWhatIsNew() throws {
    let kept = try [entry("a"), entry("c"), entry("e")]
    let manifest = try Manifest(kept: kept, fresh: [entry("f"), entry("b"), entry("d")])
    #expect(manifest.entries.map(\.path.text) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test(arguments: [
    (["a", "b"], "b", OutputPathFault.Rule.duplicate), (["a-b", "a/b"], "a", .folder),
    (["a"], "manifest.json", .manifest),
  ])
  func refusesPathsThatCannotStandTogether(
    _ kept: [String], _ path: String, _ rule: OutputPathFault.Rule
  ) throws {
    let kept = try kept.map { try entry($0) }
    let fresh = try entry(path)
    #expect(throws: OutputPathFault(path: path, rule: rule)) {
      try Manifest(kept: kept, fresh: [fresh])
    }
  }
}
