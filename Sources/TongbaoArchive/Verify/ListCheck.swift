internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// A look at the list of digests itself: every line is one, in order, and none comes twice.
struct ListCheck {
  struct Result: Sendable {
    let list: ChecksumList
    /// The lines of files outside the objects.
    var top: [String: Digest512] = [:]
    /// The objects' folders of which it speaks.
    var objects: Set<String> = []
  }

  private let root: OpenFolder

  init(_ root: OpenFolder) { self.root = root }

  func run(_ found: inout Verification) throws -> Result {
    guard let bytes = try root.read(Archive.Place.list) else {
      found.find(.integrity, Archive.Place.list, Message("不见了", en: "is missing"))
      return Result(list: ChecksumList(bytes: []))
    }
    var result = Result(list: ChecksumList(bytes: bytes))
    var start = 0
    var number = 0
    var last = ""
    var object = ""
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let line = ChecksumList.line(bytes[start..<(end ?? bytes.count)])
      start = (end ?? bytes.count) + 1
      guard let line, end != nil, last < line.path else {
        found.find(
          .integrity, "\(Archive.Place.list):\(number)",
          Message("不是本程序写的样子", en: "is not as this program writes it"))
        continue
      }
      last = line.path
      // The lines of one object follow one another: its name is split off once.
      if !object.isEmpty, line.path.hasPrefix(object) { continue }
      let parts = line.path.split(separator: "/", maxSplits: 2)
      if parts.count == 3, parts[0] == Archive.Place.storage, parts[1] != "extensions" {
        object = "\(parts[0])/\(parts[1])/"
        result.objects.insert(String(parts[1]))
      } else {
        result.top[line.path] = line.digest
      }
    }
    return result
  }
}
