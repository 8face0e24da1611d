import Foundation
import Testing

/// What an officer of 甲江市 or of the province asks, and how soon the pages of 示例省 answer: from the
/// home page by links alone, as they are called on the page.
struct OfficersQuestionTests {
  struct Question: CustomTestStringConvertible {
    let testDescription: String
    /// The names of the links; the first stands on the home page.
    let clicks: [String]
    /// What then stands on the page, in this order.
    let answer: [String]

    init(_ question: String, _ clicks: [String], _ answer: String...) {
      testDescription = question
      self.clicks = clicks
      self.answer = answer
    }
  }

  private static let newest = "关于2024年第四季度全省政府网站和政务新媒体检查情况的通报"
  private static let office = "示例省数据和政务服务局"

  static let questions = [
    Question(
      "我们市哪些网站和账号不止一次被点名？", ["多次被点名的网站和账号"], "甲江市水利局 甲江市 2 2024年第三季度 、 2023年第一季度",
      "科普甲江"),
    Question(
      "我们市比一年前好了吗？", [office, "2024年第四季度与2023年第四季度"], "甲江市 45 0 100% 45 0 100% —— ——",
      "合格标准从“合格线60分”变为“合格线80分”，只列数目，不算变化。"),
    Question(
      "省里说的和我们自己说的差在哪里？", ["甲江市"], "省里怎么说，市里怎么说",
      "两份通报都写明是全部检查。检查数不同，省里通报是45家，市里通报是30家。"),
    Question("整改情况什么时候前报给谁？", [newest], "填写《整改情况反馈表》，于 2025年1月27日 前报送省数据和政务服务局"),
    Question(
      "这一季度点了我们哪些账号的名，为什么？", ["甲江市"], "点名的网站和账号",
      "科普甲江 2024年第四季度 省里通报 甲江市 甲江市科学技术协会 政务新媒体 监测时间点前2周内无更新"),
    Question("上一季度被点名的网站改好了没有？", ["甲江市"], "甲江市水利局 2024年第三季度 省里通报", "2024年第四季度：已整改"),
    Question("历年的数哪里下载？", ["甲江市", "下载数据（CSV）"], "时期,时期代码,地区代码", "2023年第一季度,2023Q1,990100"),
    Question(
      "这份通报是谁、什么时候、什么文号发的？", [newest], "发文单位 示例省数据和政务服务局", "示数政函〔2025〕1号", "2025年1月6日"),
    Question("标准变过没有，变成什么？", ["甲江市"], "政府网站（省里通报）的合格标准从“合格线60分”变为“合格线80分”（2024年第三季度）"),
    Question("全省哪里不合格的最多？", [office, "按不合格数从多到少排"], "不合格总数", "戊阳市", "乙山市", "甲江市"),
    Question(
      "只知道标识码，是哪个网站？", ["检索", "按代码查", "9901000015"], "甲江市水利局", "标识码 9901000015", "地区 甲江市"),
  ]

  private static let built: Result<FileTree, any Error> = Result {
    try Site("\(Fixtures.sites)/shili/Content").build()
  }

  @Test(arguments: questions) func isAnsweredInThreeClicksAtMost(_ question: Question) throws {
    let tree = try Self.built.get()
    #expect(question.clicks.count <= 3)
    var path = "index.html"
    for name in question.clicks {
      let page = try #require(tree.text(path), "\(path)")
      path = Self.resolve(try #require(Self.link(name, in: page), "\(name) on \(path)"), from: path)
    }
    var rest = Self.words(try #require(tree.text(path), "\(path)"))[...]
    for answer in question.answer {
      let found = try #require(rest.firstRange(of: answer), "\(answer) on \(path)")
      rest = rest[found.upperBound...]
    }
  }

  /// The address of the first link that is called `name`.
  private static func link(_ name: String, in page: String) -> String? {
    page.components(separatedBy: "<a ").dropFirst().lazy.compactMap { piece -> String? in
      guard let head = piece.firstIndex(of: ">"), let end = piece.firstRange(of: "</a>"),
        words(String(piece[piece.index(after: head)..<end.lowerBound])) == name
      else { return nil }
      return piece[..<head].firstMatch(of: #/href="([^"#]*)/#).map { String($0.1) }
    }.first
  }

  private static func resolve(_ link: String, from page: String) -> String {
    var steps = page.split(separator: "/").dropLast().map(String.init)
    for step in link.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/") + (link.hasSuffix("/") ? "/index.html" : "")
  }

  /// What a reader sees: no elements, no drawings, one blank where they stood.
  private static func words(_ page: String) -> String {
    page.replacing(#/(?s)<svg.*?<\/svg>/#, with: " ").replacing(#/<wbr>/#, with: "")
      .replacing(#/<[^>]*>/#, with: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
