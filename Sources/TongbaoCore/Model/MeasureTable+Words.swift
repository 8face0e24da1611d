extension MeasureTable {
  /// The id of the subject that a Chinese word in its place may mean: `websites` for 网站.
  package func subjectMeant(by text: String) -> String? {
    Self.id(meantBy: text, labels: subjects.map { ($0.label, $0.id) }, words: Self.subjectWords)
  }

  /// The id of the measure that a Chinese word in its place may mean: `checked` for 检查网站数.
  package func measureMeant(by text: String) -> String? {
    let labels = measures.values.map { ($0.label, $0.id) }.sorted { $0 < $1 }
    return Self.id(meantBy: text, labels: labels, words: Self.measureWords)
  }

  /// The id with that label, else the one whose word is the longest in the text.
  private static func id(
    meantBy text: String, labels: [(String, String)], words: [(word: String, id: String)]
  ) -> String? {
    let bare = text.withoutBlanks
    if let label = labels.first(where: { $0.0 == bare }) { return label.1 }
    var best: (word: String, id: String)?
    for entry in words where bare.contains(entry.word) {
      if entry.word.count > best?.word.count ?? 0 { best = entry }
    }
    return best?.id
  }

  private static let subjectWords = [
    ("网站", "websites"), ("新媒体", "new-media"), ("账号", "new-media"), ("公众号", "new-media"),
    ("微信", "new-media"), ("微博", "new-media"), ("留言", "messages"), ("综合", "combined"),
  ]

  /// Of equally long words the first counts.
  private static let measureWords = [
    ("不合格率", "share"), ("合格率", "pass-rate"), ("达标率", "pass-rate"), ("办结率", "on-time-rate"),
    ("抽查比例", "check-rate"), ("检查比例", "check-rate"), ("抽查率", "check-rate"), ("比例", "share"),
    ("占比", "share"), ("平均分", "mean-score"), ("平均得分", "mean-score"), ("满分", "full-mark"),
    ("得分", "score"), ("分数", "score"), ("评分", "score"), ("办结", "on-time"), ("收到", "received"),
    ("不合格", "failed"), ("未通过", "failed"), ("不达标", "failed"), ("未达标", "failed"),
    ("突出问题", "failed"), ("单项否决", "failed"), ("合格", "passed"), ("通过", "passed"),
    ("达标", "passed"), ("问题", "problems"), ("运行", "operating"), ("检查", "checked"),
    ("抽查", "checked"), ("抽检", "checked"), ("普查", "checked"),
  ]
}
