internal import TongbaoCore
internal import TongbaoFiles

/// Renders the versions of one notice: their table, the earlier ones, what changed between them.
struct VersionsJob: Sendable {
  let renderer: PageRenderer
  let history: NoticeHistory

  func render() throws -> [Artifact] {
    let (index, links) = (renderer.index, renderer.links)
    var artifacts: [Artifact] = []
    var changes: [Int: NoticeChange] = [:]
    for (old, new) in history.comparedPairs {
      guard let before = old.notice, let after = new.notice else { continue }
      let change = NoticeChange(from: before, to: after, in: index.library)
      if new.number == old.number + 1 { changes[new.number] = change }
      let page = ChangePage(
        index: index, links: links, history: history, old: old, new: new, change: change)
      artifacts.append(
        try renderer.page("change.html", page.view, body: [page.value], section: .notice))
    }
    let table = VersionsPage(index: index, links: links, history: history, changes: changes)
    artifacts.append(
      try renderer.page("versions.html", table.view, body: [table.value], section: .notice))
    for version in history.versions.dropLast() { artifacts += try earlier(version) }
    if history.versions.count > 1 {
      let map = TimeMap(history: history, baseAddress: index.library.site.baseAddress)
      let folder = PageAddress.notice(history.notice).folder
      artifacts.append(
        Artifact(path: try OutputPath(folder + TimeMap.fileName), bytes: map.bytes()))
    }
    return artifacts
  }

  private func earlier(_ version: NoticeVersion) throws -> [Artifact] {
    if version.isClosed {
      let page = TombstonePage(
        closed: version, of: history, index: renderer.index, links: renderer.links)
      return [try renderer.page("tombstone.html", page.view, body: [page.value], section: .notice)]
    }
    guard let notice = version.notice else { return [] }
    return try NoticeJob(
      renderer: renderer, notice: notice, editorNotes: [], version: version.number
    ) {
      _ in []
    }.render()
  }

  /// Files that it makes, as paths from the root.
  var files: [String] {
    let id = history.notice
    var files = [PageAddress.versions(of: id).file]
    files += history.comparedPairs.map {
      PageAddress.change($0.old.number, $0.new.number, of: id).file
    }
    for version in history.versions.dropLast() where version.isClosed || version.notice != nil {
      files.append(PageAddress.version(version.number, of: id).file)
    }
    if history.versions.count > 1 {
      files.append(PageAddress.notice(id).folder + TimeMap.fileName)
    }
    return files
  }
}

/// Renders what stands at the addresses of a withdrawn notice.
struct WithdrawnJob: Sendable {
  let renderer: PageRenderer
  let history: NoticeHistory

  func render() throws -> [Artifact] { try pages.map(page) }

  private var pages: [TombstonePage] {
    let (index, links) = (renderer.index, renderer.links)
    let whole = TombstonePage(withdrawn: history, index: index, links: links)
    guard index.versions.isKept else { return [whole] }
    return [whole]
      + history.versions.dropLast().map {
        TombstonePage(closed: $0, of: history, index: index, links: links)
      }
  }

  private func page(_ page: TombstonePage) throws -> Artifact {
    try renderer.page("tombstone.html", page.view, body: [page.value], section: .notice)
  }

  /// Files that it makes, as paths from the root.
  var files: [String] { pages.map(\.address.file) }
}
