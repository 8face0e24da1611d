internal import TongbaoCore

extension NameCheck {
  /// Codes of an earlier notice beside those of the next later one of the series: a site that keeps its
  /// name and whose code differs in one place was copied wrongly.
  ///
  /// `names`: the later cells by code. A code that both notices know belongs to another site.
  func compareCodes(
    _ own: NamesOfNotice, with later: inout [ByteText: NamedCell],
    names: [ByteText: NamedCell], _ library: Library, into findings: inout Findings
  ) {
    for (name, cell) in own.byName {
      defer { later[name] = cell }
      guard let newer = later[name], newer.notice != cell.notice,
        isSlip(newer.codeBytes.bytes, cell.codeBytes.bytes),
        names[cell.codeBytes] == nil, own.byCode[newer.codeBytes] == nil,
        !library.units.contains(where: { $0.aliases.contains(cell.codeText) }),
        let notice = library.notice(newer.notice)
      else { continue }
      report(
        newer, differsFrom: cell, in: \.code, notice,
        Message(
          "“\(newer.nameText)”的标识码这里是“\(newer.codeText)”，上一次是“\(cell.codeText)”，只差一处；照原文核对，写错就改正",
          en: "the code of “\(newer.nameText)” is “\(newer.codeText)” here and was"
            + " “\(cell.codeText)” before, apart in one place; check the original"),
        into: &findings)
    }
  }

  /// Whether one digit is changed, or two neighbours are exchanged.
  private func isSlip(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    let changed = zip(zip(a, b), a.indices).compactMap { $0.0 == $0.1 ? nil : $1 }
    if changed.count == 1 { return true }
    guard changed.count == 2, changed[1] == changed[0] + 1 else { return false }
    let shift = b.startIndex - a.startIndex
    return a[changed[0]] == b[changed[1] + shift] && a[changed[1]] == b[changed[0] + shift]
  }
}
