import Testing
import TongbaoCore

@testable import TongbaoTemplates

/// What is refused when templates are loaded: one fault, its place, its rule and its Chinese words.
struct RefusalTests {
  @Test(arguments: Refusal.all)
  func refuses(_ refusal: Refusal) {
    let marked = MarkedTemplate(refusal.marked)
    let (_, diagnostics) = compile([
      "page.html": marked.text, "p.html": "x", "base.html": "{% block b %}{% endblock %}",
    ])
    #expect(diagnostics.map(\.place) == [marked.place(in: "Templates/page.html")])
    #expect(diagnostics.map(\.rule) == [refusal.rule])
    #expect(diagnostics.map(\.message.chinese) == [refusal.chinese])
    #expect(diagnostics.allSatisfy { $0.severity == .error })
    // The English twin is in English: nothing Chinese but what the template itself says.
    let own = diagnostics.map(\.message.english).joined().unicodeScalars
    #expect(!own.contains { $0 == "；" || $0 == "，" })
  }
}

struct Refusal: Sendable, CustomTestStringConvertible {
  let marked: String
  let rule: String
  let chinese: String

  init(_ marked: String, _ rule: String, _ chinese: String) {
    self.marked = marked
    self.rule = rule
    self.chinese = chinese
  }

  var testDescription: String { marked }

  static let all = [
    Refusal(#"a {{ ⟦titel⟧ }}"#, "template.unknown-name", #"这里没有名称“titel”；是不是“title”？"#),
    Refusal(
      #"{% if done %}{{ ⟦titel⟧ }}{% endif %}"#, "template.unknown-name",
      #"这里没有名称“titel”；是不是“title”？"#),
    Refusal(#"{{ head.⟦nam⟧ }}"#, "template.unknown-name", #"“head”没有成员“nam”；是不是“name”？"#),
    Refusal(
      #"{% for r in rows %}{{ r.⟦coutn⟧ }}{% endfor %}"#, "template.unknown-name",
      #"“r”没有成员“coutn”；是不是“count”？"#),
    Refusal(
      #"{% for r in rows %}{% endfor %}{{ ⟦r⟧ }}"#, "template.unknown-name",
      #"这里没有名称“r”；可用：blank、body、count、done、draft、empty、extra、head、mark、missing、numbers、place、rows、signed、sure、tags、title、words、zero、机构"#
    ),
    Refusal(
      #"{{ ⟦xyzzyx⟧ }}"#, "template.unknown-name",
      #"这里没有名称“xyzzyx”；可用：blank、body、count、done、draft、empty、extra、head、mark、missing、numbers、place、rows、signed、sure、tags、title、words、zero、机构"#
    ),
    Refusal(#"{{ ⟦title⟧.name }}"#, "template.unknown-name", #"“title”是文本，没有成员"#),
    Refusal(
      #"{{ ⟦loop⟧.index }}"#, "template.unknown-name",
      #"这里没有名称“loop”；可用：blank、body、count、done、draft、empty、extra、head、mark、missing、numbers、place、rows、signed、sure、tags、title、words、zero、机构"#
    ),
    Refusal(
      #"{% for r in rows %}{{ loop.⟦cycle⟧ }}{% endfor %}"#, "template.unknown-name",
      #"“loop”没有成员“cycle”；可用：first、index、index0、last、length"#),
    Refusal(
      #"{{ title|⟦uper⟧ }}"#, "template.unknown-filter",
      #"没有过滤器“uper”；可用：default、first、join、last、length、safe"#),
    Refusal(#"{{ title|⟦joni⟧ }}"#, "template.unknown-filter", #"没有过滤器“joni”；是不是“join”？"#),
    Refusal(#"{{ ⟦signed⟧ }}"#, "template.optional", #"“signed”可能没有值；请放进“{% if signed %}”里"#),
    Refusal(#"{{ ⟦place⟧.name }}"#, "template.optional", #"“place”可能没有值；请放进“{% if place %}”里"#),
    Refusal(
      #"{% if place %}{{ ⟦place.code⟧ }}{% endif %}"#, "template.optional",
      #"“place.code”可能没有值；请放进“{% if place.code %}”里"#),
    Refusal(
      #"{% if signed or done %}{{ ⟦signed⟧ }}{% endif %}"#, "template.optional",
      #"“signed”可能没有值；请放进“{% if signed %}”里"#),
    Refusal(
      #"{% if signed %}{% else %}{{ ⟦signed⟧ }}{% endif %}"#, "template.optional",
      #"“signed”可能没有值；请放进“{% if signed %}”里"#),
    Refusal(
      #"{% for e in ⟦extra⟧ %}{% endfor %}"#, "template.optional",
      #"“extra”可能没有值；请放进“{% if extra %}”里"#),
    Refusal(
      #"{% if ⟦signed⟧ == 'a' %}{% endif %}"#, "template.optional",
      #"“signed”可能没有值；请放进“{% if signed %}”里"#),
    Refusal(
      #"{{ ⟦tags⟧|first }}"#, "template.optional", #"“tags”可能是空的，没有“first”；请放进“{% if tags %}”里"#),
    Refusal(
      #"{% if ⟦title⟧ %}{% endif %}"#, "template.condition",
      #"“title”是文本，不能作条件；条件只能是真假值、列表、可缺的值或比较"#),
    Refusal(
      #"{% if ⟦count⟧ %}{% endif %}"#, "template.condition",
      #"“count”是整数，不能作条件；条件只能是真假值、列表、可缺的值或比较"#),
    Refusal(
      #"{% if ⟦body⟧ %}{% endif %}"#, "template.condition",
      #"“body”是HTML 片段，不能作条件；条件只能是真假值、列表、可缺的值或比较"#),
    Refusal(
      #"{% if ⟦head⟧ %}{% endif %}"#, "template.condition", #"“head”是对象，不能作条件；条件只能是真假值、列表、可缺的值或比较"#),
    Refusal(
      #"{% if not ⟦title⟧ %}{% endif %}"#, "template.condition",
      #"“title”是文本，不能作条件；条件只能是真假值、列表、可缺的值或比较"#),
    Refusal(
      #"{% if done and ⟦count⟧ %}{% endif %}"#, "template.condition",
      #"“count”是整数，不能作条件；条件只能是真假值、列表、可缺的值或比较"#),
    Refusal(#"{% for x in ⟦title⟧ %}{% endfor %}"#, "template.condition", #"“title”是文本，不是列表，不能循环"#),
    Refusal(#"{% for x in ⟦head⟧ %}{% endfor %}"#, "template.condition", #"“head”是对象，不是列表，不能循环"#),
    Refusal(#"{{ ⟦draft⟧ }}"#, "template.refused", #"“draft”是真假值，不能直接输出；只能输出文本、HTML 和整数"#),
    Refusal(#"{{ ⟦true⟧ }}"#, "template.refused", #"“true”是真假值，不能直接输出；只能输出文本、HTML 和整数"#),
    Refusal(#"{{ ⟦rows⟧ }}"#, "template.refused", #"“rows”是列表，不能直接输出；只能输出文本、HTML 和整数"#),
    Refusal(#"{{ ⟦head⟧ }}"#, "template.refused", #"“head”是对象，不能直接输出；只能输出文本、HTML 和整数"#),
    Refusal(#"{{ ⟦count > 3⟧ }}"#, "template.refused", #"“count > 3”是真假值，不能直接输出；只能输出文本、HTML 和整数"#),
    Refusal(
      #"{% for r in rows %}{{ ⟦loop⟧ }}{% endfor %}"#, "template.refused",
      #"“loop”本身不是值；请写 loop.first、loop.last、loop.index、loop.index0 或 loop.length"#),
    Refusal(#"{% if ⟦title > 'a'⟧ %}{% endif %}"#, "template.condition", #"不能用“>”比较文本与文本"#),
    Refusal(#"{% if ⟦title == 1⟧ %}{% endif %}"#, "template.condition", #"不能用“==”比较文本与整数"#),
    Refusal(#"{% if ⟦body == 'a'⟧ %}{% endif %}"#, "template.condition", #"不能用“==”比较HTML 片段与文本"#),
    Refusal(#"{% if ⟦draft == 1⟧ %}{% endif %}"#, "template.condition", #"不能用“==”比较真假值与整数"#),
    Refusal(#"{% if ⟦1 in tags⟧ %}{% endif %}"#, "template.condition", #"不能用“in”比较整数与列表"#),
    Refusal(#"{% if ⟦'a' in head⟧ %}{% endif %}"#, "template.condition", #"不能用“in”比较文本与对象"#),
    Refusal(#"{% if 1 < count ⟦<⟧ 3 %}{% endif %}"#, "template.refused", #"比较不能连写；请用“and”分成两个"#),
    Refusal(
      #"{{ ⟦title⟧|safe }}"#, "template.raw-text", #"“title”是文本，不能原样输出；只有数据声明为 HTML 的值可以，请去掉“safe”"#
    ),
    Refusal(
      #"{{ ⟦count⟧|safe }}"#, "template.raw-text", #"“count”是整数，不能原样输出；只有数据声明为 HTML 的值可以，请去掉“safe”"#
    ),
    Refusal(#"{{ rows|⟦join⟧('x') }}"#, "template.refused", #"过滤器“join”用于文本的列表，这里是列表"#),
    Refusal(#"{{ count|⟦length⟧ }}"#, "template.refused", #"过滤器“length”用于列表和文本，这里是整数"#),
    Refusal(#"{{ title|⟦first⟧ }}"#, "template.refused", #"过滤器“first”用于列表，这里是文本"#),
    Refusal(
      #"{{ title|⟦default⟧('x') }}"#, "template.refused",
      #"过滤器“default”的参数不对；请写“default("—", true)”"#),
    Refusal(#"{{ count|⟦default⟧('x', true) }}"#, "template.refused", #"过滤器“default”用于文本，这里是整数"#),
    Refusal(#"{{ tags|⟦join⟧(1) }}"#, "template.refused", #"过滤器“join”的参数不对；请写“join("、")”"#),
    Refusal(#"{% set ⟦title⟧ = 'a' %}"#, "template.refused", #"名称“title”已经有值；“set”不能改它，请换一个名称"#),
    Refusal(
      #"{% set n = 1 %}{% set ⟦n⟧ = 2 %}"#, "template.refused", #"名称“n”已经有值；“set”不能改它，请换一个名称"#),
    Refusal(
      #"{% set x = ⟦rows and draft⟧ %}"#, "template.condition",
      #"“and”“or”的结果在这里不是真假值；只在“{% if %}”里这样写"#),
    Refusal(
      #"{% for r in rows %}⟦{% set n = 1 %}⟧{% endfor %}"#, "template.refused",
      #"“set”不能在循环里；请移到循环外"#),
    Refusal(
      #"{% if done %}⟦{% set n = 1 %}⟧{% endif %}"#, "template.refused",
      #"“set”不能在“if”里：条件不成立时名称就没有值；请移到“if”外"#),
    Refusal(
      #"{% for r in rows %}⟦{% block b %}⟧{% endblock %}{% endfor %}"#, "template.refused",
      #"“block”不能在循环里；请移到循环外"#),
    Refusal(
      #"{% block b %}{% endblock %}{% block ⟦b⟧ %}{% endblock %}"#, "template.syntax",
      #"块“b”在本文件中已有；请改名"#),
    Refusal(
      #"{% include ⟦'nothing.html'⟧ %}"#, "template.unknown-partial",
      #"没有模板“nothing.html”；可用：base.html、p.html"#),
    Refusal(#"{% include ⟦title⟧ %}"#, "template.syntax", #"此处应为带引号的模板名，却是“title”"#),
    Refusal(#"{% include 'p.html' ⟦ignore⟧ missing %}"#, "template.refused", #"不支持这个附加词；请删去"#),
    Refusal(
      #"{% ⟦raw⟧ %}{{ x {% endraw %}"#, "template.refused",
      #"不支持 Jinja 的“raw”；可用 for、if、block、set、include、extends"#),
    Refusal(
      #"{% ⟦macro⟧ m() %}{% endmacro %}"#, "template.refused",
      #"不支持 Jinja 的“macro”；可用 for、if、block、set、include、extends"#),
    Refusal(
      #"{% ⟦import⟧ 'x' as y %}"#, "template.refused",
      #"不支持 Jinja 的“import”；可用 for、if、block、set、include、extends"#),
    Refusal(
      #"{% ⟦with⟧ %}{% endwith %}"#, "template.refused",
      #"不支持 Jinja 的“with”；可用 for、if、block、set、include、extends"#),
    Refusal(#"{% ⟦fro⟧ r in rows %}"#, "template.syntax", #"没有语句“fro”；是不是“for”？"#),
    Refusal(
      #"{% for r in rows ⟦if⟧ r.hot %}{% endfor %}"#, "template.refused", #"不支持行内“if”；请用“{% if %}”"#
    ),
    Refusal(#"{% for a⟦,⟧ b in rows %}{% endfor %}"#, "template.refused", #"此处不能有逗号：不支持元组"#),
    Refusal(#"{% for r in rows ⟦recursive⟧ %}{% endfor %}"#, "template.refused", #"不支持这个附加词；请删去"#),
    Refusal(#"{{ title ⟦if⟧ draft }}"#, "template.refused", #"不支持行内“if”；请用“{% if %}”"#),
    Refusal(#"{{ title ⟦~⟧ 'x' }}"#, "template.refused", #"不支持运算“~”；请在数据里算好"#),
    Refusal(#"{{ count ⟦+⟧ 1 }}"#, "template.refused", #"不支持运算“+”；请在数据里算好"#),
    Refusal(#"{{ title⟦[⟧0] }}"#, "template.refused", #"不支持方括号和花括号；请用“a.b”取成员"#),
    Refusal(#"{{ title⟦(⟧) }}"#, "template.refused", #"不支持函数调用"#),
    Refusal(
      #"{% if title ⟦is⟧ defined %}{% endif %}"#, "template.refused", #"不支持“is”判断；请用“==”或真假值"#),
    Refusal(#"{% if count ⟦=⟧ 1 %}{% endif %}"#, "template.syntax", #"此处不能有“=”；比较请写“==”"#),
    Refusal(#"{{ title⟦}⟧ }}"#, "template.syntax", #"此处应为标签结束，却是“}”"#),
    Refusal(#"{{ ⟦self⟧ }}"#, "template.syntax", #"“self”是保留字，不能作名称"#),
    Refusal(#"{{ ⟦super⟧() }}"#, "template.syntax", #"“super”是保留字，不能作名称"#),
    Refusal(#"{{ ⟦none⟧ }}"#, "template.syntax", #"“none”是保留字，不能作名称"#),
    Refusal(#"{{ ⟦1.5⟧ }}"#, "template.refused", #"数字“1.5”不是十进制整数；模板里只写这种数，其他形式请在数据里排好"#),
    Refusal(#"{{ ⟦0x1F⟧ }}"#, "template.refused", #"数字“0x1F”不是十进制整数；模板里只写这种数，其他形式请在数据里排好"#),
    Refusal(
      #"{{ ⟦99999999999999999999⟧ }}"#, "template.refused",
      #"数字“99999999999999999999”不是十进制整数；模板里只写这种数，其他形式请在数据里排好"#),
    Refusal(
      #"{{ '⟦\q⟧' }}"#, "template.refused", #"不支持这种转义；可用 \\ \' \" \n \t \xhh \uhhhh \Uhhhhhhhh"#),
    Refusal(
      #"{{ '⟦\1⟧01' }}"#, "template.refused", #"不支持这种转义；可用 \\ \' \" \n \t \xhh \uhhhh \Uhhhhhhhh"#),
    Refusal(
      #"{{ '⟦\x⟧zz' }}"#, "template.refused", #"不支持这种转义；可用 \\ \' \" \n \t \xhh \uhhhh \Uhhhhhhhh"#),
    Refusal(#"{{ '⟦\u0007⟧' }}"#, "text.control", #"有不能发布的字符 U+0007（控制、方向、私用或未定义字符）；请删去"#),
    Refusal(#"{{ ⟦'⟧abc }}"#, "template.syntax", #"引号在本行内没有结束；请补上"#),
    Refusal(#"{{ ⟦é⟧ }}"#, "template.syntax", #"标签里不能有“é”；名称只用字母、数字、下划线和汉字"#),
    Refusal(#"⟦{{+⟧ title }}"#, "template.refused", #"不支持“{{+”；请写“{{”"#),
    Refusal(#"{{ title |⟦}}⟧"#, "template.syntax", #"标签在此结束，还缺名称"#),
    Refusal(#"{{ ⟦}}⟧"#, "template.syntax", #"标签在此结束，还缺表达式"#),
    Refusal(#"{{ title.⟦}}⟧"#, "template.syntax", #"标签在此结束，还缺名称"#),
    Refusal(#"a ⟦{{⟧ title"#, "template.syntax", #"标签没有结束；请补上“}}”"#),
    Refusal(#"a ⟦{{⟧ title {% if draft %}{% endif %}"#, "template.syntax", #"标签没有结束；请补上“}}”"#),
    Refusal(#"a ⟦{#⟧ x"#, "template.syntax", #"标签没有结束；请补上“#}”"#),
    Refusal(#"{{ title ⟦%}⟧"#, "template.syntax", #"标签应以“}}”结束"#),
    Refusal(#"{% if draft ⟦}}⟧{% endif %}"#, "template.syntax", #"标签应以“%}”结束"#),
    Refusal(#"⟦{% if draft %}⟧"#, "template.syntax", #"“if”没有结束；请补上“{% endif %}”"#),
    Refusal(
      #"⟦{% for r in rows %}⟧{% if draft %}{% endif %}"#, "template.syntax",
      #"“for”没有结束；请补上“{% endfor %}”"#),
    Refusal(#"a⟦{% endif %}⟧"#, "template.syntax", #"“endif”没有对应的开头；请删去或补上开头"#),
    Refusal(
      #"{% if draft %}{% else %}⟦{% else %}⟧{% endif %}"#, "template.syntax",
      #"“else”之后不能再有分支；请把“else”放在最后"#),
    Refusal(
      #"{% for r in rows %}{% else %}⟦{% else %}⟧{% endfor %}"#, "template.syntax",
      #"“else”之后不能再有分支；请把“else”放在最后"#),
    Refusal(#"⟦{% %}⟧"#, "template.syntax", #"“{% %}”里应以语句名开头；输出值请用“{{ }}”"#),
    Refusal(#"{% block ⟦'a'⟧ %}{% endblock %}"#, "template.syntax", #"此处应为名称，却是“'a'”"#),
    Refusal(#"{% block a %}{% endblock ⟦b⟧ %}"#, "template.syntax", #"此处应为标签结束，却是“b”"#),
    Refusal(#"{% if ⟦sure_⟧ %}{% endif %}"#, "template.unknown-name", #"这里没有名称“sure_”；是不是“sure”？"#),
    Refusal(#"x⟦{% extends 'base.html' %}⟧"#, "template.refused", #"“extends”必须在文件最前面，之前连空行也会输出"#),
    Refusal(
      #"{% extends 'base.html' %}{% block b %}{% endblock %}⟦text⟧"#, "template.refused",
      #"有“extends”的模板在块以外的内容不会输出；请移进“block”"#),
    Refusal(
      #"{% extends 'base.html' %}⟦{{ title }}⟧"#, "template.refused",
      #"有“extends”的模板在块以外的内容不会输出；请移进“block”"#),
    Refusal(
      #"{% extends 'base.html' %}⟦{% extends 'base.html' %}⟧"#, "template.refused",
      #"一个模板只能有一个“extends”"#),
    Refusal(
      #"{% extends 'base.html' %}{% block ⟦bb⟧ %}{% endblock %}"#, "template.unknown-block",
      #"上级模板没有块“bb”；是不是“b”？"#),
    Refusal(
      #"{% extends ⟦'bas.html'⟧ %}"#, "template.unknown-partial", #"没有模板“bas.html”；是不是“base.html”？"#
    ),
  ]
}
