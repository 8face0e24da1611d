internal import TongbaoCore

/// What cannot be meant by a request.
extension CommitPlan {
  static func checkName(
    _ id: String, _ entry: ArchiveShelf.Entry?, _ reading: Session.Reading
  ) throws(RefusedRequest) {
    if let notice = reading.library.notice(id) {
      guard notice.isDraft else { return }
      throw RefusedRequest(
        "“\(id)”还是草稿（draft: true），不归档；删去 draft 再运行",
        en: "“\(id)” is a draft and is not archived; remove draft first")
    }
    guard entry == nil else { return }
    let names = reading.library.notices.map(\.id) + (reading.shelf?.notices ?? []).sorted()
    let near = nearMiss(of: id, among: names)
    throw RefusedRequest(
      "没有通报“\(id)”；" + (near.map { "是不是“\($0)”？" } ?? "写 notices 里文件夹的名字"),
      en: "there is no notice “\(id)”; "
        + (near.map { "did you mean “\($0)”?" } ?? "write the name of a folder in notices"))
  }

  /// A first version is the first, and any other comes after it.
  static func checkKind(
    _ kind: VersionKind?, _ id: String, _ entry: ArchiveShelf.Entry?
  ) throws(RefusedRequest) {
    guard let kind, (kind == .first) != (entry == nil) else { return }
    throw entry == nil
      ? RefusedRequest(
        "“\(id)”还没有归过档，谈不上\(kind.rawValue)；先运行 tongbao archive commit \(id)",
        en: "“\(id)” has not been archived yet, so it cannot be \(kind.rawValue); "
          + "first run tongbao archive commit \(id)")
      : RefusedRequest(
        "“\(id)”已经归过档，不能再是首发；写 --kind 更正、补充 …",
        en: "“\(id)” is archived already and cannot be 首发 again; write --kind 更正, 补充 …")
  }

  static func checkClosing(
    _ request: CommitRequest, _ id: String, _ entry: ArchiveShelf.Entry?
  ) throws(RefusedRequest) {
    let head = entry?.record.head ?? 0
    for number in request.closes ?? [] where number < 1 || number > head {
      throw RefusedRequest(
        "“\(id)”没有可以封闭的第\(number)版；归档里有\(head)版",
        en: "“\(id)” has no version \(number) to close; the archive holds \(head)")
    }
  }

  static func missing(_ id: String) -> RefusedRequest {
    RefusedRequest(
      "归档里有“\(id)”，来源里没有；这时只能撤回或废止：--kind 撤回",
      en: "the archive holds “\(id)”, the sources do not; it can only be withdrawn or repealed")
  }

  static func noKind(_ ids: [String], _ first: String) -> RefusedRequest {
    RefusedRequest(
      "这些通报和归档的最新一版不一样，要说明是哪一种改动：\(ids.joined(separator: "、"))；"
        + "写 --kind 更正、补充、废止、隐私处理或技术性重发，如 tongbao archive commit \(first) --kind 更正 --reason …",
      en: "these notices differ from their newest version, say what kind of change it is: "
        + "\(ids.joined(separator: ", ")); write --kind 更正, 补充, 废止, 隐私处理 or 技术性重发")
  }
}
