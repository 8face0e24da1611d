import Testing
import TongbaoCore

@testable import TongbaoSource

/// What is said where a text is no YAML: the slip itself, not the line where reading broke off.
struct YAMLFaultTests {
  private func read(_ text: String) -> [Diagnostic] {
    var log = DiagnosticLog()
    _ = YAMLReader(path: "site.yaml").read(Array(text.utf8)[...], into: &log)
    return log.sorted()
  }

  /// The slip stands between « and ».
  @Test(arguments: [
    // A quote that the next one, lines below, closes.
    ("a: 1\nb: «\"»关于通报\nc: 2\nd: \"990000\"\n", "这个引号没有配对；在这个值的末尾补上一个 \""),
    ("a: «\"»关于通报\nc: {d: \"甲\"}\n", "这个引号没有配对；在这个值的末尾补上一个 \""),
    ("a: {b: «\"»甲, c: 1}\nd: {e: \"乙\", f: 2}\n", "这个引号没有配对；在这个值的末尾补上一个 \""),
    // One that nothing closes.
    ("a: 1\nb: «'»甲\nc: 2\n", "这个引号没有配对；在这个值的末尾补上一个 '"),
    ("name: «\"»甲\nrole: demo\n", "这个引号没有配对；在这个值的末尾补上一个 \""),
    ("a: \"甲\"«乙»\n", "引号后面还有字；整个值用一对引号括起，里面的引号改成“ ”"),
    ("a: '甲'«和»'乙'\n", "引号后面还有字；整个值用一对引号括起，里面的引号改成“ ”"),
    ("a: «[»2025]5号\nb: 1\n", "以“[”开头的值要整个加引号，写成 \"[…\""),
    // Brackets.
    ("a: 1\nb: «{»c: 1, d: 92.11%\ne: 2\nf: 3\n", "这个“{”没有配对；在列完的地方补上“}”"),
    ("a: «[»甲, 乙\nb: 1\n", "这个“[”没有配对；在列完的地方补上“]”"),
    ("a:\n  b: «{»c: 1\n  d: {e: 2}\n", "这个“{”没有配对；在列完的地方补上“}”"),
    ("a: {b: «[»1, 2}\nc: 1\n", "这个“[”没有配对；在列完的地方补上“]”"),
    ("a: [«{»b: 1]\n", "这个“{”没有配对；在列完的地方补上“}”"),
    ("a: {b: 1 c«:» 2}\n", "这里缺逗号，或括号没有配对；各项之间用“, ”隔开"),
    ("a: {b: 1«，»c: 2}\n", "“，”是全角逗号；各项之间用半角的“, ”"),
    ("a: {b: 1,\n  c: 2 d«:» 3}\n", "这里缺逗号，或括号没有配对；各项之间用“, ”隔开"),
    ("a: {red: «#0a7d3c»}\nb: 1\n", "“#”后面成了注释；带 # 的值要加引号，写成 \"#0a7d3c\""),
    ("a: {red: «#0a7d3c», ink: 甲}\n", "“#”后面成了注释；带 # 的值要加引号，写成 \"#0a7d3c\""),
    ("a: {red: «#0a7d3c»}", "“#”后面成了注释；带 # 的值要加引号，写成 \"#0a7d3c\""),
    // Colons.
    ("a: 1\nperiod«：»2026-Q1\nb: 2\n", "“：”是全角冒号；改成半角冒号加一个空格“: ”"),
    ("name«：»甲\nrole: demo\n", "“：”是全角冒号；改成半角冒号加一个空格“: ”"),
    ("- file«：»annex-1.csv\n  kind: results\n", "“：”是全角冒号；改成半角冒号加一个空格“: ”"),
    ("a: {b«：»1}\n", "“：”是全角冒号；改成半角冒号加一个空格“: ”"),
    ("a: 1\nissuer«:»990100-zfbgs\nb: 2\n", "冒号后面要有一个空格，写成“: ”"),
    ("a: {b«:»1, c: 2}\n", "冒号后面要有一个空格，写成“: ”"),
    ("a: 1\n«甲»乙\nb: 2\n", "这一行没有冒号；写成“键: 值”"),
    ("a: b«:» c\n", "值里有“: ”时整个值加引号"),
    ("a: 甲\n  «b»: 乙\n", "这一行的缩进比上一行多；与上一行的键对齐"),
    ("a:\n  b: 1\n «c»: 2\n", "这一行的缩进与上面的键不齐；用空格对齐"),
    ("a:\n  - 1\n  «b»: 2\n", "这里应是列表的一项，前面写“- ”；不是列表的一项就改缩进"),
    ("a: «-» 1\n", "“- ”要另起一行，缩进两格"),
    // Marks that begin no value.
    ("a:\n«\t»b: 1\n", "缩进用了制表符；改成空格"),
    ("a: «@»甲\n", "值不能以“@”开头；整个值加引号"),
    ("a: «`»甲`\n", "值不能以“`”开头；整个值加引号"),
    ("a: «%»甲\n", "值不能以“%”开头；整个值加引号"),
    ("a: «*»甲*\n", "值不能以“*”开头；整个值加引号"),
    ("a: «&»甲\n", "值不能以“&”开头；整个值加引号"),
    ("a: «!»<甲\n", "值不能以“!”开头；整个值加引号"),
    ("a: \"甲«\\»乙\"\n", "双引号里的反斜杠写法不对；改用单引号"),
    ("a: «|»甲\n", "值不能以“|”开头；整个值加引号"),
  ])
  func pointsAtTheSlip(_ marked: String, _ message: String) throws {
    let text = MarkedText(marked)
    let place = try #require(text.places.first)
    let diagnostics = read(text.text)
    #expect(diagnostics.map(\.message.chinese) == [message])
    #expect(diagnostics.map(\.rule) == ["source.syntax"])
    #expect(diagnostics.map(\.place.line) == [place.line])
    #expect(diagnostics.map(\.place.column) == [place.column])
  }

  /// Whatever is cut off, doubled or put in, a Chinese message holds no English sentence.
  @Test func neverSpeaksEnglishToAClerk() {
    let text = """
      id: a
      title: "关于通报"
      windows: {websites: 2024-12-03/2024-12-20, new-media: 2024-12-06}
      note: |
        甲
      annexes:
        - title: '情况'
          tables:
            - {file: annex-1.csv, columns: {市: region}}

      """
    let scalars = Array(text.unicodeScalars)
    let marks = "\"'{}[]:#&*!|>%@`-,?\t\n \\：".unicodeScalars
    for place in scalars.indices {
      for mark in marks {
        var broken = scalars
        broken.insert(mark, at: place)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: broken)
        for diagnostic in read(String(view)) {
          #expect(
            diagnostic.message.chinese.firstMatch(of: #/[a-z]{3,} [a-z]{2,}/#) == nil,
            "\(diagnostic.message.chinese)")
        }
      }
    }
  }
}
