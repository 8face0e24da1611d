import Testing
import TongbaoCore

@testable import TongbaoTemplates

/// The site's own texts in templates.
struct WordsTests {
  @Test func aTextIsPartOfThePageEscaped() throws {
    let page = "<p title=\"{{ words.greeting.hello }}\">{{ words.greeting.hello }}</p>"
    let text = "你好 &lt;b&gt; &amp; &#34;甲&#34;"
    #expect(try render(["page.html": page]) == "<p title=\"\(text)\">\(text)</p>")
  }

  @Test func aTextIsKnownInLoopsBlocksAndPartials() throws {
    let page = """
      {% for tag in tags %}{% include "part.html" %}{% endfor %}{% set hello = words.greeting.hello %}{{ hello }}
      """
    let rendered = try render(["page.html": page, "part.html": "{{ words.greeting.hello }}、"])
    let text = "你好 &lt;b&gt; &amp; &#34;甲&#34;"
    #expect(rendered == String(repeating: text + "、", count: 4) + text)
  }

  @Test(
    arguments: [
      ("{{ words.greeting.helo }}", "“words.greeting”没有成员“helo”；是不是“hello”？"),
      ("{{ words.greting.hello }}", "“words”没有成员“greting”；是不是“greeting”？"),
      ("{{ words.greeting }}", "“words.greeting”不是一段文字；写成 words.组.名"),
      ("{{ words }}", "“words”不是一段文字；写成 words.组.名"),
      ("{{ words.greeting.count }}", "“words.greeting.count”里有要填的，模板填不了；只能用没有花括号的文字"),
      (
        "{{ words.greeting.items }}", "成员“items”在 Jinja 里是字典自己的方法；请在数据里换一个名称"
      ),
      ("{% set words = \"甲\" %}", "名称“words”已经有值；“set”不能改它，请换一个名称"),
    ])
  func aWrongNameIsRefused(tag: String, message: String) {
    let found = compile(["page.html": tag]).diagnostics
    #expect(found.map(\.message.chinese) == [message])
  }
}
