internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// A look at who signed the list, and at what came since.
struct SignatureCheck {
  private let root: OpenFolder
  private let list: ChecksumList
  private let isInterrupted: Bool

  init(_ root: OpenFolder, list: ListCheck.Result, isInterrupted: Bool) {
    self.root = root
    self.list = list.list
    self.isInterrupted = isInterrupted
  }

  func run(_ signers: AllowedSigners?, _ found: inout Verification) throws {
    let isSigned = try root.status(Archive.Place.signature) != nil
    let wasSigned = try root.status(Archive.Place.earlierSignature) != nil
    let hasEarlier = try root.status(Archive.Place.earlierList) != nil
    if isSigned {
      try check(Archive.Place.list, Archive.Place.signature, signers, &found)
      found.versionsSinceSigned = 0
    } else if wasSigned {
      if try check(Archive.Place.earlierList, Archive.Place.earlierSignature, signers, &found) {
        try checkGrowth(&found)
      }
    } else if signers != nil {
      found.find(
        .authenticity, Archive.Place.list,
        Message(
          "没有签名，无从核对签名人；用 tongbao archive sign 签名",
          en: "is not signed, so that its signer cannot be checked; run tongbao archive sign"))
    } else {
      found.find(
        .authenticity, .note, Archive.Place.list,
        Message(
          "还没有签名：摘要值只能发现意外，不能证明是谁归档的；用 tongbao archive sign 签名",
          en: "is not signed: digests find accidents, not forgeries; run tongbao archive sign"))
    }
    // A commit and a signature both pass through having these beside a signed list.
    if !isInterrupted, !isSigned, hasEarlier != wasSigned {
      found.find(
        .authenticity, Archive.Place.earlierList,
        Message("和它的签名只有一个", en: "is there without its signature, or that without it"))
    }
  }

  /// Whether the signature is good; what is wrong or to know is told.
  @discardableResult
  private func check(
    _ name: String, _ signature: String, _ signers: AllowedSigners?, _ found: inout Verification
  ) throws -> Bool {
    switch try ListSignature(root: root, list: name, signature: signature).verdict(signers) {
    case .bad(let words):
      found.find(
        .authenticity, signature,
        Message(
          "不是 \(name) 的有效签名（\(words)）：清单或签名被改动，或签名人不对",
          en:
            "is no good signature of \(name) (\(words)): one was altered, or the signer is another")
      )
      return false
    case .good:
      if signers == nil {
        found.find(
          .authenticity, .note, signature,
          Message(
            "与 \(name) 相符；没有核对签名人，请加 --allowed 和 --identity",
            en: "agrees with \(name); the signer was not checked, add --allowed and --identity"))
      }
      return true
    }
  }

  /// What was signed must still be there; only an object's newest inventory may have moved on.
  private func checkGrowth(_ found: inout Verification) throws {
    guard let bytes = try root.read(Archive.Place.earlierList),
      let signed = ChecksumList.lines(bytes[...]), let lines = ChecksumList.lines(list.bytes[...])
    else { return }
    let now = Dictionary(lines.map { ($0.path, $0.digest) }, uniquingKeysWith: { one, _ in one })
    // The inventory at an object's top is, byte for byte, that of its newest version.
    var inventories: [String: Set<Digest512>] = [:]
    var versions = 0
    let before = Set(signed.map(\.path))
    for line in lines {
      let parts = line.path.split(separator: "/")
      guard parts.count == 4, parts[0] == Archive.Place.storage, parts[2].hasPrefix("v"),
        parts[3] == Inventory.fileName || parts[3] == Inventory.sidecarName
      else { continue }
      inventories["\(parts[0])/\(parts[1])/\(parts[3])", default: []].insert(line.digest)
      if parts[3] == Inventory.fileName, !before.contains(line.path) { versions += 1 }
    }
    for line in signed where now[line.path] != line.digest {
      if now[line.path] != nil, inventories[line.path]?.contains(line.digest) == true { continue }
      found.find(
        .authenticity, line.path,
        Message(
          "签名以后被改动或删去：历史被改写",
          en: "was changed or removed since it was signed: history was rewritten"))
    }
    found.versionsSinceSigned = versions
    found.find(
      .authenticity, .note, Archive.Place.list,
      Message(
        "上次签名以后新增 \(versions) 版；用 tongbao archive sign 签名",
        en: "has \(versions) versions since it was signed; run tongbao archive sign"))
  }
}
