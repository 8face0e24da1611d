internal import TongbaoCore

/// id.account: a 新媒体标识码 is a division, `M`, three digits, two letters of the platform and four
/// digits; the platform agrees with the account's type (`field.md` §3.2, §3.3).
struct AccountIDCheck: Check {
  let id = "id.account"

  /// Platform letters with the words of account types they go with. Only WX was seen in a real code;
  /// the others are the letters of the reporting system's icons.
  private static let platforms: [String: [String]] = [
    "WX": ["微信"], "WB": ["微博"], "DY": ["抖音"], "TT": ["头条"], "KS": ["快手"],
  ]

  func run(on library: Library, into findings: inout Findings) {
    for notice in library.notices {
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
    guard !type.isEmpty, !words.contains(where: { type.contains($0) }) else { return nil }
    return Message(
      "新媒体标识码“\(code)”是\(words[0])账号的写法，账号类型写的是“\(type)”",
      en: "the account id “\(code)” is one of \(letters), the account's type says “\(type)”")
  }
}
