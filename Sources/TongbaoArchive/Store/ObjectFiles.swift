internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// The files that an object must hold, and nothing else.
struct ObjectFiles {
  static let declarationName = "0=ocfl_object_1.1"
  static let declaration = Array("ocfl_object_1.1\n".utf8)

  /// The digest of each file, by path in the object; `nil` for the inventories of versions, whose
  /// digest stands beside them.
  let digests: [String: Digest512?]

  init(_ inventory: Inventory, digest: String) {
    var digests: [String: Digest512?] = [
      Self.declarationName: SHA512.hash(Self.declaration),
      Inventory.fileName: Digest512(hex: digest),
      Inventory.sidecarName: SHA512.hash(Inventory.sidecar(digest)),
    ]
    for number in 1...inventory.head {
      let isHead = number == inventory.head
      digests["v\(number)/\(Inventory.fileName)"] = .some(isHead ? Digest512(hex: digest) : nil)
      digests["v\(number)/\(Inventory.sidecarName)"] = .some(
        isHead ? SHA512.hash(Inventory.sidecar(digest)) : nil)
    }
    for (digest, paths) in inventory.manifest {
      for path in paths { digests[path] = .some(Digest512(hex: digest)) }
    }
    self.digests = digests
  }

  /// The folders that those files lie in.
  var folders: Set<String> {
    var folders: Set<String> = []
    for path in digests.keys {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if !folders.insert(String(folder)).inserted { break }
      }
    }
    return folders
  }

  /// Reads every file of an object, its digest checked against the inventory and the list of the
  /// archive, and hands it on; what is missing, altered, or not to be there is a fault.
  ///
  /// The list of a broken-off commit does not have all lines yet; those that it has must agree.
  func visit(
    _ folder: OpenFolder, listed: [String: Digest512], isListWhole: Bool = true,
    _ each: (String, [UInt8], Digest512) throws -> Void
  ) throws {
    let folders = folders
    var missing = Set(digests.keys)
    try FolderWalk(folder).visit { path, item in
      if item == .folder, folders.contains(path) { return true }
      guard case .file = item, let expected = digests[path] else {
        throw ArchiveFault.damage(folder.place(path), Self.stray(item))
      }
      missing.remove(path)
      guard let bytes = try folder.read(path) else { return false }
      let digest = SHA512.hash(bytes)
      guard digest == expected ?? digest,
        (isListWhole ? listed[path] : listed[path] ?? digest) == digest
      else {
        throw ArchiveFault.damage(
          folder.place(path), Message("与摘要值不符", en: "does not have its digest"))
      }
      try each(path, bytes, digest)
      return false
    }
    if let path = missing.min() {
      throw ArchiveFault.damage(folder.place(path), Message("不见了", en: "is missing"))
    }
  }

  /// What is wrong with something that must not be there.
  static func stray(_ item: FolderWalk.Item) -> Message {
    switch item {
    case .other:
      Message("是链接或特殊文件，归档里不许有", en: "is a link or a special file, which an archive may not hold")
    case .folder:
      Message("是多出的文件夹", en: "is a folder that belongs to nothing")
    case .file:
      Message("是多出的文件，没有登记", en: "is a file that nothing names")
    }
  }
}
