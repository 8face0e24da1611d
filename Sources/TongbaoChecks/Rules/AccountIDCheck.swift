internal import TongbaoCore

/// id.account: a 新媒体标识码 is a division, `M`, three digits, two letters of the platform and four
/// digits; the platform agrees with the account's type (`field.md` §3.2, §3.3).
struct AccountIDCheck: NoticeCheck {
  let rule = Rule(
    "id.account", .warning,
    Message(
      "新媒体标识码是六位区划代码、M、三位数字、两个平台字母、四位数字，平台与账号类型相符",
      en:
        "an account id is a division code, M, three digits, two letters of its platform and four digits"
    ),
    because: Message(
      "标识码是认账号的凭据：写错就记到别的账号名下",
      en: "accounts are known by their ids"),
    example: Rule.Example(broken: "420115M17WX0001", kept: "420115M017WX0001"),
    source: Message(
      "全国政务新媒体监管平台的编码；平台字母只见过 WX 等几种，别的只提醒",
      en:
        "codes of the national reporting platform; letters of platforms not seen before are only warned about"
    ))

  /// Platform letters with the words of account types they go with. Only WX was seen in a real code;
  /// the others are the letters of the reporting system's icons.
  private static let platforms: [String: [String]] = [
    "WX": ["微信"], "WB": ["微博"], "DY": ["抖音"], "TT": ["头条"], "KS": ["快手"],
  ]

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      guard let column = table.column(.accountID) else { continue }
      let division = DivisionTest(library: library, notice: notice, table: table)
      for row in table.dataRows {
        let code = table.grid.text(row, column)
        guard !code.isEmpty, let fault = fault(code, division, row, table) else { continue }
        findings.report(
          Diagnostic(.warning, id, at: table.grid.place(row, column, in: table.path), fault),
          notice: notice, cell: table.cell(row, column), stated: code)
      }
    }
  }

  private func fault(
    _ code: String, _ division: DivisionTest, _ row: Int, _ table: Table
  ) -> Message? {
    let bytes = Array(code.utf8)
    guard bytes.count == 16, bytes[..<6].allSatisfy(isDigit), bytes[6] == UInt8(ascii: "M"),
      bytes[7..<10].allSatisfy(isDigit),
      bytes[10..<12].allSatisfy({ (0x41...0x5A).contains($0) }), bytes[12...].allSatisfy(isDigit)
    else {
      return Message(
        "新媒体标识码“\(code)”应为 6 位地区代码、M、3 位数字、2 个大写字母、4 位数字",
        en: "the account id “\(code)” is 6 digits, M, 3 digits, 2 capital letters, 4 digits")
    }
    if let fault = division.fault(
      String(code.prefix(6)), of: code, row, what: ("新媒体标识码", "account id"))
    {
      return fault
    }
    let letters = String(decoding: bytes[10..<12], as: UTF8.self)
    guard let words = Self.platforms[letters] else {
      return Message(
        "新媒体标识码“\(code)”的平台字母“\(letters)”没有见过；核对一下",
        en: "the platform letters “\(letters)” of “\(code)” are not known; check them")
    }
    guard let column = table.column(.accountType) else { return nil }
    let type = table.grid.text(row, column).withoutBlanks
    guard !type.isEmpty, !words.contains(where: { type.hasPrefix($0) || type.contains($0) }) else {
      return nil
    }
    return Message(
      "新媒体标识码“\(code)”是\(words[0])账号的写法，账号类型写的是“\(type)”",
      en: "the account id “\(code)” is one of \(letters), the account's type says “\(type)”")
  }
}
