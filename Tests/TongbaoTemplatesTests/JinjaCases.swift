/// Templates whose text must be Jinja's to the byte: pages alone, and pages with other files.
enum JinjaCases {
  static let pages: [String] = [
    // Printing, escaping, literals.
    "", "\n", "\n\n", "a\n", "a\n\n", "\r\n", "a\r\nb\rc\n", "{{ title }}", "{{title}}\n",
    "{{ body }}|{{ body|safe }}", "{{ count }} {{ zero }}", "{{ \"<&>\\\"'\" }}",
    "{{ '\\u4e2d\\x41\\n\\t\\\\' }}",
    "{{ \"\\U0001F600 中\" }}", "{{ 7 }} {{ 0 }}", "{{ head.name }}/{{ 机构.名称 }}",
    "{{ head . name }}",
    "{{\n  title\n}}", "{{\u{3000}title\u{A0}}}", "{{ (title) }}", "{{ (head).name }}",
    "}} %} #} { { { % {",
    // Blank handling.
    "a {{- title -}} b", "a\n\n {{- title -}} \n\n b", "a\u{3000}{{- title -}}\u{3000}b",
    "a\u{A0}\u{2003}{%- if draft -%}\u{2009}x\u{202F}{%- endif -%}\u{205F}b",
    "  {% if draft %}\n  x\n  {% endif %}\n  y", "x {% if draft %}\ny{% endif %}\n\nz",
    "  {%+ if draft %}\n  x\n  {%+ endif %}\n", "{% if draft +%}\nx{% endif +%}\ny",
    "\u{3000}{% if draft %}x{% endif %}", "\t {# c #}\n x", "a {# c #}\n\nb", "a\n {#- c -#} \n b",
    "{# a\n b #}\n\nc", "{#+ c +#}\nd", "{#-#}x{#--#}\ny", "{##}", "  {# c #} x",
    "{% if draft %}{# c #}\n\n{% endif %}",
    "{{ title }}\n{{ title }}\n", "{{ title }}  {% if draft %} \n x{% endif %}",
    "{{ title -}}\n  {% if draft %}x{% endif %}",
    "{% if draft -%}\n\n  x\n\n  {%- endif %}", "{%- if draft %}\n a\n{%- endif -%}\n",
    "\n  {%- if draft %}x{% endif %}\n",
    "{%if draft%}x{%endif%}", "{%-if draft-%}x{%-endif-%}",
    "a\n\r\n{% if draft %}\r\nb\r\n{% endif %}\r\nc",
    "x\n\t\u{3000} {% if draft %}y{% endif %}", "{% for t in tags %}\n  {{ t }}\n{% endfor %}\n",
    "{{ '}}' }}{{ '%}' }}",
    "{% if title == '%}' %}x{% else %}y{% endif %}", "{{- title }}", "{{ title -}}", "{{-title-}}",
    // Loops.
    "{% for r in rows %}{{ r.name }}:{{ r.count }};{% endfor %}",
    "{% for r in empty %}x{% else %}none{% endfor %}",
    "{% for r in rows %}x{% else %}none{% endfor %}",
    "{% for t in tags %}{{ loop.index }}{{ loop.index0 }}{{ loop.length }}{% if loop.first %}F{% endif %}{% if loop.last %}L{% endif %}{{ t }}{% endfor %}",
    "{% for t in tags %}{{ t }}{% if not loop.last %}、{% endif %}{% endfor %}",
    "{% for r in rows %}{% for c in r.cities %}{{ loop.index }}{{ r.name }}{{ c.name }}{% else %}-{{ loop.index }}{% endfor %}{% endfor %}",
    "{% for r in rows %}{{ loop.index }}{% for c in r.cities %}{{ c.name }}{% endfor %}{{ loop.index }}{% endfor %}",
    "{% for title in tags %}{{ title }}{% endfor %}{{ title }}",
    "{% for r in rows %}{% for r in r.cities %}{{ r.name }}{% endfor %}{{ r.name }}{% endfor %}",
    "{% for n in numbers %}{{ n }}{% if n > 1 %}!{% endif %}{% endfor %}",
    "{% for tags in tags %}{{ tags }}{% endfor %}{{ tags|length }}",
    "{% for 行 in rows %}{{ 行.name }}{% endfor %}",
    "{% for r in rows %}{% if r.note %}{{ r.note }}{% else %}无{% endif %}{% endfor %}",
    "{% for r in rows %}{% if r.place and r.place.code %}{{ r.place.code }}{% endif %}{% endfor %}",
    "{% if extra %}{% for e in extra %}{{ e }}{% endfor %}{% endif %}",
    "{% for r in rows %}{% if loop.index == 2 %}{{ r.count }}{% endif %}{% endfor %}",
    "{% for r in rows %}{% for t in r.tags %}{{ t }}{% if t in tags %}*{% endif %}{% endfor %}{% endfor %}",
    // Conditions.
    "{% if draft %}a{% elif done %}b{% else %}c{% endif %}",
    "{% if done %}a{% elif draft %}b{% else %}c{% endif %}",
    "{% if done %}a{% elif empty %}b{% else %}c{% endif %}", "{% if done %}a{% endif %}",
    "{% if true %}a{% endif %}{% if false %}b{% endif %}",
    "{% if rows %}a{% endif %}{% if empty %}b{% endif %}",
    "{% if signed %}{{ signed }}{% endif %}{% if missing %}{{ missing }}{% endif %}",
    "{% if blank %}x{% else %}empty{% endif %}", "{% if not blank %}x{% endif %}",
    "{% if mark %}{{ mark }}{% endif %}",
    "{% if sure %}a{% else %}b{% endif %}",
    "{% if place %}{{ place.name }}{% if place.code %}{{ place.code }}{% endif %}{% endif %}",
    "{% if not signed %}a{% else %}{{ signed }}{% endif %}",
    "{% if not signed or done %}a{% else %}{{ signed }}{% endif %}",
    "{% if signed and draft %}{{ signed }}{% endif %}",
    "{% if missing %}a{% elif signed %}{{ signed }}{% endif %}",
    "{% if not missing %}a{% elif draft %}{{ missing }}{% endif %}",
    "{% if (signed and rows) or done %}a{% endif %}",
    "{% if signed and signed == '2024年1月8日' %}a{% endif %}",
    "{% if draft and not done %}a{% endif %}", "{% if not (draft and done) %}a{% endif %}",
    "{% if not draft == done %}a{% endif %}",
    "{% if draft == true %}a{% endif %}{% if done != draft %}b{% endif %}",
    "{% if count > 60 and count >= 61 and count <= 61 and count < 62 %}a{% endif %}",
    "{% if zero == 0 %}a{% endif %}{% if zero != 0 %}b{% endif %}",
    "{% if count == 61 %}a{% endif %}", "{% if 2 < count %}a{% endif %}",
    "{% if 'é' in tags %}a{% endif %}{% if 'e\u{301}' in tags %}b{% endif %}",
    "{% if 'x' not in tags %}a{% endif %}{% if not 'x' in tags %}b{% endif %}",
    "{% if 3 in numbers %}a{% endif %}{% if 4 in numbers %}b{% endif %}",
    "{% if '通报' in title %}a{% endif %}{% if '' in title %}b{% endif %}{% if title in title %}c{% endif %}",
    "{% if title == head.name %}a{% else %}b{% endif %}",
    "{% if 'a' == 'a' %}a{% endif %}{% if 'é' == 'e\u{301}' %}b{% endif %}",
    "{% if draft or missing %}a{% endif %}", "{% if done or rows and draft %}a{% endif %}",
    "{% if (rows|length) > 2 %}a{% endif %}{% if rows|length == 3 %}b{% endif %}",
    "{% if signed %}{% if signed %}x{% endif %}{% endif %}",
    // Set.
    "{% set n = rows|length %}{{ n }}", "{% set t = 'x<y' %}{{ t }}{{ t }}",
    "{% set h = head %}{{ h.name }}",
    "{% set s = signed %}{% if s %}{{ signed }}{{ s }}{% endif %}",
    "{% set f = count > 3 %}{% if f %}a{% endif %}{% if not f %}b{% endif %}",
    "{% set n = 3 %}{% for t in tags %}{{ n }}{% endfor %}",
    "{% set f = draft and done %}{% if f == done %}a{% endif %}",
    "  {% set n = 3 %}\nx", "{% set j = tags|join('、') %}{{ j }}{{ j|length }}",
    "{% set t = title %}{% if t == title %}a{% endif %}",
    "{% set n = not rows %}{% if n %}a{% else %}b{% endif %}",
    "{% set a = count %}{% set b = a %}{% if b > 60 %}{{ b }}{% endif %}",
    // Filters.
    "{{ rows|length }} {{ title|length }} {{ '中文é'|length }} {{ empty|length }}",
    "{{ tags|join(', ') }}|{{ tags|join }}|{{ tags|join('<') }}", "{{ tags|join('、')|length }}",
    "{% if tags %}{{ tags|first }}-{{ tags|last }}{% endif %}",
    "{% if rows %}{{ (rows|first).name }}{{ (rows|last).count }}{% endif %}",
    "{{ missing|default('无', true) }}{{ blank|default('<空>', true) }}{{ signed|default('无', true) }}",
    "{{ title|default('x', true) }}",
    "{% for r in rows %}{{ r.note|default('—', true) }}{% endfor %}",
    "{% for r in rows %}{% if r.tags %}{{ r.tags|last }}{% endif %}{% endfor %}",
    "{% if missing|default('x', true) == 'x' %}a{% endif %}",
    "{% if numbers %}{{ numbers|first }}{% if numbers|last > 1 %}a{% endif %}{% endif %}",
    "{% if rows and (rows|first).note %}a{% endif %}",
    "{% if rows %}{% if 'a' in (rows|first).tags %}b{% endif %}{% for t in (rows|first).tags %}{{ t }}{% endfor %}{% endif %}",
    // Blocks without a parent.
    "a{% block b %}{{ title }}{% endblock %}c", "{% block b %}\n  x\n{% endblock b %}\n",
    "{% block a %}{% block b %}{{ count }}{% endblock b %}{% endblock a %}",
    "{% set n = 1 %}{% block b %}{{ n }}{% set m = 2 %}{{ m }}{% endblock %}{% set m = 3 %}{{ m }}",
    "{% if signed %}{% block b %}{{ signed }}{% endblock %}{% endif %}",
    "{% block b %}{% for r in rows %}{{ r.name }}{{ loop.index }}{% endfor %}{% endblock %}",
  ]

  /// Pages with other files; each under its name.
  static let files: [[String: String]] = [
    ["page.html": "{% include 'p.html' %}", "p.html": "{{ title }}\n"],
    ["page.html": "a\n{% include 'p.html' %}\nb\n", "p.html": "x\n\n"],
    ["page.html": "a\n  {% include 'p.html' %}\nb\n", "p.html": "x"],
    [
      "page.html": "{% for r in rows %}{% include 'p.html' %}{% endfor %}",
      "p.html": "{{ r.name }}{{ title }}",
    ],
    [
      "page.html": "{% for r in rows %}{{ loop.index }}{% include 'p.html' %}{% endfor %}",
      "p.html": "({{ loop.index }}{% if loop.last %}.{% endif %})",
    ],
    [
      "page.html":
        "{% for r in rows %}{{ loop.index }}{% for t in r.tags %}{{ loop.index }}{% include 'p.html' %}{% endfor %}{% endfor %}",
      "p.html": "({{ loop.index }}/{{ t }}/{{ r.name }})",
    ],
    [
      "page.html":
        "{% for r in rows %}{% include 'p.html' %}{% if loop.last %}!{% endif %}{% endfor %}",
      "p.html": "{% include 'q.html' %}", "q.html": "{{ loop.index }}",
    ],
    [
      "page.html": "{% set n = 3 %}{% include 'p.html' %}{{ n }}",
      "p.html": "{{ n }}{% set m = 4 %}{{ m }}",
    ],
    [
      "page.html": "{% include 'p.html' %}{% set m = 5 %}{{ m }}{% include 'q.html' %}",
      "p.html": "{% set m = 4 %}{{ m }}", "q.html": "{{ m }}",
    ],
    [
      "page.html": "{% for r in rows %}{% include 'p.html' %}{% endfor %}",
      "p.html": "{% set n = r.count %}{% for t in r.tags %}{{ n }}{{ t }}{% endfor %}",
    ],
    [
      "page.html": "{% for r in rows %}{{ loop.index }}{% include 'p.html' %}{% endfor %}",
      "p.html": "{% set n = loop.index %}{% for t in r.tags %}{{ n }}{{ loop.index }}{% endfor %}",
    ],
    ["page.html": "{% if signed %}{% include 'p.html' %}{% endif %}", "p.html": "{{ signed }}"],
    [
      "page.html":
        "{% include 'p.html' %}{% for title in tags %}{% include 'p.html' %}{% endfor %}",
      "p.html": "{{ title }}",
    ],
    ["page.html": "{% extends 'base.html' %}", "base.html": "a{% block b %}x{% endblock %}c\n"],
    [
      "page.html": "{% extends 'base.html' %}\n\n{% block b %}\n y\n{% endblock %}\n\n",
      "base.html": "a\n{% block b %}x{% endblock %}\nc\n",
    ],
    [
      "page.html":
        "{# c #}\n{% extends 'base.html' %}\n{% set n = 'N' %}\n{% block b %}{{ n }}{% endblock %}{% set k = 'K' %}",
      "base.html": "{{ n }}{% block b %}{% endblock %}{{ k }}",
    ],
    [
      "page.html": "{% extends 'mid.html' %}{% block b %}1{% endblock %}",
      "mid.html":
        "{% extends 'base.html' %}{% block b %}2{% endblock %}{% block c %}3{{ title }}{% endblock %}",
      "base.html":
        "{% block b %}{% endblock %}-{% block c %}{% endblock %}-{% block d %}D{% endblock %}",
    ],
    [
      "page.html": "{% extends 'mid.html' %}{% block c %}1{% endblock %}",
      "mid.html":
        "{% extends 'base.html' %}{% block b %}<{% block c %}2{% endblock %}>{% endblock %}",
      "base.html": "{% block b %}{% endblock %}",
    ],
    [
      "page.html": "{% extends 'base.html' %}{% block c %}1{% endblock %}",
      "base.html": "{% block b %}[{% block c %}{% endblock %}]{% endblock %}",
    ],
    [
      "page.html": "{% extends 'base.html' %}{% block b %}1{% endblock %}",
      "base.html": "{% block b %}[{% block c %}{% endblock %}]{% endblock %}",
    ],
    [
      "page.html": "{% extends 'base.html' %}{% block b %}{{ signed }}{% endblock %}",
      "base.html": "{% if signed %}{% block b %}{% endblock %}{% endif %}",
    ],
    [
      "page.html": "{% extends 'base.html' %}{% block b %}{{ n }}{% endblock %}",
      "base.html": "{% set n = 'N' %}{% block b %}{% endblock %}",
    ],
    [
      "page.html": "{% extends 'base.html' %}{% block b %}{% include 'p.html' %}{% endblock %}",
      "base.html": "{% block b %}{% endblock %}{% include 'p.html' %}",
      "p.html": "{% block b %}own {{ title }}{% endblock %}\n",
    ],
    [
      "page.html": "{% for r in rows %}{% include 'p.html' %}{% endfor %}",
      "p.html": "{% extends 'frame.html' %}{% block b %}{{ r.name }}{% endblock %}",
      "frame.html": "<{% block b %}{% endblock %}|{{ r.count }}>",
    ],
    [
      "page.html": "{% for r in rows %}{{ loop.index }}{% include 'p.html' %}{% endfor %}",
      "p.html":
        "{% for x in tags %}{% else %}{% endfor %}{% block b %}{{ loop.index }}{{ r.name }}{% endblock %}",
    ],
    [
      "page.html": "{% block b %}{% set n = 'n' %}{% include 'p.html' %}{% endblock %}",
      "p.html": "{{ n }}",
    ],
    [
      "page.html":
        "{% extends 'base.html' %}{% block b %}{% set n = 'n' %}{{ n }}{% endblock %}{% block c %}{% set n = 'm' %}{{ n }}{% endblock %}",
      "base.html": "{% block b %}{% endblock %}{% block c %}{% endblock %}",
    ],
    ["page.html": "{% include 'a/中.html' %}", "a/中.html": "\n  x  \n"],
    [
      "page.html": "{% include 'p.html' %}{% include 'p.html' %}",
      "p.html": "{% set f = rows|length > 2 %}{% if f %}{{ rows|length }}{% endif %}",
    ],
    [
      "page.html": "{% if rows %}{% include 'p.html' %}{% endif %}",
      "p.html":
        "{% set f = rows|first %}{{ f.name }}{% if f.note %}{{ f.note }}{% endif %}{% for t in f.tags %}{{ t }}{% endfor %}",
    ],
  ]
}
