internal import TongbaoArchive
internal import TongbaoCore

/// Tells what was made, or would be.
struct CommitReport {
  struct Done {
    let step: CommitPlan.Step
    let digest: String
  }

  private let plan: CommitPlan
  private let isDryRun: Bool
  private let options: SiteOptions

  init(_ plan: CommitPlan, isDryRun: Bool, options: SiteOptions) {
    self.plan = plan
    self.isDryRun = isDryRun
    self.options = options
  }

  /// What would be made, with what changes.
  func tellPlan() {
    if options.format == .json {
      json(plan.steps.map { ($0, nil) })
      return
    }
    for step in plan.steps {
      say(
        "会归档 \(step.draft.slug)：第\(step.number)版，\(step.kind.rawValue)",
        "would make \(step.draft.slug) version \(step.number), \(step.kind.rawValue)")
      if let change = step.change, !change.isEmpty {
        Standard.out.write(change.text(hidesValues: step.kind == .privacy))
      }
    }
    tellRest(count: plan.steps.count)
  }

  /// What was made.
  func tell(_ done: [Done]) {
    if options.format == .json {
      json(done.map { ($0.step, $0.digest) })
      return
    }
    for entry in done {
      let summary = entry.step.change.map { $0.isEmpty ? "" : "，\($0.summary)" } ?? ""
      say(
        "已归档 \(entry.step.draft.slug)：第\(entry.step.number)版，\(entry.step.kind.rawValue)\(summary)",
        "archived \(entry.step.draft.slug): version \(entry.step.number), \(entry.step.kind.rawValue)"
      )
    }
    tellRest(count: done.count)
  }

  private func tellRest(count: Int) {
    for id in plan.unchanged where plan.isNamed {
      say("没有改动 \(id)", "unchanged: \(id)")
    }
    if count == 0 {
      say("没有要归档的改动。", "there is nothing to archive.")
    } else {
      say(
        isDryRun ? "会有 \(count) 个新版；这一次什么也没有写。" : "共 \(count) 个新版。",
        isDryRun ? "\(count) new versions; nothing was written." : "\(count) new versions.")
    }
  }

  private func say(_ chinese: String, _ english: String) {
    Standard.out.write(
      Message(chinese, en: english).text(in: options.lang.messages) + "\n")
  }

  private func json(_ steps: [(CommitPlan.Step, String?)]) {
    let value = JSONValue.object([
      .init("dry-run", .flag(isDryRun)),
      .init(
        "versions",
        .list(
          steps.map { step, digest in
            .object([
              .init("notice", .text(step.draft.slug)),
              .init("version", .number(String(step.number))),
              .init("kind", .text(step.kind.rawValue)),
              .init("digest", digest.map { .text($0) } ?? .null),
            ])
          })),
      .init("unchanged", .list(plan.unchanged.map { .text($0) })),
    ])
    Standard.out.write(String(decoding: value.fileBytes, as: UTF8.self))
  }
}
