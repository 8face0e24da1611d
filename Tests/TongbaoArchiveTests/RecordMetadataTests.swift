import Testing

@testable import TongbaoArchive

@Suite struct RecordMetadataTests {
  private var metadata: RecordMetadata {
    RecordMetadata(
      title: "关于“检查”的通报", issuers: ["甲", "乙"], documentNumber: nil, documentKind: "通报",
      retention: "永久", signed: nil, published: "2025-01-08",
      archived: "2025-02-03T09:30:00+08:00", fonds: "J001", recordNumber: nil, notice: "n",
      language: "zh-CN", version: 3, kind: "隐私处理", reason: "删去\n一处", closes: [2], closed: [1, 2],
      files: [
        .init(path: "source/notice.md", size: 7, isClosed: true),
        .init(path: "internal/n-1.docx", size: 9, isClosed: true, originalName: "internal/笺.docx"),
      ])
  }

  @Test func whatIsWrittenIsReadAgain() {
    #expect(RecordMetadata(metadata.bytes) == metadata)
  }

  @Test func whatIsNotKnownIsNullAndVersionsTellWhoMayReadThem() {
    let text = String(decoding: metadata.bytes, as: UTF8.self)
    #expect(text.contains("\"文号\": null") && text.contains("\"保管期限\": \"永久\""))
    #expect(text.contains("\"number\": 2,\n      \"access\": \"closed\""))
  }

  @Test(arguments: ["", "{}", "[]", "{\"题名\": 1}"])
  func anythingElseIsNotUnderstood(_ text: String) {
    #expect(RecordMetadata(Array(text.utf8)) == nil)
  }

  @Test func aCutDescriptionIsNotUnderstood() {
    #expect(RecordMetadata(metadata.bytes.dropLast(20)) == nil)
  }
}

extension RecordMetadata {
  fileprivate init?(_ bytes: ArraySlice<UInt8>) { self.init(Array(bytes)) }
}

@Suite struct LogicalNamesTests {
  @Test(arguments: [
    ("notice.md", "source/notice.md"), ("files/a_1.pdf", "source/files/a_1.pdf"),
    ("internal/slip.md", "internal/slip.md"), ("internal", "source/internal"),
  ])
  func aPlainNameIsKept(_ file: String, _ path: String) {
    #expect(LogicalNames.path(of: file) == path)
    #expect(LogicalNames.original(of: path) == file)
  }

  @Test(arguments: [
    "files/原件.docx", "files/A.pdf", "files/a b.pdf", ".hidden/x.csv", "files/x.", "files/a:b",
  ])
  func anyOtherNameBecomesASafeOne(_ file: String) {
    let path = LogicalNames.path(of: file)
    #expect(path.contains("n-") && path.hasPrefix("source/"))
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._-/")
    #expect(path.allSatisfy { allowed.contains($0) }, "\(path)")
  }

  @Test func differentNamesStayDifferent() {
    let names = ["原件.docx", "原件2.docx", "A.docx", "a.docx"].map { LogicalNames.path(of: $0) }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.hasSuffix(".docx") })
  }

  @Test func whatDidNotComeFromTheFolderHasNoNameThere() {
    #expect(LogicalNames.original(of: "data/annex-1.csv") == nil)
    #expect(LogicalNames.original(of: "html/index.html") == nil)
  }
}
