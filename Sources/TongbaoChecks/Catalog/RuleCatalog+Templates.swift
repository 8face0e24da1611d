internal import TongbaoCore

/// Rules of templates; they are looked after when templates are loaded.
extension RuleCatalog {
  static let templates: [Rule] = [
    template(
      "template.syntax", "模板的写法正确", "a template is well formed", "{% if notice %}",
      "{% if notice %}…{% endif %}"),
    template(
      "template.unknown-name", "用的名称是这一页有的", "names are ones that the page has",
      "{{ notice.titel }}",
      "{{ notice.title }}"),
    template(
      "template.unknown-filter", "用的过滤器是有的", "filters are ones that there are", "{{ a | upper }}",
      "{{ a }}"),
    template(
      "template.unknown-partial", "包含和继承的模板都有", "templates that are included or extended exist",
      "{% include \"hed.html\" %}", "{% include \"head.html\" %}"),
    template(
      "template.unknown-block", "改写的块在上级模板里有", "blocks stand in the template that is extended",
      "{% block mian %}", "{% block main %}"),
    template(
      "template.optional", "可能没有的值放在问它的 if 里输出",
      "what may be missing is printed inside an if that asks for it",
      "{{ notice.signed }}", "{% if notice.signed %}{{ notice.signed }}{% endif %}"),
    template(
      "template.condition", "条件是真假值、列表、可缺的值或比较",
      "conditions are flags, lists, optionals and comparisons",
      "{% if notice.title %}", "{% if notice.editor_notes %}"),
    template(
      "template.raw-text", "safe 只用于本来就是 HTML 的值", "safe is for values that are HTML already",
      "{{ notice.title | safe }}", "{{ notice.title }}"),
    template(
      "template.recursion", "模板不包含自己", "a template does not include itself",
      "在 a.html 里写 {% include \"a.html\" %}", "用 for 循环"),
    template(
      "template.refused", "只用 Jinja2 里结果确定的写法", "only what Jinja2 renders in one way is used",
      "{% set x = 1 %} 写在循环里", "写在循环外"),
    template(
      "template.limit", "模板不超过 README 写明的上限", "templates keep to the limits of README", nil, nil),
  ]

  private static func template(
    _ id: String, _ demand: String, _ english: String, _ broken: String?, _ kept: String?
  ) -> Rule {
    var example: Rule.Example?
    if let broken, let kept { example = Rule.Example(broken: broken, kept: kept) }
    return Rule(
      id, .error, Message(demand, en: english),
      because: Message(
        "模板的错在载入时就说，不等某一份通报碰上", en: "faults are told on loading, not when some notice meets them"),
      example: example,
      source: Message("Jinja2 的严格子集（README）", en: "a strict subset of Jinja2 (README)"))
  }
}
