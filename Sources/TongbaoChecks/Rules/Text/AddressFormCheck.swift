internal import TongbaoCore

/// url.malformed: a web address can be opened; in a register of government sites it is under gov.cn.
struct AddressFormCheck: NoticeCheck {
  let rule = Rule(
    "url.malformed", .warning,
    Message(
      "网址以 http:// 或 https:// 开头，没有空格和全角字符；政府网站名册里的在 gov.cn 下",
      en:
        "an address begins with http:// or https:// and has no blanks or full-width characters; in a register of government sites it is under gov.cn"
    ),
    because: Message("写坏的网址点不开", en: "a broken address opens nothing"),
    example: Rule.Example(
      broken: "http://tyjrswj.enshi.gov.c n", kept: "http://tyjrswj.enshi.gov.cn"),
    source: Message(
      "RFC 3986；国办发〔2017〕47号 政府网站发展指引（域名）",
      en:
        "RFC 3986; Guidelines for government websites (State Council office, 2017, no. 47), domains"
    ))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      guard let column = table.column(.url) else { continue }
      let isOfGovernment = table.kind == .register && table.subject == "websites"
      for row in table.dataRows {
        let bytes = table.grid.bytes(row, column)
        guard !bytes.isEmpty, !WebAddress.isSound(bytes, underGov: isOfGovernment) else { continue }
        let text = table.grid.text(row, column)
        guard let fault = WebAddress.fault(text, underGov: isOfGovernment) else { continue }
        findings.report(
          Diagnostic(.warning, id, at: table.grid.place(row, column, in: table.path), fault),
          notice: notice, cell: table.cell(row, column), stated: text)
      }
    }
  }
}

/// The form of a web address.
enum WebAddress {
  /// A quick look: a plain address, as nearly all are.
  static func isSound(_ bytes: ArraySlice<UInt8>, underGov: Bool) -> Bool {
    guard let start = ["http://", "https://"].first(where: { bytes.starts(with: $0.utf8) }) else {
      return false
    }
    let rest = bytes.dropFirst(start.utf8.count)
    guard rest.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    let host = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
      .prefix { $0 != UInt8(ascii: ":") }
    return isHost(host) && (!underGov || isUnderGov(host))
  }

  /// What is wrong with a cell that does not hold one plain address.
  static func fault(_ text: String, underGov: Bool) -> Message? {
    // No address, said in a word.
    if ["无", "暂无", "-", "—", "——", "/"].contains(text) { return nil }
    let parts = addresses(in: text)
    if parts.count > 1 {
      return parts.lazy.compactMap { fault($0, underGov: underGov) }.first
    }
    let mended = mended(text)
    if mended != text {
      let isEnough = isSound(Array(mended.utf8)[...], underGov: underGov) || isChinese(mended)
      return Message(
        "网址“\(text)”里有空格或全角字符；" + (isEnough ? "写成“\(mended)”" : "改成能打开的网址"),
        en: "there are blanks or full-width characters in “\(text)”; "
          + (isEnough ? "write “\(mended)”" : "write an address that opens"))
    }
    if isChinese(text) || isSound(Array(text.utf8)[...], underGov: underGov) { return nil }
    if isHost(Array(text.utf8.prefix { $0 != 0x2F })[...]) {
      return Message(
        "网址“\(text)”没有写 http:// 或 https://；补上，如“http://\(text)”",
        en: "“\(text)” has no http:// or https://; put it in front, as in “http://\(text)”")
    }
    if isSound(Array(text.utf8)[...], underGov: false) {
      return Message(
        "网址“\(text)”不在 gov.cn 下，政府网站名册里只有 gov.cn 的网站；照原件核对域名",
        en: "“\(text)” is not under gov.cn, as government sites are; check the domain")
    }
    return Message(
      "“\(text)”不是网址；写成 http://www.example.gov.cn/ 这样的形式",
      en: "“\(text)” is no web address like http://www.example.gov.cn/")
  }

  /// Several addresses in one cell, when it holds more than one.
  private static func addresses(in text: String) -> [String] {
    guard text.ranges(of: "://").count > 1 else { return [text] }
    return text.split { "\n；;、，, ".contains($0) }.map(String.init)
  }

  /// The text without blanks and with ASCII in place of full-width characters.
  private static func mended(_ text: String) -> String {
    OpenText.string(
      text.unicodeScalars.compactMap { scalar in
        switch scalar.value {
        case 0...0x20, 0xA0, 0x3000: nil
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x3002: "."
        default: scalar
        }
      })
  }

  /// A site under a Chinese domain of government: http://恩施.政务/
  private static func isChinese(_ text: String) -> Bool {
    guard let start = ["http://", "https://"].first(where: text.hasPrefix) else { return false }
    let host = text.dropFirst(start.count).prefix { $0 != "/" && $0 != ":" }
    return host.hasSuffix(".政务") || host.hasSuffix(".政务.cn")
  }

  private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    var label = 0
    var dots = 0
    for byte in host {
      switch byte {
      case UInt8(ascii: "."):
        if label == 0 { return false }
        dots += 1
        label = 0
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): label += 1
      default: return false
      }
    }
    return dots > 0 && label > 1
  }

  private static func isUnderGov(_ host: ArraySlice<UInt8>) -> Bool {
    let end = Array(".gov.cn".utf8)
    return host.count > end.count
      && zip(host.suffix(end.count), end).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
