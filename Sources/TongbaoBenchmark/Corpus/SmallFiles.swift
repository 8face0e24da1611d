/// The files beside `notices/`.
enum SmallFiles {
  /// Name and text of each, for the issuers and regions of a corpus.
  static func all(_ territory: Territory, seed: UInt64) -> [(name: String, text: String)] {
    [
      ("site.yaml", site),
      ("regions.csv", regions(territory.regions)),
      ("issuers.yaml", territory.issuers.map(issuer).joined()),
      ("problems.yaml", Problem.all.map(problem).joined()),
      ("units.csv", "id,kind,name,owner,region,code,aliases,from,to\n"),
      ("history.csv", history(territory.issuers, seed: seed)),
    ]
  }

  private static let site = """
    name: 政府网站与政务新媒体检查通报档案（测速用虚构内容）
    base-address: https://example.org/
    role: demo
    language: zh-CN
    contacts: omit
    annex-pages: always

    """

  private static func regions(_ regions: [Region]) -> String {
    "code,name,level,parent,aliases,slug\n"
      + regions.map {
        "\($0.code),\($0.name),\($0.level.rawValue),\($0.parent),,\($0.slug)\n"
      }.joined()
  }

  private static func issuer(_ issuer: Issuer) -> String {
    """
    - id: \(issuer.id)
      names: [{name: \(issuer.name)}]
      jurisdiction: "\(issuer.jurisdiction.code)"
      short-name: \(issuer.shortName)

    """
  }

  private static func problem(_ problem: Problem) -> String {
    let scope =
      (problem.isForWebsites ? ["websites"] : []) + (problem.isForAccounts ? ["new-media"] : [])
    return """
      - id: \(problem.id)
        label: \(problem.label)
        scope: [\(scope.joined(separator: ", "))]
        severity: \(problem.severity)
        words: [\(problem.words)]
        sentence: \(problem.sentence)

      """
  }

  /// Two rounds of each issuer before its first notice.
  private static func history(_ issuers: [Issuer], seed: UInt64) -> String {
    var text =
      "issuer,period,period_label,comparable,window,region,subject,coverage,rule,operating,checked,"
      + "failed,pass_rate_stated,document_number,note,source\n"
    for (number, issuer) in issuers.enumerated() {
      var random = SplitMix64(seed: seed &+ 1, part: number)
      for period in ["2019-Q3", "2019-Q4"] {
        for (subject, coverage, sizes) in [
          ("websites", "full", issuer.websites), ("new-media", "sample", issuer.accounts),
        ] {
          let count = Inspection.Count(
            checked: sizes.reduce(0, +), problems: random.number(in: 0...9))
          text +=
            "\(issuer.id),\(period),,,,\(issuer.jurisdiction.code),\(subject),\(coverage),,,"
            + "\(count.checked),\(count.problems),\(count.passRate),,,虚构\n"
        }
      }
    }
    return text
  }
}
