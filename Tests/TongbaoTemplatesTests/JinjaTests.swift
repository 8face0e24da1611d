import Testing
import TongbaoCore

@testable import TongbaoTemplates

/// The same templates and data give the same bytes as Python's Jinja2.
@Suite(.enabled(if: Jinja.isRequired || Jinja.isAvailable, "Jinja2 is not installed"))
struct JinjaTests {
  @Test func rendersWrittenTemplatesLikeJinja() throws {
    try #require(Jinja.isAvailable, "\(Jinja.advice)")
    let templates = JinjaCases.pages.map { ["page.html": $0] } + JinjaCases.files
    let data = JSON(Sample.value, as: .object(Sample.schema))
    let cases = templates.map {
      Jinja.Case(name: $0["page.html"] ?? "", templates: $0, data: data)
    }
    let answers = try Jinja.answers(to: cases)
    #expect(answers.count == cases.count)
    for (example, answer) in zip(cases, answers) {
      compare(example, answer) { try render(example.templates) }
    }
  }

  @Test func rendersGeneratedTemplatesLikeJinja() throws {
    try #require(Jinja.isAvailable, "\(Jinja.advice)")
    let generated = (1...400).map { TemplateGenerator.make(seed: $0) }
    let cases = generated.enumerated().map { index, example in
      Jinja.Case(
        name: "seed \(index + 1)", templates: example.templates,
        data: JSON(example.value, as: .object(Sample.schema)))
    }
    let answers = try Jinja.answers(to: cases)
    #expect(answers.count == cases.count)
    for (index, (example, answer)) in zip(cases, answers).enumerated() {
      compare(example, answer) { try render(example.templates, generated[index].value) }
    }
  }

  /// Slips of the hand: whatever is still accepted has to come out the same.
  @Test func acceptsOnlyWhatJinjaRendersTheSame() throws {
    try #require(Jinja.isAvailable, "\(Jinja.advice)")
    let slips = TemplateMutator.slips(
      4_000, in: JinjaCases.pages.map { ["page.html": $0] } + JinjaCases.files)
    let accepted = slips.filter { compile($0).diagnostics.isEmpty }
    #expect(accepted.count > 100)
    let data = JSON(Sample.value, as: .object(Sample.schema))
    let cases = accepted.map {
      Jinja.Case(name: $0["page.html"] ?? "", templates: $0, data: data)
    }
    for (example, answer) in zip(cases, try Jinja.answers(to: cases)) {
      compare(example, answer) { try render(example.templates) }
    }
  }

  private func compare(
    _ example: Jinja.Case, _ answer: Jinja.Answer, _ render: () throws -> String
  ) {
    do {
      let ours = try render()
      #expect(answer.error == nil, "\(example.name) \(example.templates)")
      let same = answer.output.map { Array($0.utf8) == Array(ours.utf8) } ?? false
      #expect(
        same, "\(example.name)\n\(example.templates)\nours:  \(ours)\nJinja: \(answer.output ?? "")"
      )
    } catch {
      Issue.record("\(example.name): \(error)\n\(example.templates)")
    }
  }
}
