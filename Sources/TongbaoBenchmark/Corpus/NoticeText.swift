/// The text of a notice in official numbering, with its figures tied to results and annexes.
struct NoticeText {
  let issuer: Issuer
  let inspection: Inspection
  /// The issuer's round before, when it is part of the corpus.
  let previous: Inspection?
  let annexes: [AnnexTable]

  /// 13 to 19 paragraphs.
  func paragraphs(_ random: inout SplitMix64) -> [String] {
    var paragraphs = [
      "按照国家关于政府网站和政务新媒体监管工作的要求，\(issuer.name)组织开展了\(inspection.quarter.chinese)"
        + "\(issuer.whole)政府网站和政务新媒体抽查。现将有关情况通报如下：",
      "一、总体情况",
      "（一）政府网站抽查情况。" + websites,
      "（二）政务新媒体抽查情况。" + accounts,
      "（三）网民留言办理情况。" + messages,
    ]
    if let scores = annex(.scores) { paragraphs.append("（四）检查得分情况。" + marks(scores)) }
    paragraphs.append("二、存在的主要问题")
    for (place, section) in random.sample(random.number(in: 2...3), of: Phrases.problems)
      .enumerated()
    {
      let sentences = random.sample(random.chance(30) ? 2 : 1, of: section.sentences)
      for (nth, sentence) in sentences.enumerated() {
        let head = nth == 0 ? Self.head(place, section.title) : ""
        paragraphs.append(head + Phrases.fill(sentence, self, &random))
      }
    }
    paragraphs.append("三、下一步工作要求")
    for (place, section) in random.sample(random.number(in: 3...4), of: Phrases.tasks).enumerated()
    {
      let sentences = random.sample(random.chance(30) ? 2 : 1, of: section.sentences)
      paragraphs.append(Self.head(place, section.title) + sentences.joined())
    }
    paragraphs.append(
      "请各有关单位对照本通报所列问题立即整改，并于**\(inspection.quarter.deadline)前**将整改情况报\(issuer.shortName)"
        + "[（联系电话：0000-\(random.number(in: 1_000_000...9_999_999))）](contact:)。")
    return paragraphs
  }

  /// `[614](=websites.checked)`: a number with what it must equal.
  static func tie(_ text: String, _ expression: String) -> String { "[\(text)](=\(expression))" }

  private static func head(_ place: Int, _ title: String) -> String {
    "（\(["一", "二", "三", "四"][place])）\(title)。"
  }

  private func annex(_ content: AnnexTable.Content) -> AnnexTable? {
    annexes.first { $0.content == content }
  }

  private var websites: String {
    let total = inspection.websiteTotal
    var text =
      "\(inspection.quarter.chineseDay(inspection.websiteDays.first))至"
      + "\(inspection.quarter.chineseDay(inspection.websiteDays.last))，对\(issuer.whole)运行中的"
      + Self.tie("\(total.checked)", "websites.checked") + "家政府网站进行了检查，"
    if let list = annex(.websiteFindings) {
      text +=
        "发现" + Self.tie("\(total.problems)", "websites.problems") + "家网站存在问题，合格率为"
        + Self.tie(total.passRate, "passrate(websites.problems,websites.checked)") + "，"
        + Self.tie("\(list.rows.count)", "count(\(list.id))") + "家网站的名单见附件\(list.number)。"
    } else {
      text +=
        Self.tie("未发现", "websites.problems") + "存在问题的网站，合格率为"
        + Self.tie(total.passRate, "passrate(websites.problems,websites.checked)") + "。"
    }
    if let previous {
      text +=
        "上季度合格率为"
        + Self.tie(previous.websiteTotal.passRate, "prev(websites.pass-rate)") + "。"
    }
    return text
  }

  private var accounts: String {
    let total = inspection.accountTotal
    var text =
      "\(inspection.quarter.chineseDay(inspection.accountDays.first))至"
      + "\(inspection.quarter.chineseDay(inspection.accountDays.last))，抽查\(issuer.whole)政务新媒体"
      + Self.tie("\(total.checked)", "new-media.checked") + "个，"
    guard let list = annex(.accountFindings) else {
      return text + Self.tie("未发现", "new-media.problems") + "问题账号，合格率为"
        + Self.tie(total.passRate, "passrate(new-media.problems,new-media.checked)") + "。"
    }
    text +=
      "发现问题账号" + Self.tie("\(total.problems)", "new-media.problems") + "个，合格率为"
      + Self.tie(total.passRate, "passrate(new-media.problems,new-media.checked)") + "。"
    let stale = inspection.accountFindings.filter {
      $0.problems.contains { $0.id == Problem.stale }
    }
    if !stale.isEmpty {
      let count = "count(\(list.id),problem~\(Problem.stale))"
      text +=
        "其中长期未更新的" + Self.tie("\(stale.count)", count) + "个，占抽查总数的"
        + Self.tie(Rate(stale.count, of: total.checked).text, "rate(\(count),new-media.checked)")
        + "。"
    }
    let worst = inspection.accounts.indices.reduce(0) {
      inspection.accounts[$1].problems > inspection.accounts[$0].problems ? $1 : $0
    }
    let name = issuer.regions[worst].name
    return text + "\(name)抽查"
      + Self.tie("\(inspection.accounts[worst].checked)", "new-media.checked@\(name)") + "个，发现问题账号"
      + Self.tie("\(inspection.accounts[worst].problems)", "new-media.problems@\(name)") + "个。"
  }

  private var messages: String {
    "\(inspection.quarter.chineseDay(1))至\(inspection.quarter.chineseDay(Inspection.lastMessageDay))，"
      + "\(issuer.whole)收到“我为政府网站找错”网民留言"
      + Self.tie("\(inspection.messagesReceived)", "messages.received") + "条，按时办结"
      + Self.tie("\(inspection.messagesOnTime)", "messages.on-time") + "条，按时办结率为"
      + Self.tie(
        Rate(inspection.messagesOnTime, of: inspection.messagesReceived).text,
        "rate(messages.on-time,messages.received)") + "。"
  }

  private func marks(_ table: AnnexTable) -> String {
    let marks = inspection.scores.map(\.tenths)
    let full = marks.filter { $0 >= 1_000 }.count
    // Tenths to hundredths, half up.
    let mean = (marks.reduce(0, +) * 20 + marks.count) / (2 * marks.count)
    let rest = mean % 100
    return "共检查" + Self.tie("\(marks.count)", "count(\(table.id))") + "家单位的网站，平均得分"
      + Self.tie("\(mean / 100).\(rest < 10 ? "0" : "")\(rest)", "mean(\(table.id).score)")
      + "分，得分在" + Self.tie("100", "none") + "分及以上的有"
      + Self.tie("\(full)", "count(\(table.id),score>=100)") + "家。"
  }
}
