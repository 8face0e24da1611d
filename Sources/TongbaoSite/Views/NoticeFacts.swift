internal import TongbaoCore

/// The box of facts above a notice; what the text does not tell is said, never invented.
struct NoticeFacts {
  let index: SiteIndex
  let links: LinkStyle
  let notice: Notice

  private static let absent = "原文未载明"

  var terms: [TermView] {
    var terms = [issuer]
    terms.append(TermView(term: "发文字号", text: notice.documentNumber?.value ?? Self.absent))
    terms.append(TermView(term: "成文日期", text: notice.signed?.value.chinese ?? Self.absent))
    terms.append(period)
    terms.append(TermView(term: "检查时间", text: windows ?? Self.absent))
    if let coverage { terms.append(TermView(term: "检查范围", text: coverage)) }
    if let rule { terms.append(TermView(term: "合格标准", text: rule)) }
    terms.append(region)
    if let released = notice.released {
      terms.append(TermView(term: "原文发布", text: released.chinese))
    }
    if let source = notice.republishedFrom {
      let taken = source.taken.map { "，\($0.chinese)收录" } ?? ""
      terms.append(
        TermView(
          term: "来源", text: (source.publisher ?? "原文网页") + taken, href: source.url))
    }
    terms.append(TermView(term: "本站发布", text: notice.published.chinese))
    return terms
  }

  private var issuer: TermView {
    let name = index.issuerName(of: notice)
    let page = notice.issuers.count == 1 && index.builds(.issuer) ? notice.issuers[0] : nil
    return TermView(
      term: "发文单位", text: name, href: page.map { links.link(to: .issuer($0)) })
  }

  private var period: TermView {
    var text = notice.periodText
    if notice.periodText != notice.period.chinese { text += "（\(notice.period.code)）" }
    if let comparable = notice.comparable { text += "，可比时期为\(comparable.chinese)" }
    return TermView(
      term: "检查时期", text: text,
      href: index.builds(.period) ? links.link(to: .period(notice.period.slug)) : nil)
  }

  private var region: TermView {
    let region = index.library.regions[notice.jurisdiction]
    let hasPage = index.builds(.region) && index.histories[notice.jurisdiction] != nil
    return TermView(
      term: "涉及地区", text: region?.name ?? Self.absent,
      href: hasPage ? region.map { links.link(to: .region($0)) } : nil)
  }

  private var windows: String? { bySubject(notice.windows) { $0.chinese } }

  private var coverage: String? {
    bySubject(notice.coverage) { $0 == .full ? "全部检查" : "抽样检查" }
  }

  private var rule: String? { bySubject(notice.rules) { $0 } }

  /// One text for all subjects, or each with its name.
  private func bySubject<Item>(_ items: [String: Item], _ text: (Item) -> String) -> String? {
    let known = index.library.measures.subjects.compactMap { subject in
      items[subject.id].map { (subject.label, text($0)) }
    }
    guard let first = known.first else { return nil }
    if known.count > 1, known.allSatisfy({ $0.1 == first.1 }) { return first.1 }
    return known.map { "\($0.0)：\($0.1)" }.joined(separator: "；")
  }
}

/// Plain sentences about this edition of a notice.
struct EditionNotes {
  let notice: Notice
  let policy: ContactPolicy

  var sentences: [String] {
    var sentences: [String] = []
    if notice.document.hasContacts {
      switch policy {
      case .omit: sentences.append("编者注：联系人的姓名、电话和个人邮箱从略，其余照录原文。")
      case .mask: sentences.append("编者注：联系人的姓名、电话和个人邮箱已作遮盖，其余照录原文。")
      case .publish:
        if notice.document.contactSpans.contains(where: { $0.plainText.contains("×") }) {
          sentences.append("编者注：联系人的姓名、电话和个人邮箱在收录时已作遮盖，其余照录原文。")
        }
      }
    }
    if notice.isExcerpt { sentences.append("编者注：本页所收不是通报全文。") }
    if notice.titleIsSupplied { sentences.append("编者注：标题为编者所拟。") }
    if notice.tables.contains(where: \.isCompiled) {
      sentences.append("编者注：有的表格是编者按正文整理的，表下注明。")
    }
    return sentences
  }
}
