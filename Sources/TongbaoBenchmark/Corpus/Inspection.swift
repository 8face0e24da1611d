/// What one round of inspection found: the numbers that tables, text and front matter all tell.
struct Inspection {
  /// Units checked in one region and how many of them had problems.
  struct Count {
    var checked = 0
    var problems = 0

    var passRate: String { Rate(checked - problems, of: checked).text }
  }

  /// A website or account named in a list.
  struct Finding {
    /// Index of its region among the issuer's.
    let region: Int
    let department: Department
    /// One or two.
    let problems: [Problem]
  }

  /// An office's mark, in tenths.
  struct Score {
    let office: String
    let tenths: Int
  }

  let quarter: Quarter
  /// For each of the issuer's regions.
  let websites: [Count]
  let accounts: [Count]
  let websiteFindings: [Finding]
  let accountFindings: [Finding]
  /// Empty in three notices of four.
  let scores: [Score]
  let messagesReceived: Int
  let messagesOnTime: Int
  /// Days of `quarter.month`: first and last of the check of websites, of that of accounts, signing.
  let websiteDays: (first: Int, last: Int)
  let accountDays: (first: Int, last: Int)
  let signingDay: Int
  /// Number of the document within its year.
  let number: Int

  /// The last day of the time for which messages are counted; the first is the month's first.
  static let lastMessageDay = 18

  init(by issuer: Issuer, in quarter: Quarter, random: inout SplitMix64) {
    self.quarter = quarter
    var websites: [Count] = []
    var accounts: [Count] = []
    var websiteFindings: [Finding] = []
    var accountFindings: [Finding] = []
    for row in issuer.regions.indices {
      var checked = max(2, issuer.websites[row] + random.number(in: -2...2))
      var problems = random.chance(issuer.isProvince ? 22 : 14) ? random.pick([1, 1, 1, 2]) : 0
      websites.append(Count(checked: checked, problems: problems))
      for department in random.sample(problems, of: Department.all) {
        let found = Self.problems(Problem.all.filter(\.isForWebsites), &random)
        websiteFindings.append(Finding(region: row, department: department, problems: found))
      }
      checked = issuer.accounts[row] + random.number(in: -6...6)
      problems = random.chance(28) ? random.pick([1, 1, 2, 3]) : 0
      accounts.append(Count(checked: checked, problems: problems))
      for department in random.sample(problems, of: Department.all) {
        let platform = department.platform(in: issuer.regions[row])
        let possible = Problem.all.filter {
          $0.isForAccounts && ($0.platform == nil || $0.platform == platform)
        }
        let found = Self.problems(possible, &random)
        accountFindings.append(Finding(region: row, department: department, problems: found))
      }
    }
    self.websites = websites
    self.accounts = accounts
    self.websiteFindings = websiteFindings
    self.accountFindings = accountFindings
    scores = Self.scores(issuer, &random)
    messagesReceived = random.number(in: 20...400)
    messagesOnTime = messagesReceived - random.number(in: 0...12)
    let first = random.number(in: 1...5)
    websiteDays = (first, first + 13)
    accountDays = (first + 2, first + 14)
    signingDay = random.number(in: 22...28)
    number = (quarter.ordinal - 1) * 15 + random.number(in: 1...15)
  }

  var websiteTotal: Count { Self.sum(websites) }
  var accountTotal: Count { Self.sum(accounts) }

  private static func sum(_ counts: [Count]) -> Count {
    counts.reduce(into: Count()) {
      $0.checked += $1.checked
      $0.problems += $1.problems
    }
  }

  /// Mostly one problem, sometimes two.
  private static func problems(_ possible: [Problem], _ random: inout SplitMix64) -> [Problem] {
    random.sample(random.chance(15) ? 2 : 1, of: possible)
  }

  private static func scores(_ issuer: Issuer, _ random: inout SplitMix64) -> [Score] {
    guard random.chance(25) else { return [] }
    return random.sample(random.number(in: 30...40), of: Department.all).map {
      Score(office: $0.office(in: issuer.regions[0]), tenths: random.number(in: 680...1056))
    }
  }
}
