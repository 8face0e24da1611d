import Testing

@testable import TongbaoSource

/// What of a front matter is offered for download.
@Suite struct PublicFrontMatterTests {
  @Test(arguments: [
    ("id: a\ntitle: 甲\n", "id: a\ntitle: 甲\n"),
    // What the office keeps to itself.
    (
      "id: a\nretention: 永久\nfonds: F1\ncontacts: omit\ndraft: false\ntitle: 甲\n",
      "id: a\ntitle: 甲\n"
    ),
    ("record-number:\n  甲-1\nid: a\n", "id: a\n"),
    // Remarks, alone and behind a value.
    ("# 待核\nid: a   # 王某说的\n\n#\ntitle: 甲\n", "id: a\ntitle: 甲\n"),
    (
      "windows: {websites: 2024-12-01, # 内部\n  new-media: 2024-12-02}\n",
      "windows: {websites: 2024-12-01,\n  new-media: 2024-12-02}\n"
    ),
    // What only looks like a remark.
    ("title: '第 #1 号' # 内部\nnote: \"甲 # 乙\"\n", "title: '第 #1 号'\nnote: \"甲 # 乙\"\n"),
    ("title: 甲#乙\n", "title: 甲#乙\n"),
    ("note: \"甲\n  # 乙\n\n  丙\" # 内部\n", "note: \"甲\n  # 乙\n\n  丙\"\n"),
    ("note: |\n  甲\n\n  # 乙\n# 内部\nid: a\n", "note: |\n  甲\n\n  # 乙\nid: a\n"),
    ("title: '它''s # 甲' # 内部\n", "title: '它''s # 甲'\n"),
    // Where keys do not stand at the start of lines nothing is kept.
    ("{id: a, contacts: omit}\n", ""),
    ("? id\n: a\n", ""),
    ("", ""),
  ])
  func keepsWhatEverybodyMayRead(_ text: String, _ expected: String) {
    let bytes = PublicFrontMatter(Array(text.utf8)[...]).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
