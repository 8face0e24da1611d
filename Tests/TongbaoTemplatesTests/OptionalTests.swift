import Testing
import TongbaoCore

@testable import TongbaoTemplates

/// What `{% if %}` makes sure, and kinds that only schemas of their own show.
struct OptionalTests {
  @Test(arguments: [
    "{% if signed %}{{ signed }}{% endif %}", "{% if draft and signed %}{{ signed }}{% endif %}",
    "{% if not signed %}{% else %}{{ signed }}{% endif %}",
    "{% if not signed or done %}{% else %}{{ signed }}{% endif %}",
    "{% if done %}{% elif signed %}{{ signed }}{% endif %}",
    "{% if not signed %}{% elif draft %}{{ signed }}{% endif %}",
    "{% if place and place.code and place.code == 'a' %}{{ place.code }}{% endif %}",
    "{% if not place or place.name == 'a' %}{% endif %}",
    "{% if (signed and done) or (signed and draft) %}{{ signed }}{% endif %}",
    "{% set s = signed %}{% if s %}{{ signed }}{% endif %}",
    "{% if tags %}{{ tags|first }}{% endif %}", "{% if extra %}{{ extra|last }}{% endif %}",
  ])
  func acceptsWhatAConditionMakesSure(_ page: String) {
    #expect(compile(["page.html": page]).diagnostics.map(\.message.chinese) == [])
  }

  @Test(arguments: [
    "{% if signed %}{% endif %}{{ signed }}", "{% if signed or draft %}{{ signed }}{% endif %}",
    "{% if not signed %}{{ signed }}{% endif %}",
    "{% if not (signed and draft) %}{% else %}{% endif %}{{ signed }}",
    "{% if signed %}{% elif draft %}{{ signed }}{% endif %}",
    "{% if not signed and draft %}{% else %}{{ signed }}{% endif %}",
    "{% for r in rows %}{% if r.note %}{% endif %}{{ r.note }}{% endfor %}",
    "{% for r in rows %}{% if r.note %}{% for r in rows %}{{ r.note }}{% endfor %}{% endif %}{% endfor %}",
    "{% for r in rows %}{% if r.note %}{% endif %}{% endfor %}{% for q in rows %}{{ q.note }}{% endfor %}",
    "{% if place.code and place %}{% endif %}",
    "{% if rows|length > 0 %}{{ (rows|first).name }}{% endif %}",
    "{% if tags or draft %}{{ tags|first }}{% endif %}",
  ])
  func refusesWhatNoConditionMakesSure(_ page: String) {
    #expect(compile(["page.html": page]).diagnostics.map(\.rule) == ["template.optional"])
  }

  @Test func refusesAnOptionalNumberAsCondition() {
    let (_, diagnostics) = compile(
      ["page.html": "{% if n %}{% endif %}"],
      pages: ["page.html": Schema(["n": .optional(.number)])])
    #expect(diagnostics.map(\.message.chinese) == ["“n”是可缺的整数，0 会被当作没有；请改用真假值或文本"])
  }

  @Test(arguments: ["items", "values", "keys", "get", "__class__"])
  func refusesMembersThatPythonHasOnItsDictionaries(_ name: String) {
    let schema = Schema(["o": .object(Schema([:]).adding([name: .text])), "p": .text])
    let (_, diagnostics) = compile(
      ["page.html": "{{ o.\(name) }}"], pages: ["page.html": schema])
    #expect(diagnostics.map(\.rule) == ["template.refused"])
  }
}
