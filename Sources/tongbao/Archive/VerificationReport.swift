internal import TongbaoArchive
internal import TongbaoCore

/// Tells what a look at the archive found.
struct VerificationReport {
  private let found: Verification
  private let archive: String

  init(_ found: Verification, archive: String) {
    self.found = found
    self.archive = archive
  }

  var text: Message { Message(text(in: .chinese), en: text(in: .english)) }

  private func text(in language: Message.Language) -> String {
    var lines: [String] = []
    for aspect in Verification.Aspect.allCases {
      let here = found.findings.filter { $0.aspect == aspect }
      let bad = here.count { $0.weight != .note }
      let title = language == .chinese ? aspect.rawValue : aspect.english
      let state = Message(
        bad == 0 ? "没有发现问题" : "\(bad) 处问题", en: bad == 0 ? "nothing found" : "\(bad) found")
      lines.append("\(title)  \(state.text(in: language))")
      for finding in here {
        let weight = Self.weight(finding.weight).text(in: language)
        lines.append("  \(weight)  \(finding.path) \(finding.words.text(in: language))")
      }
    }
    lines.append(summary.text(in: language))
    return lines.joined(separator: "\n")
  }

  private static func weight(_ weight: Verification.Weight) -> Message {
    switch weight {
    case .damage: Message("受损", en: "damage")
    case .interruption: Message("中断", en: "interrupted")
    case .note: Message("说明", en: "note")
    }
  }

  private var summary: Message {
    let verdict =
      switch found.exitCode {
      case 0: Message("完好", en: "sound")
      case 4: Message("有中断的归档，没有损失", en: "a commit was broken off, nothing is lost")
      default: Message("受损", en: "damaged")
      }
    let advice =
      switch found.exitCode {
      case 0: Message("", en: "")
      case 4: Message("运行 tongbao archive recover。", en: " Run tongbao archive recover.")
      default:
        Message(
          "从备份恢复上面说到的文件；在那以前不要归档，也不要签名。",
          en: " Restore these files from a backup before anything is committed or signed.")
      }
    return Message(
      "\(archive)：\(verdict.chinese)；\(found.objects) 份通报，\(found.versions) 版，\(found.files) 个文件。\(advice.chinese)",
      en: """
        \(archive): \(verdict.english); \(found.objects) notices, \(found.versions) versions, \
        \(found.files) files.\(advice.english)
        """)
  }

  var json: JSONValue {
    .object([
      .init("archive", .text(archive)),
      .init(
        "state",
        .text(found.exitCode == 0 ? "sound" : found.exitCode == 4 ? "interrupted" : "damaged")),
      .init("notices", .number(String(found.objects))),
      .init("versions", .number(String(found.versions))),
      .init("files", .number(String(found.files))), .init("bytes", .number(String(found.bytes))),
      .init(
        "versionsSinceSigned",
        found.versionsSinceSigned.map { .number(String($0)) } ?? .null),
      .init(
        "findings",
        .list(
          found.findings.map { finding in
            .object([
              .init("aspect", .text(finding.aspect.rawValue)),
              .init("weight", .text(finding.weight.rawValue)), .init("path", .text(finding.path)),
              .init("zh", .text(finding.words.chinese)), .init("en", .text(finding.words.english)),
            ])
          })),
    ])
  }
}
