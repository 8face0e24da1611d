internal import TongbaoCore

/// What the words around a number say it measures.
enum MeasureWord: Hashable {
  case checked, operating, received, onTime
  /// 不合格, 单项否决, 突出问题.
  case failed
  /// 存在问题.
  case problems
  case passed
  case passRate, share, onTimeRate, checkRate
  /// A measure of `measures.yaml`, by its label.
  case other(String)
}

struct MeasureWords {
  /// Measures of the site's own with what their labels say.
  private let own: [(id: String, word: String, isRate: Bool)]

  init(_ measures: MeasureTable) {
    let standard = Set(MeasureTable.standardMeasures.map(\.id))
    own = measures.measures.values.filter { !standard.contains($0.id) }.sorted { $0.id < $1.id }
      .map { measure in
        let isCount = measure.kind == .count && measure.label.hasSuffix("数")
        return (
          measure.id, isCount ? String(measure.label.dropLast()) : measure.label,
          measure.kind == .rate
        )
      }
  }

  private static let failing = [
    "不合格", "不达标", "未达标", "未通过", "单项否决", "一票否决", "突出问题", "不及格",
  ]
  private static let faulty = [
    "存在问题", "有问题", "发现问题", "问题网站", "问题账号", "问题新媒体", "问题政务新媒体", "存在不同程度问题",
  ]
  private static let checking = ["抽查", "检查", "普查", "监测", "巡查", "检测", "核查"]
  private static let operating = ["运行", "开设", "开办", "备案", "现有", "在册"]

  /// `nil` where the words leave it open.
  func word(of number: NumberContext, unit: String) -> MeasureWord? {
    if unit == "%" { return rate(in: [number.lead, number.clause]) }
    // 发现问题4个 counts problems, and no sites.
    if unit != "家", number.lead.withoutBlanks.suffix(6).elementsEqual("问题".utf8) { return nil }
    return count(number)
  }

  /// The rate that the first of these texts names.
  func rate(in texts: [ArraySlice<UInt8>]) -> MeasureWord? {
    for text in texts {
      if let own = own.first(where: { $0.isRate && text.holds(anyOf: [$0.word]) }) {
        return .other(own.id)
      }
      if text.holds(anyOf: ["办结率", "及时率", "按时率"]) { return .onTimeRate }
      if text.holds(anyOf: ["抽查比例", "检查比例", "抽查率", "检查率", "覆盖率"]) { return .checkRate }
      if text.holds(anyOf: ["不合格率", "问题率", "占"]) { return .share }
      if text.holds(anyOf: ["合格率", "达标率", "通过率"]) { return .passRate }
    }
    return nil
  }

  private func count(_ number: NumberContext) -> MeasureWord? {
    // The noun behind the number is another one: 33个部门, 20家单位, 3个栏目.
    if number.countsOtherThings { return nil }
    for text in [number.lead, number.tail] {
      if let word = outcome(text) { return word }
    }
    for text in [number.lead, number.tail, number.clause] {
      if let word = process(text) { return word }
    }
    if number.before.holds(anyOf: Self.checking) || number.behind.holds(anyOf: Self.checking),
      number.clause.holds(anyOf: Self.operating)
    {
      return .checked
    }
    return number.clause.holds(anyOf: Self.operating) ? .operating : nil
  }

  private func outcome(_ text: ArraySlice<UInt8>) -> MeasureWord? {
    if let own = own.first(where: { !$0.isRate && text.holds(anyOf: [$0.word]) }) {
      return .other(own.id)
    }
    if text.holds(anyOf: Self.failing) { return .failed }
    if text.holds(anyOf: Self.faulty) { return .problems }
    if Self.says("合格", in: text, notBefore: ["率", "线"]) { return .passed }
    if Self.says("达标", in: text, notBefore: ["率"]) { return .passed }
    if text.holds(anyOf: ["办结", "按时", "及时答复"]) { return .onTime }
    if text.holds(anyOf: ["收到", "受理", "接收"]) { return .received }
    return nil
  }

  private func process(_ text: ArraySlice<UInt8>) -> MeasureWord? {
    text.holds(anyOf: Self.checking) && !text.holds(anyOf: ["检查发现", "抽查发现", "监测时间"])
      ? .checked : nil
  }

  /// Whether `word` stands there by itself: not behind 不 or 未, not as part of 合格率.
  private static func says(
    _ word: String, in text: ArraySlice<UInt8>, notBefore: [String]
  ) -> Bool {
    var rest = text
    while let start = rest.first(of: word) {
      let behind = text[(start + word.utf8.count)...]
      let isDenied = text[..<start].suffix(3).elementsEqual("不".utf8)
      if !isDenied, !behind.starts(withAnyOf: notBefore) { return true }
      rest = behind
    }
    return false
  }
}
