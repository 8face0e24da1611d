import Foundation
import Testing

/// Nothing of a draft reaches the site: its bytes are those of the site without it.
struct DraftTests {
  private static let draft = """
    ---
    id: 2025q1-990000-bgt
    title: 关于2025年第一季度全省政府网站检查情况的通报（未定稿）
    issuer: 990000-bgt
    period: 2025-Q1
    published: 2025-04-10
    follows: 2024q4-990000-bgt
    draft: true
    windows: {websites: 2025-03-03/2025-03-20}
    coverage: {websites: full}
    results:
      websites: {checked: 77, failed: 7, pass-rate: 90.91%}
    files:
      - {file: files/draft.txt, title: 征求意见稿}
    ---

    对全省运行中的[77](=websites.checked)家政府网站进行全面检查，合格率为[90.91%](=passrate(websites.failed,websites.checked))，\
    比上一季度下降[7.42](=minus(websites.pass-rate,prev(websites.pass-rate)))个百分点，见[上一季度的通报](../2024q4-990000-bgt/)。

    """

  @Test func leavesNoTrace() throws {
    let (site, without) = try Site.published()
    try site.write(Self.draft, to: "Content/notices/2025q1-990000-bgt/notice.md")
    try site.write("未定稿", to: "Content/notices/2025q1-990000-bgt/files/draft.txt")
    let with = try site.build()
    #expect(with.differences(from: without) == [])
    // Published, it does change the site.
    try site.replace("draft: true\n", with: "", in: "Content/notices/2025q1-990000-bgt/notice.md")
    #expect(try site.build().differences(from: without).count > 3)
  }

  /// `prev` passes over a draft that stands between two published notices.
  @Test func fillsNoFigureOfAPublishedNotice() throws {
    let (site, _) = try Site.published()
    try site.write(Self.draft, to: "Content/notices/2025q1-990000-bgt/notice.md")
    try site.write("未定稿", to: "Content/notices/2025q1-990000-bgt/files/draft.txt")
    let next = Self.draft.replacingOccurrences(of: "2025q1", with: "2025q2")
      .replacingOccurrences(of: "2025-Q1", with: "2025-Q2")
      .replacingOccurrences(of: "第一季度", with: "第二季度")
      .replacingOccurrences(of: "draft: true\n", with: "")
      .replacingOccurrences(of: "follows: 2024q4-990000-bgt\n", with: "")
      .replacingOccurrences(of: "files:\n  - {file: files/draft.txt, title: 征求意见稿}\n", with: "")
      .replacingOccurrences(
        of: "下降[7.42](=minus(websites.pass-rate,prev(websites.pass-rate)))个百分点",
        with: "的[](=prev(websites.pass-rate))下降")
    try site.write(next, to: "Content/notices/2025q2-990000-bgt/notice.md")
    let run = try site.program("check")
    #expect(run.code == 1)
    #expect(run.error.contains("哪里都没有这个数，填不出来"))
    #expect(!run.error.contains("figure.mismatch"))
  }
}
