internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// A look at one object: every file read, every digest compared with the inventory and the list.
struct ObjectCheck {
  let archive: Archive
  /// The object's folder in the storage root.
  let name: String
  /// The digests that the list has for its files.
  let listed: [String: Digest512]
  /// Whether a broken-off commit was at work on it: then the list may speak of another version.
  let isInterrupted: Bool

  private var folder: String { "\(Archive.Place.storage)/\(name)" }

  func run() throws -> Verification {
    var found = Verification()
    found.objects = 1
    guard try archive.root.status(folder) == .folder else {
      if isInterrupted {
        found.find(
          .integrity, .interruption, folder,
          Message(
            "不在原位：归档中断在两步之间；用 tongbao archive recover 收拾",
            en: "is not in its place: a commit was broken off; run tongbao archive recover"))
      } else {
        for path in listed.keys {
          found.find(.integrity, "\(folder)/\(path)", Message("不见了", en: "is missing"))
        }
      }
      return found
    }
    var listed = listed
    let inventory = try inventory(&found)
    let expected = inventory.map { ObjectFiles($0.inventory, digest: $0.digest) }
    let folders = expected?.folders
    var missing = Set(expected?.digests.keys.map { $0 } ?? [])
    try FolderWalk(OpenFolder(folder, in: archive.root)).visit { path, item in
      switch item {
      case .folder:
        if folders?.contains(path) ?? true { return true }
        found.find(.safety, "\(folder)/\(path)", ObjectFiles.stray(item))
        return true
      case .other:
        found.find(.safety, "\(folder)/\(path)", ObjectFiles.stray(item))
      case .file:
        missing.remove(path)
        try check(path, expected, listed.removeValue(forKey: path), inventory, &found)
      }
      return false
    }
    for path in missing.union(isInterrupted ? [] : Set(listed.keys)) {
      found.find(.integrity, "\(folder)/\(path)", Message("不见了", en: "is missing"))
    }
    return found
  }

  /// The newest inventory, and what is wrong with it.
  private func inventory(
    _ found: inout Verification
  ) throws -> (inventory: Inventory, digest: String)? {
    let path = "\(folder)/\(Inventory.fileName)"
    guard let bytes = try archive.root.read(path) else {
      found.find(.usability, path, Message("不见了", en: "is missing"))
      return nil
    }
    let inventory: Inventory
    do throws(InventoryReader.Fault) {
      inventory = try InventoryReader.read(bytes)
    } catch {
      found.find(.usability, path, error.words)
      return nil
    }
    found.versions = inventory.head
    let object = ObjectID(siteCode: archive.siteCode, folder: name)
    if object?.urn != inventory.id {
      found.find(
        .authenticity, path,
        Message(
          "的 id 是 \(inventory.id)，和文件夹、归档的网站标识码不符",
          en: "has the id \(inventory.id), unlike its folder or the archive's site code"))
    }
    return (inventory, SHA512.hash(bytes).hex)
  }

  private func check(
    _ path: String, _ expected: ObjectFiles?, _ listed: Digest512?,
    _ inventory: (inventory: Inventory, digest: String)?, _ found: inout Verification
  ) throws {
    let place = "\(folder)/\(path)"
    guard let bytes = try archive.root.read(place) else {
      return found.find(.integrity, place, Message("不见了", en: "is missing"))
    }
    found.files += 1
    found.bytes += bytes.count
    let digest = SHA512.hash(bytes)
    var against: [String] = []
    if let expected {
      if let named = expected.digests[path] {
        if let named, named != digest { against.append(Inventory.fileName) }
      } else {
        found.find(.safety, place, ObjectFiles.stray(.file(size: bytes.count)))
      }
    }
    if !isInterrupted {
      if listed == nil { against.append(Archive.Place.list + Self.unlisted) }
      if let listed, listed != digest { against.append(Archive.Place.list) }
    }
    if !against.isEmpty {
      let names = against.joined(separator: "、")
      found.find(
        .integrity, place,
        Message("与 \(names) 里的摘要值不符", en: "does not agree with \(against.joined(separator: ", "))"))
    }
    if let inventory { checkEarlier(path, bytes, inventory.inventory, &found) }
    if path.contains("/content/metadata/"), path.hasSuffix(".json"),
      (try? JSONReader.read(bytes)) == nil
    {
      found.find(.usability, place, Message("不是 JSON", en: "is not JSON"))
    }
  }

  /// Said after the list's name where it has no line.
  private static let unlisted = "（没有这一行）"

  /// The inventory of an earlier version must say of it and those before what the newest says.
  private func checkEarlier(
    _ path: String, _ bytes: [UInt8], _ newest: Inventory, _ found: inout Verification
  ) {
    let parts = path.split(separator: "/")
    guard parts.count == 2, let number = Int(parts[0].dropFirst()), number < newest.head else {
      return
    }
    let place = "\(folder)/\(path)"
    if parts[1] == Inventory.fileName {
      guard let earlier = try? InventoryReader.read(bytes) else {
        return found.find(.usability, place, Message("读不懂", en: "cannot be read"))
      }
      let same =
        earlier.id == newest.id && earlier.versions == Array(newest.versions.prefix(number))
        && earlier.manifest.allSatisfy { newest.manifest[$0.key] == $0.value }
      if !same {
        found.find(
          .authenticity, place,
          Message(
            "与最新的 inventory.json 说的不一样：历史被改动",
            en: "says otherwise than the newest: history was changed"))
      }
    }
    if parts[1] == Inventory.sidecarName {
      let inventory = "\(folder)/\(parts[0])/\(Inventory.fileName)"
      let digest = (try? archive.root.read(inventory)).flatMap { $0 }.map { SHA512.hash($0).hex }
      if digest.map({ Inventory.sidecar($0) }) != bytes {
        found.find(
          .integrity, place,
          Message("与旁边的 inventory.json 不符", en: "does not agree with its inventory.json"))
      }
    }
  }
}
