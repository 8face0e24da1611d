import Testing

@testable import TongbaoCore

struct TextDifferenceTests {
  /// `{old→new}` for what changed, with `[…]` around the parts that the other form lacks.
  private func shown(_ old: String, _ new: String) -> String {
    func text(_ runs: [TextDifference.Run]) -> String {
      runs.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined()
    }
    return TextDifference(from: old, to: new).pieces.map { piece in
      switch piece {
      case .same(let text): text
      case .changed(let old, let new): "{\(text(old))→\(text(new))}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("甲市合格。", "甲市合格。", "甲市合格。"),
    (
      "检查614家，不合格4家，合格率99.35%。", "检查614家，不合格5家，合格率99.19%。",
      "检查614家，{不合格[4]家→不合格[5]家}，{合格率[99.35%]→合格率[99.19%]}。"
    ),
    ("检查12家。", "检查112家。", "{检查[12]家→检查[112]家}。"),
    ("共三十二家", "共三十家", "{共[三十二]家→共[三十]家}"),
    ("见www.a.gov.cn。", "见www.b.gov.cn。", "{见[www.a.gov.cn]→见[www.b.gov.cn]}。"),
    ("请整改。", "请整改，并书面反馈。", "请整改{→[，并书面反馈]}。"),
    ("请整改，并书面反馈。", "请整改。", "请整改{[，并书面反馈]→}。"),
    ("甲市（区）合格。", "甲市（县）合格。", "甲市（{[区]→[县]}）合格。"),
    ("一二，三四。", "春夏，秋冬。", "{[一二，三四]→[春夏，秋冬]}。"),
    ("", "新的一段。", "{→[新的一段。]}"),
    ("旧的一段。", "", "{[旧的一段。]→}"),
  ])
  func saysWhichClausesChanged(_ old: String, _ new: String, _ text: String) {
    #expect(shown(old, new) == text)
  }

  /// Whatever the two texts are, the pieces give both back.
  @Test(arguments: [
    ("甲，乙；丙。", "乙，甲；丁、丙。"), ("（一）检查12家。", "一是检查12.5%家；"), ("，，。", "。，"), ("甲", "，甲，"),
    ("共1,842个，合格1,839个，", "共1842个，合格1,839个"),
  ])
  func keepsEveryCharacterOfBoth(_ old: String, _ new: String) {
    let pieces = TextDifference(from: old, to: new).pieces
    #expect(
      pieces.map { if case .same(let text) = $0 { text } else { $0.sides.old } }.joined() == old)
    #expect(
      pieces.map { if case .same(let text) = $0 { text } else { $0.sides.new } }.joined() == new)
  }
}

extension TextDifference.Piece {
  fileprivate var sides: (old: String, new: String) {
    switch self {
    case .same(let text): (text, text)
    case .changed(let old, let new): (old.text, new.text)
    }
  }
}
