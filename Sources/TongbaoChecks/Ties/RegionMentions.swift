internal import TongbaoCore

/// Regions with a row in a results table of the notice that a passage names as regions.
///
/// 黄冈市生态环境局 names an office, and no region.
struct RegionMentions {
  struct Mention {
    let range: Range<Int>
    let code: String
    let name: String
  }

  /// Names by their first two characters.
  private let names: [ArraySlice<UInt8>: [(bytes: [UInt8], code: String, name: String)]]

  init(_ notice: Notice, _ library: Library) {
    var found: [ArraySlice<UInt8>: [(bytes: [UInt8], code: String, name: String)]] = [:]
    var seen: Set<String> = []
    for table in notice.tables where table.kind == .results {
      for code in table.regions.compactMap(\.self) where seen.insert(code).inserted {
        guard let region = library.regions[code] else { continue }
        for name in Set([region.name] + region.aliases.map(\.name)) {
          let bytes = Array(name.utf8)
          // A single character (鄂) is part of too many words.
          guard bytes.count >= 6,
            case .found(let meant) = library.regions.resolve(name, in: notice.jurisdiction),
            meant.code == code
          else { continue }
          found[bytes[..<6], default: []].append((bytes, code, region.name))
        }
      }
    }
    names = found.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  func mentions(in words: ArraySlice<UInt8>) -> [Mention] {
    guard !names.isEmpty else { return [] }
    var mentions: [Mention] = []
    var index = words.startIndex
    while index + 6 <= words.endIndex {
      let key = ArraySlice(Array(words[index..<index + 6]))
      guard let name = names[key]?.first(where: { words[index...].starts(with: $0.bytes) }) else {
        index += 1
        continue
      }
      let end = index + name.bytes.count
      if !isOffice(words[end...]) {
        mentions.append(Mention(range: index..<end, code: name.code, name: name.name))
      }
      index = end
    }
    return mentions
  }

  private static let offices = [
    "局", "委", "厅", "办公室", "中心", "院", "公安", "人民政府", "政府门户", "门户网站", "管理", "大学",
  ]

  private static let ends = [
    "，", ",", "、", "。", "；", ";", "：", "（", "(", "和", "抽查", "检查", "有", "政府网站", "政务新媒体", "各", "均",
  ]

  /// Whether the words behind a name make an office of it.
  private func isOffice(_ rest: ArraySlice<UInt8>) -> Bool {
    let near = rest.prefix(36)
    let digit = near.firstIndex { (0x30...0x39).contains($0) }
    let end = (Self.ends.compactMap { near.first(of: $0) } + [digit].compactMap(\.self)).min()
    return near[..<(end ?? near.endIndex)].holds(anyOf: Self.offices)
  }
}
