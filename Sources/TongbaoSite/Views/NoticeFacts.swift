internal import TongbaoCore

/// The box of facts above a notice; what the text does not tell is said, never invented.
struct NoticeFacts {
  let index: SiteIndex
  let links: LinkStyle
  let notice: Notice

  private var words: Words { index.words }
  private var absent: String { words(.commonAbsent) }

  var terms: [TermView] {
    var terms = [issuer]
    terms.append(TermView(term: words(.factsNumber), text: notice.documentNumber?.value ?? absent))
    terms.append(TermView(term: words(.factsSigned), text: notice.signed?.value.chinese ?? absent))
    terms.append(period)
    terms.append(TermView(term: words(.commonWindow), text: windows ?? absent))
    if let coverage { terms.append(TermView(term: words(.commonCoverage), text: coverage)) }
    if let rule { terms.append(TermView(term: words(.factsRule), text: rule)) }
    terms.append(region)
    if let released = notice.released {
      terms.append(TermView(term: words(.factsReleased), text: released.chinese))
    }
    if let source = notice.republishedFrom {
      let name = source.publisher ?? words(.factsWebPage)
      terms.append(
        TermView(
          term: words(.commonSource),
          text: source.taken.map { words(.factsTaken, [.name: name, .time: $0.chinese]) } ?? name,
          href: source.url))
    }
    terms.append(TermView(term: words(.factsPublished), text: notice.published.chinese))
    return terms
  }

  private var issuer: TermView {
    let name = index.issuerName(of: notice)
    let page = notice.issuers.count == 1 && index.builds(.issuer) ? notice.issuers[0] : nil
    return TermView(
      term: words(.factsIssuer), text: name, href: page.map { links.link(to: .issuer($0)) })
  }

  private var period: TermView {
    var text = notice.periodText
    if notice.periodText != notice.period.chinese {
      text = words(.factsPeriodCode, [.period: text, .text: notice.period.code])
    }
    if let comparable = notice.comparable {
      text = words(.factsComparable, [.text: text, .period: comparable.chinese])
    }
    return TermView(
      term: words(.factsPeriod), text: text,
      href: index.builds(.period) ? links.link(to: .period(notice.period.slug)) : nil)
  }

  private var region: TermView {
    let region = index.library.regions[notice.jurisdiction]
    let hasPage = index.builds(.region) && index.histories[notice.jurisdiction] != nil
    return TermView(
      term: words(.issuerRegions), text: region?.name ?? absent,
      href: hasPage ? region.map { links.link(to: .region($0)) } : nil)
  }

  private var windows: String? { bySubject(notice.windows) { $0.chinese } }

  private var coverage: String? {
    bySubject(notice.coverage, words.coverage)
  }

  private var rule: String? { bySubject(notice.rules) { $0 } }

  /// One text for all subjects, or each with its name.
  private func bySubject<Item>(_ items: [String: Item], _ text: (Item) -> String) -> String? {
    let known = index.library.measures.subjects.compactMap { subject in
      items[subject.id].map { (subject.label, text($0)) }
    }
    guard let first = known.first else { return nil }
    if known.count > 1, known.allSatisfy({ $0.1 == first.1 }) { return first.1 }
    return known.map { words(.commonClause, [.label: $0.0, .text: $0.1]) }
      .joined(separator: words(.commonClauseMark))
  }
}

/// Plain sentences about this edition of a notice.
struct EditionNotes {
  let notice: Notice
  let policy: ContactPolicy
  let words: Words

  var sentences: [String] {
    var sentences: [String] = []
    if notice.document.hasContacts {
      switch policy {
      case .omit: sentences.append(words(.editionOmitted))
      case .mask: sentences.append(words(.editionMasked))
      case .publish:
        if notice.document.contactSpans.contains(where: { $0.plainText.contains("×") }) {
          sentences.append(words(.editionMaskedBefore))
        }
      }
    }
    if notice.isExcerpt { sentences.append(words(.editionExcerpt)) }
    if notice.titleIsSupplied { sentences.append(words(.editionOwnTitle)) }
    if notice.tables.contains(where: \.isCompiled) {
      sentences.append(words(.editionCompiled))
    }
    return sentences
  }
}
