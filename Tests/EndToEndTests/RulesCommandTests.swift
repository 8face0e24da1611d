import Foundation
import Testing

/// `tongbao rules` from outside.
struct RulesCommandTests {
  @Test func listsAndExplainsEveryRule() throws {
    let program = try Site().program
    let list = try program("rules")
    #expect(list.code == 0 && list.error == "")
    let ids = list.out.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(ids.count > 40)
    for id in ids.map(String.init) {
      for language in ["zh", "en"] {
        let one = try program("rules", id, "--lang", language)
        #expect(one.code == 0 && one.error == "")
        #expect(one.out.hasPrefix(id))
      }
    }
  }

  /// What a message names in brackets can be looked up.
  @Test(arguments: Fixtures.names(in: "faults"))
  func knowsTheRulesOfMessages(_ name: String) throws {
    let told = try String(
      contentsOfFile: "\(Fixtures.sites)/faults/\(name)/expected.txt", encoding: .utf8)
    let list = try Site().program("rules").out
    for line in told.split(separator: "\n")
    where line.contains(": error: ") || line.contains(": warning: ") {
      guard line.hasSuffix("]"), let start = line.lastIndex(of: "[") else { continue }
      let id = line[line.index(after: start)...].dropLast()
      #expect(list.contains("\n\(id) ") || list.hasPrefix("\(id) "), "\(id)")
    }
  }

  @Test func suggestsWhatAMisspeltRuleMeans() throws {
    let run = try Site().program("rules", "table.rat")
    #expect(
      run == Program.Run(code: 64, out: "", error: "tongbao: 没有规则“table.rat”；是不是“table.rate”？\n"))
  }
}
