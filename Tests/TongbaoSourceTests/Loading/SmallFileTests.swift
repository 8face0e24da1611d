import Testing
import TongbaoCore

@testable import TongbaoSource

/// The small files: what is said of a wrong value.
struct SmallFileTests {
  @Test(arguments: [
    (
      "site.yaml", "demo\n", "demo\nlanguage: 中文\n",
      ["4:11: error: “中文”不是语言代码；写成 zh-CN、zh-Hant、en 这样"]
    ),
    ("site.yaml", "demo\n", "demo\nlanguage: zh-Hant-HK\n", []),
    (
      "site.yaml", "demo\n", "demo\nlanguage: zh_CN\n",
      ["4:11: error: “zh_CN”不是语言代码；写成 zh-CN、zh-Hant、en 这样"]
    ),
    ("site.yaml", "demo\n", "demo\nsite-id-code: bm01000001\n", []),
    (
      "site.yaml", "demo\n", "demo\nsite-id-code: \"42\"\n",
      ["4:15: error: “42”不是网站标识码；写十位数字，部门网站写 bm 加八位数字"]
    ),
    (
      "regions.csv", "江州市@/2010-12", "江州市@2010年",
      ["4:30: error: “江州市@2010年”的起止写法不对；写成 襄樊市@/2010-12，起月或止月可以空着"]
    ),
    (
      "regions.csv", "江州市@/2010-12", "江州市@/2010-13",
      ["4:30: error: “江州市@/2010-13”的起止写法不对；写成 襄樊市@/2010-12，起月或止月可以空着"]
    ),
    ("regions.csv", "江州市@/2010-12", "江州市@2001-01/2010-12", []),
    (
      "regions.csv", "省直单位|省直部门", "省直单位;省直部门", ["3:28: error: 别名之间不用“;”，用“|”隔开：省直单位|省直部门"]
    ),
    (
      "regions.csv", "省直单位|省直部门", "省直单位、省直部门",
      ["3:28: error: 别名之间不用“、”，用“|”隔开：省直单位|省直部门"]
    ),
    (
      "regions.csv", "prefecture,990000,甲江", "prefecture,990101,甲江",
      ["4:23: error: “甲江市”的上级“990101”又在它下面；改正其中一个", "5:19: error: “东渡区”的上级“990100”又在它下面；改正其中一个"]
    ),
  ])
  func tellsAWrongValue(
    _ file: String, _ old: String, _ new: String, _ messages: [String]
  ) async throws {
    var content = ContentFolder()
    content.files[file] = content.files[file]?.replacing(old, with: new)
    #expect(
      try await content.load().diagnostics
        == messages.map { "Content/\(file):\($0) [source.value]" })
  }

  @Test(arguments: [
    ("[websites, organisations, hotline]", []),
    (
      "[website]",
      ["Content/problems.yaml:3:11: error: 问题的范围里没有“website”；是不是“websites”？ [source.value]"]
    ),
  ])
  func aProblemIsFoundInAKnownSubject(_ scope: String, _ messages: [String]) async throws {
    var content = ContentFolder()
    content.files["measures.yaml"] = "subjects: [{id: hotline, label: 热线}]\n"
    content.files["problems.yaml"] = "- id: a.b\n  label: 甲\n  scope: \(scope)\n"
    #expect(try await content.load().diagnostics == messages)
  }
}
