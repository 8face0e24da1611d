internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// The version that a draft makes of an object: its inventory, and the bytes it adds.
struct NextVersion {
  let inventory: Inventory

  /// The inventory's file and its digest.
  let inventoryBytes: [UInt8]
  let digest: Digest512

  /// What is new, by path in the object. Bytes that an earlier version holds are not stored again.
  let content: [String: [UInt8]]

  /// `nil` where nothing that counts differs from the head.
  init?(_ draft: RecordDraft, of object: ObjectID, after head: Inventory?) throws {
    try DraftCheck.check(draft, after: head)
    let number = (head?.head ?? 0) + 1
    var state: [String: String] = [:]
    for (path, bytes) in draft.files { state[path] = SHA512.hash(bytes).hex }
    if let last = head?.versions.last, !draft.isForced,
      draft.counted(state) == draft.counted(last.state)
    {
      return nil
    }
    var manifest = head?.manifest ?? [:]
    var content: [String: [UInt8]] = [:]
    for (path, bytes) in draft.files.sorted(by: { $0.key < $1.key }) {
      guard let digest = state[path], manifest[digest] == nil else { continue }
      let place = "v\(number)/content/\(path)"
      manifest[digest] = [place]
      content[place] = bytes
    }
    let version = Inventory.Version(
      created: draft.created, message: draft.message, userName: draft.userName,
      userAddress: draft.userAddress, state: state)
    inventory = Inventory(
      id: object.urn, manifest: manifest, versions: (head?.versions ?? []) + [version])
    inventoryBytes = inventory.fileBytes
    digest = SHA512.hash(inventoryBytes)
    self.content = content
  }

  /// The new files of the object, the inventory at its top among them.
  var files: [String: [UInt8]] {
    var files = content
    let sidecar = Inventory.sidecar(digest.hex)
    for folder in ["", "v\(inventory.head)/"] {
      files[folder + Inventory.fileName] = inventoryBytes
      files[folder + Inventory.sidecarName] = sidecar
    }
    if inventory.head == 1 { files[ObjectFiles.declarationName] = ObjectFiles.declaration }
    return files
  }
}

extension RecordDraft {
  /// The files that decide whether a version is made.
  fileprivate func counted(_ state: [String: String]) -> [String: String] {
    state.filter { path, _ in counted.contains { path.hasPrefix($0) } }
  }
}
