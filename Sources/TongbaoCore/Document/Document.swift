/// The text of a notice as a tree: blocks, inlines, figures, with places in the source.
///
/// Source parses Markdown into it once; Checks reads the ties in it, Site renders it.
package struct Document: Sendable {
  package let blocks: [Block]
  /// All figures in reading order.
  package let figures: [Figure]
  /// All findings named in sentences, in reading order: the rows of the table `prose`.
  package let findings: [Inline.Finding]
  /// All links in reading order.
  package let links: [Inline.Link]
  /// What stands in contact spans, in order, as ranges of the bytes that were read; `nil` when the text
  /// was refused as a whole.
  package let contacts: [Range<Int>]?

  /// All numbers with a unit that are tied to nothing, in reading order.
  package let looseNumbers: [LooseNumber]

  package init(
    blocks: [Block], contacts: [Range<Int>]? = [], looseNumbers: [LooseNumber] = []
  ) {
    self.blocks = blocks
    self.contacts = contacts
    self.looseNumbers = looseNumbers
    var found = InlineFinds()
    found.collect(blocks)
    figures = found.figures
    findings = found.findings
    links = found.links
  }
}

package enum Block: Sendable {
  /// A heading on a line of its own: `一、总体情况`, or an explicit `##`.
  case heading(Heading)
  case paragraph(Paragraph)
  case list(items: [[Block]], isOrdered: Bool)
  case quote([Block])
  /// A table of the notice, put where it stands (` ```table annex-1 `).
  case table(id: String, place: SourcePlace)
  /// A small table written inline (` ```csv `).
  case inlineTable(Grid, place: SourcePlace)
  case code(String)
  case rule
}

package struct Heading: Sendable {
  /// 2 to 6: 一、 is 2, （一） is 3.
  package let level: Int
  /// Stable id from the numbering: `s1`, `s1-2`; unique in the document.
  package let id: String
  /// The official number it begins with.
  package let number: OfficialNumber?
  package let inlines: [Inline]
  package let place: SourcePlace

  package init(
    level: Int, id: String, number: OfficialNumber? = nil, inlines: [Inline], place: SourcePlace
  ) {
    self.level = level
    self.id = id
    self.number = number
    self.inlines = inlines
    self.place = place
  }
}

package struct Paragraph: Sendable {
  /// A heading that runs into the paragraph: `（一）政府网站。`; it stands before `inlines`.
  package let runIn: Heading?
  /// The official number of a paragraph without a heading: （一）加强领导；
  package let number: OfficialNumber?
  package let inlines: [Inline]
  package let place: SourcePlace

  package init(
    runIn: Heading?, number: OfficialNumber? = nil, inlines: [Inline], place: SourcePlace
  ) {
    self.runIn = runIn
    self.number = number
    self.inlines = inlines
    self.place = place
  }
}

package indirect enum Inline: Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  /// A link whose address passed the allow-list: http, https, mailto, tel or relative.
  case link(Link)
  case figure(Figure)
  /// Personal data that the site's contact rule acts on.
  case contact([Inline])
  /// A failing unit named in a sentence: a row of the table `prose`.
  case finding(Finding)
  case lineBreak

  package struct Link: Sendable {
    package let address: String
    package let inlines: [Inline]
    /// Place of the address.
    package let place: SourcePlace

    package init(address: String, inlines: [Inline], place: SourcePlace) {
      self.address = address
      self.inlines = inlines
      self.place = place
    }
  }

  package struct Finding: Sendable, Hashable {
    package let name: String
    /// Id of the vocabulary of problems.
    package let problem: String
    package let place: SourcePlace

    package init(name: String, problem: String, place: SourcePlace) {
      self.name = name
      self.problem = problem
      self.place = place
    }
  }
}
