import Testing

@testable import TongbaoCore

/// Which subject and measure a Chinese word may mean.
struct MeasureWordsTests {
  @Test(
    arguments: [
      ("网站", "websites"), ("政府网站", "websites"), ("微信公众号", "new-media"), ("热线", "hotline"),
      ("甲", nil),
    ] as [(String, String?)])
  func findsTheSubject(_ word: String, _ id: String?) {
    let table = MeasureTable(subjects: [Subject(id: "hotline", label: "热线", unit: "件")])
    #expect(table.subjectMeant(by: word) == id)
  }

  @Test(
    arguments: [
      ("检查数", "checked"), ("检 查", "checked"), ("抽查网站数", "checked"), ("检查不合格网站数", "failed"),
      ("抽查合格数", "passed"), ("合格率", "pass-rate"), ("不合格率", "share"), ("检查合格率", "pass-rate"),
      ("问题网站数", "problems"), ("在运行网站数", "operating"), ("平均得分", "mean-score"), ("采纳数", "adopted"),
      ("甲", nil),
    ] as [(String, String?)])
  func findsTheMeasure(_ word: String, _ id: String?) {
    let table = MeasureTable(measures: [Measure(id: "adopted", label: "采纳数", kind: .count)])
    #expect(table.measureMeant(by: word) == id)
  }
}
