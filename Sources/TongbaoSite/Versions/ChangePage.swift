internal import TongbaoCore
internal import TongbaoTemplates

/// What changed between two versions of a notice.
struct ChangePage {
  let index: SiteIndex
  let links: LinkStyle
  let history: NoticeHistory
  let old: NoticeVersion
  let new: NoticeVersion
  let change: NoticeChange

  private static let pairSchema = Schema([
    "name": .text, "old": .optional(.text), "new": .optional(.text),
  ])
  private static let runSchema = Schema(["text": .text, "is_changed": .flag])
  private static let paragraphSchema = Schema([
    "place": .text,
    "pieces": .list(
      .object(
        Schema([
          "same": .optional(.text), "old": .list(.object(runSchema)),
          "new": .list(.object(runSchema)),
        ]))),
  ])
  static let schema = Schema([
    "heading": .text, "notice": .object(LinkView.schema), "lead": .text,
    "versions": .list(.object(TermView.schema)), "summary": .text,
    "fields": .list(.object(pairSchema)), "paragraphs": .list(.object(paragraphSchema)),
    "tables": .list(.object(ChangedTable.schema)),
    "figures": .list(
      .object(Schema(["section": .text, "expression": .text, "old": .text, "new": .text]))),
    "results": .list(.object(pairSchema)),
    "rates": .list(
      .object(
        Schema([
          "region": .text, "href": .optional(.text), "subject": .text,
          "cells": .list(
            .object(
              Schema(["same": .optional(.text), "old": .optional(.text), "new": .optional(.text)]))),
        ]))),
    "others": .list(.object(LinkView.schema)),
  ])

  var address: PageAddress { .change(old.number, new.number, of: history.notice) }

  private var words: Words { index.words }
  private var names: VersionWords { VersionWords(words: words) }

  private var heading: String {
    words(
      .changeHeading, [.first: names.name(old.number), .last: names.name(new.number)])
  }

  private var title: String { new.notice?.title.value ?? history.title }

  var view: PageView {
    var view = PageView(
      kind: "change", title: words(.changeTitle, [.label: heading, .title: title]),
      description: words(
        .changeDescription, [.title: title, .label: heading, .text: change.summary]),
      address: address)
    // Numbers that hold no longer are for those who ask for them.
    view.isIndexed = false
    view.crumbs =
      VersionsPage(index: index, links: links, history: history, changes: [:]).crumbs
      + [
        OptionalLinkView(
          text: words(.versionRecord), href: links.link(to: .versions(of: history.notice))),
        OptionalLinkView(text: heading),
      ]
    return view
  }

  var value: Value {
    .object([
      .string(heading),
      LinkView(text: title, href: links.link(to: .notice(history.notice))).value,
      .string(
        change.isEmpty ? words(.changeSame) : words(.changeLead, [.text: change.summary])),
      .list([old, new].map { term(of: $0).value }),
      .string(change.summary), .list(change.fields) { pair($0.name, $0.old, $0.new) },
      .list(change.paragraphs, paragraph), .list(tables, \.value),
      .list(change.figures) { figure in
        .object([
          .string(figure.section ?? ""), .string(figure.expression), .string(shown(figure.old)),
          .string(shown(figure.new)),
        ])
      },
      .list(change.results) { result in
        let name = result.period + result.subject + result.measure
        return pair(
          result.category.isEmpty
            ? name : words(.changeCategory, [.subject: name, .text: result.category]),
          result.old, result.new)
      },
      .list(change.rates, rate), .list(others, \.value),
    ])
  }

  private func term(of version: NoticeVersion) -> TermView {
    let isCurrent = version.number == history.head.number
    let kind = version.kind.rawValue
    return TermView(
      term: names.name(version.number),
      text: version.reason.isEmpty
        ? words(.changeVersion, [.time: version.time, .text: kind])
        : words(
          .changeVersionReason, [.time: version.time, .text: kind, .remark: version.reason]),
      href: links.link(
        to: isCurrent
          ? .notice(history.notice) : .version(version.number, of: history.notice)))
  }

  /// An empty text is a text; a missing one is not there.
  private func shown(_ text: String) -> String { text.isEmpty ? words(.changeEmpty) : text }

  private func pair(_ name: String, _ old: String?, _ new: String?) -> Value {
    .object([.string(name), .optional(old.map(shown)), .optional(new.map(shown))])
  }

  private func paragraph(_ change: ParagraphChange) -> Value {
    let place =
      switch (change.oldNumber, change.newNumber) {
      case (_?, let new?): words(.changeParagraph, [.number: String(new)])
      case (nil, let new?): words(.changeParagraphNew, [.number: String(new)])
      case (let old?, nil): words(.changeParagraphGone, [.number: String(old)])
      case (nil, nil): ""
      }
    let shown =
      change.section.map {
        words(.changeSection, [.place: place, .text: String($0.prefix(30))])
      } ?? place
    return .object([
      .string(shown),
      .list(change.difference.pieces) { piece in
        switch piece {
        case .same(let text): .object([.string(text), .list([]), .list([])])
        case .changed(let old, let new):
          .object([.absent, .list(old, run), .list(new, run)])
        }
      },
    ])
  }

  private func run(_ run: TextDifference.Run) -> Value {
    .object([.string(run.text), .flag(run.isChanged)])
  }

  private var tables: [ChangedTable] {
    change.tables.map { table in
      ChangedTable(
        change: table, old: old.notice?.table(table.id), new: new.notice?.table(table.id),
        words: words)
    }
  }

  private func rate(_ change: RateChange) -> Value {
    func cell(_ old: String?, _ new: String?) -> Value {
      let unknown = words(.changeUnknown)
      let texts = (old ?? unknown, new ?? unknown)
      return texts.0 == texts.1
        ? .object([.string(texts.0), .absent, .absent])
        : .object([.absent, .string(texts.0), .string(texts.1)])
    }
    let (old, new) = (change.old, change.new)
    let region = index.library.regions[change.code].flatMap { region in
      index.builds(.region) && index.histories[change.code] != nil
        ? links.link(to: .region(region)) : nil
    }
    // A jurisdiction as a whole has no rank.
    let ranks =
      old.rank == nil && new.rank == nil
      ? Value.object([.string("—"), .absent, .absent])
      : cell(old.rank.map(String.init), new.rank.map(String.init))
    return .object([
      .string(change.region), .optional(region), .string(change.subject),
      .list([
        cell(old.checked.map(String.init), new.checked.map(String.init)),
        cell(old.failing.map(String.init), new.failing.map(String.init)),
        cell(old.rate.map { $0 + "%" }, new.rate.map { $0 + "%" }), ranks,
      ]),
    ])
  }

  /// Other pairs of versions.
  private var others: [LinkView] {
    history.comparedPairs.filter { $0.old.number != old.number || $0.new.number != new.number }
      .map { pair in
        LinkView(
          text: names.pair(pair.old, pair.new),
          href: links.link(to: .change(pair.old.number, pair.new.number, of: history.notice)))
      }
  }
}
