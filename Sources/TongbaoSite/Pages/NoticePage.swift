internal import TongbaoCore
internal import TongbaoTemplates

/// The page of one notice: facts, the document, its annexes.
struct NoticePage: Sendable {
  let index: SiteIndex
  let links: LinkStyle
  let notice: Notice
  /// Number of the earlier version of the notice that this is; `nil` for the one that holds.
  var version: Int?

  static let schema = Schema([
    "banner": .optional(.object(VersionBanner.schema)),
    "versions": .optional(.object(LinkView.schema)),
    "title": .html, "org": .optional(.text),
    "orgs": .list(.object(Schema(["name": .text]))), "org_is_long": .flag,
    "number": .optional(.text),
    "metadata": .list(.object(TermView.schema)), "lang": .optional(.text),
    "addressee": .optional(.text), "body": .html,
    "annex_list": .list(.object(Schema(["number": .text, "title": .text, "href": .text]))),
    "signature": .optional(
      .object(Schema(["org": .text, "is_long": .flag, "date": .text]))),
    "note": .optional(.text), "copies": .optional(.text),
    "annexes": .list(
      .object(
        Schema([
          "id": .text, "number": .text, "title": .html,
          "tables": .list(.object(Schema(["html": .html]))),
          "page": .optional(.object(LinkView.schema)),
          "orders": .list(.object(LinkView.schema)),
        ]))),
    "editor_notes": .list(.object(OptionalLinkView.schema)),
    "notices": .list(.object(Schema(["text": .text]))),
    "problems": .list(.object(Schema(["label": .text, "sentence": .text]))),
    "downloads": .list(.object(DetailLinkView.schema)),
    "previous": .optional(.object(LinkView.schema)),
    "next": .optional(.object(LinkView.schema)),
    "contents": .list(.object(LinkView.schema)),
    "comparisons": .list(.object(LinkView.schema)),
  ])

  var address: PageAddress {
    version.map { .version($0, of: notice.id) } ?? .notice(notice.id)
  }

  private var history: NoticeHistory? { index.versions.ofNotice[notice.id] }

  private var versionsLink: LinkView? {
    history.map { history in
      LinkView(

        text: index.words(.versionRecordCount, [.count: String(history.versions.count)]),
        href: links.link(to: .versions(of: notice.id)))
    }
  }

  private var banner: VersionBanner? {
    guard let history else { return nil }
    if let version {
      return history.version(version).map {
        VersionBanner(version: $0, of: history, links: links, index.words)
      }
    }
    return VersionBanner(current: notice, history, links: links, index.words)
  }

  /// Issuer's names longer than this take the smaller red head (`site.md` §6).
  private static let longOrganisation = 16
  /// Longer ones do not fit over the middle of the date: the name ends two characters from the right,
  /// the date begins two behind it (GB/T 9704).
  private static let longSignature = 14

  /// The page's own part of the context; `tables` holds the HTML of each table by id.
  func value(
    body text: [UInt8], tables: [String: [UInt8]], editorNotes: [OptionalLinkView]
  ) -> Value {
    let organisations = index.issuerNames(of: notice)
    let organisation = index.words.list(organisations)
    let longest = organisations.map(\.count).max() ?? 0
    // What lies around an earlier version is told where the newest one stands.
    let neighbours: (previous: Notice?, next: Notice?) =
      version == nil ? index.neighbours(of: notice) : (nil, nil)
    let comparisons =
      version == nil ? ComparisonLinks(index: index, links: links).links(to: notice) : []
    let problems = index.problems.problems(of: notice)
    let head: [Value] = [banner?.value ?? .absent, versionsLink?.value ?? .absent]
    let body: [Value] = [
      .html(SenseUnits.html(notice.title.value)),
      .optional(organisation),
      .list(organisations.count > 1 ? organisations.map { .object([.string($0)]) } : []),
      .flag(longest > Self.longOrganisation), .optional(notice.documentNumber?.value),
      .list(NoticeFacts(index: index, links: links, notice: notice).terms.map(\.value)),
      .optional(notice.language == index.library.site.language ? nil : notice.language),
      .optional(addressee), .html(text), .list(annexList),
      signature(organisations), .optional(notice.note.map(bracketed)),
      .optional(notice.copies.isEmpty ? nil : index.words.list(notice.copies)),
      .list(notice.annexes.map { annex($0, tables) }),
      .list(editorNotes.map(\.value)),
      .list(
        EditionNotes(notice: notice, policy: contactPolicy, words: index.words).sentences.map {
          .object([.string($0)])
        }
      ),
      .list(problems) { .object([.string($0.label), .string($0.sentence)]) },
      .list(downloads.map(\.value)),
      neighbours.previous.map { neighbour($0).value } ?? .absent,
      neighbours.next.map { neighbour($0).value } ?? .absent,
      .list(contents.map(\.value)),
      .list(comparisons, \.value),
    ]
    return .object(head + body)
  }

  func view(description: String) -> PageView {
    var view = PageView(
      kind: "notice", title: notice.title.value, description: description, address: address)
    view.openGraphType = "article"
    view.crumbs = crumbs + [OptionalLinkView(text: notice.title.value)]
    // Minutes are not known and not invented: the day alone.
    let date = notice.signed?.value ?? notice.released ?? notice.published
    view.meta = [
      ("ArticleTitle", notice.title.value), ("PubDate", date.iso),
      ("ContentSource", notice.republishedFrom?.publisher ?? index.issuerName(of: notice)),
    ]
    if let version {
      let name = VersionWords(words: index.words).name(version)
      var earlier = PageView(
        kind: "version",
        title: index.words(.versionTitle, [.title: notice.title.value, .name: name]),
        description: description,
        address: address)
      earlier.isIndexed = false
      earlier.canonical = .notice(notice.id)
      earlier.crumbs =
        NoticePage(index: index, links: links, notice: notice).crumbsBelow
        + [OptionalLinkView(text: name)]
      return earlier
    }
    view.jsonLD = { $0.object { report(&$0) } }
    return view
  }

  /// The notice as a Report of schema.org.
  private func report(_ json: inout JSONWriter) {
    json.member("@type", "Report")
    json.member("name", notice.title.value)
    json.member("inLanguage", notice.language ?? index.library.site.language)
    json.member("url", address.canonical(below: index.library.site.baseAddress))
    json.member("datePublished", notice.published.iso)
    let changed = index.changed(notice)
    if changed > notice.published { json.member("dateModified", changed.iso) }
    if !notice.issuers.isEmpty || notice.issuerName != nil {
      json.member("author") {
        $0.object {
          $0.member("@type", "GovernmentOrganization")
          $0.member("name", index.issuerName(of: notice))
        }
      }
    }
    if let number = notice.documentNumber { json.member("reportNumber", number.value) }
    if let signed = notice.signed { json.member("dateCreated", signed.value.iso) }
  }

  /// The way from home to the notice: by the region it is about.
  var crumbs: [OptionalLinkView] {
    var crumbs: [OptionalLinkView] = []
    if index.builds(.home) {
      crumbs.append(OptionalLinkView(text: index.words(.commonHome), href: links.link(to: .home)))
    }
    if let region = index.library.regions[notice.jurisdiction] {
      let hasPage = index.builds(.region) && index.histories[region.code] != nil
      crumbs.append(
        OptionalLinkView(
          text: region.name, href: hasPage ? links.link(to: .region(region)) : nil))
    }
    return crumbs
  }

  /// The way to a page of one of the annexes.
  var crumbsBelow: [OptionalLinkView] {
    crumbs + [OptionalLinkView(text: notice.title.value, href: links.link(to: address))]
  }

  /// What an annex is called: 附件2; the only one has no number.
  func label(_ annex: Annex) -> String {
    notice.annexes.count == 1
      ? index.words(.commonAnnex)
      : index.words(.commonAnnexNumber, [.number: String(annex.number)])
  }

  /// What happens to contacts in this notice.
  var contactPolicy: ContactPolicy { notice.contacts ?? index.library.site.contacts }

  /// Annexes that have a page of their own.
  func hasPage(_ annex: Annex) -> Bool {
    guard index.builds(.annex), version == nil, !annex.tables.isEmpty else { return false }
    if index.library.site.annexPages == .always { return true }
    return annex.tables.contains { $0.dataRows.count > 60 }
  }

  /// Downloads of these tables.
  func downloads(of tables: [Table]) -> [DetailLinkView] { tables.map { link(file(of: $0)) } }

  private var downloads: [DetailLinkView] { files.filter { !$0.isDescription }.map(link) }

  private func link(_ file: NoticeFile) -> DetailLinkView {
    DetailLinkView(
      text: file.label, href: links.link(to: file.name, beside: address), detail: file.detail)
  }

  /// A file that lies beside the page.
  struct NoticeFile {
    let name: String
    let label: String
    let detail: String
    /// Whether it tells programs of other files.
    var isDescription = false
  }

  /// All files that lie beside the page, other pages apart.
  var files: [NoticeFile] {
    var files = notice.tables.map(file)
    func add(_ name: String, _ detail: String) {
      files.append(NoticeFile(name: name, label: name, detail: detail))
    }
    if !ResultsTable.isEmpty(of: notice) { add(ResultsTable.fileName, index.words(.noticeResults)) }
    // Of an earlier version the tables and the text are kept here, all else in the archive.
    if version != nil {
      if index.builds(.data), notice.source != nil {
        add(NoticeSourceFile.name, index.words(.noticeSource))
      }
      return files
    }
    if index.builds(.data) {
      let count = notice.document.figures.count
      if count > 0 { add(FiguresFile.name, index.words(.noticeFigures, [.count: String(count)])) }
      let hasTables = !files.isEmpty
      add(NoticeDataFile.name, index.words(.noticeData))
      if notice.source != nil { add(NoticeSourceFile.name, index.words(.noticeSource)) }
      if hasTables {
        for (name, form) in [
          (DataDescriptions.packageName, "Data Package"), (DataDescriptions.csvwName, "CSVW"),
        ] {
          files.append(
            NoticeFile(
              name: name, label: name,
              detail: index.words(.noticeDescriptionOfTables, [.name: form]), isDescription: true))
        }
      }
    }
    return files
      + notice.files.map { NoticeFile(name: $0.file, label: $0.title, detail: "") }
  }

  private func file(of table: Table) -> NoticeFile {
    let name = table.id + ".csv"
    return NoticeFile(name: name, label: name, detail: index.words.rows(table.dataRows.count))
  }

  private func neighbour(_ other: Notice) -> LinkView {
    LinkView(text: other.periodText, href: links.link(to: .notice(other.id)))
  }

  /// The salutation with its colon; one that ends in a colon of its own keeps it.
  private var addressee: String? {
    guard !notice.addressees.isEmpty else { return nil }
    let text = notice.addressees.joined(separator: "，")
    return text.hasSuffix("：") || text.hasSuffix(":") ? text : text + "："
  }

  private var annexList: [Value] {
    notice.annexes.map { annex in
      .object([
        .string(notice.annexes.count == 1 ? "" : "\(annex.number)."), .string(annex.title),
        .string(links.link(to: address, fragment: annex.id)),
      ])
    }
  }

  private func signature(_ organisations: [String]) -> Value {
    guard let signed = notice.signed else { return .absent }
    let isLong = organisations.count > 1 || organisations.contains { $0.count > Self.longSignature }
    return .object([
      .string(index.words.list(organisations)), .flag(isLong), .string(signed.value.chinese),
    ])
  }

  private func bracketed(_ note: String) -> String {
    note.hasPrefix("（") || note.hasPrefix("(") ? note : "（\(note)）"
  }

  private func annex(_ annex: Annex, _ tables: [String: [UInt8]]) -> Value {
    let number = label(annex)
    let page =
      hasPage(annex)
      ? LinkView(
        text: index.words(.annexOpen, [.label: number]),
        href: links.link(to: .annex(annex.id, of: notice.id))) : nil
    return .object([
      .string(annex.id), .string(number), .html(SenseUnits.html(annex.shownTitle)),
      .list(annex.tables.map { .object([.html(tables[$0.id] ?? [])]) }), page?.value ?? .absent,
      .list(orderLinks(of: annex), \.value),
    ])
  }

  /// Main headings and annexes.
  private var contents: [LinkView] {
    let headings = notice.document.blocks.compactMap { block -> LinkView? in
      guard case .heading(let heading) = block, heading.level == 2 else { return nil }
      return LinkView(
        text: heading.inlines.plainText(contactPolicy),
        href: links.link(to: address, fragment: heading.id))
    }
    return headings
      + notice.annexes.map { annex in
        LinkView(
          text: label(annex),
          href: links.link(to: address, fragment: annex.id))
      }
  }
}
