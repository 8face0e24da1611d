/// What the front matter of a notice tells the public, in the words of its page.
struct NoticeFields {
  let notice: Notice
  let library: Library

  var fields: [(name: String, value: String?)] {
    var fields: [(name: String, value: String?)] = [
      ("标题", notice.title.value),
      ("文种", notice.kind.rawValue),
      ("发文单位", issuer),
      ("发文字号", notice.documentNumber?.value),
      ("成文日期", notice.signed?.value.chinese),
      ("检查时期", notice.periodText),
      ("时期代码", notice.period.code),
      ("可比时期", notice.comparable?.chinese),
      ("涉及地区", library.regions[notice.jurisdiction]?.name ?? notice.jurisdiction),
      ("语种", notice.language),
      ("原文发布", notice.released?.chinese),
      ("来源", source),
      ("本站发布", notice.published.chinese),
      ("上一期", notice.follows?.value),
      ("主送", list(notice.addressees)),
      ("抄送", list(notice.copies)),
      ("附注", notice.note),
      ("是否节录", notice.isExcerpt ? "是" : "否"),
      ("标题为编者所拟", notice.titleIsSupplied ? "是" : "否"),
    ]
    for subject in library.measures.subjects {
      let id = subject.id
      fields += [
        ("检查时间（\(subject.label)）", notice.windows[id]?.chinese),
        ("检查范围（\(subject.label)）", notice.coverage[id].map { $0 == .full ? "全部检查" : "抽样检查" }),
        ("数据截至（\(subject.label)）", notice.asOf[id]?.chinese),
        ("合格标准（\(subject.label)）", notice.rules[id]),
      ]
    }
    for annex in notice.annexes {
      fields.append(("附件\(annex.number)", annex.title))
      fields.append(("附件\(annex.number)所载标题", annex.ownTitle?.value))
    }
    for file in notice.files { fields.append(("附带文件\(file.file)", file.title)) }
    return fields
  }

  private var issuer: String? {
    if let name = notice.issuerName { return name }
    let date = notice.signed?.value ?? notice.period.span?.last
    return list(notice.issuers.map { library.issuer($0)?.name(on: date) ?? $0 })
  }

  private var source: String? {
    notice.republishedFrom.map { source in
      [source.publisher, source.url, source.taken?.chinese].compactMap { $0 }
        .joined(separator: "，")
    }
  }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: "、")
  }
}
