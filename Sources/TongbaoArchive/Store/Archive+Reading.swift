internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

extension Archive {
  /// The ids of the notices that have a record, in order.
  package func slugs() throws -> [String] {
    var slugs: [String] = []
    try FolderWalk(OpenFolder(Place.storage, in: root)).visit { path, item in
      if item == .folder, let object = ObjectID(siteCode: siteCode, folder: path) {
        slugs.append(object.slug)
      }
      return false
    }
    return slugs.sorted()
  }

  /// The record of a notice; `nil` where it has none.
  ///
  /// No lock is taken: a commit may exchange the object between the reading of an inventory and that
  /// of its digest. Read again they agree, and what is damaged stays so.
  package func record(_ slug: String) throws -> ArchivedRecord? {
    let object = try object(slug)
    do {
      return try record(of: object)
    } catch let fault as ArchiveFault where fault.kind == .damage {
      return try record(of: object)
    }
  }

  private func record(of object: ObjectID) throws -> ArchivedRecord? {
    guard let (inventory, digest) = try inventory(of: object) else { return nil }
    var digests: [String] = []
    for number in 1...inventory.head {
      digests.append(
        number == inventory.head
          ? digest : try inventoryDigest("\(folder(of: object))/v\(number)"))
    }
    return ArchivedRecord(
      id: inventory.id, slug: object.slug,
      versions: zip(inventory.versions, digests).enumerated().map { place, pair in
        RecordVersion(
          number: place + 1, created: pair.0.created, message: pair.0.message,
          userName: pair.0.userName, userAddress: pair.0.userAddress, state: pair.0.state,
          inventoryDigest: pair.1)
      },
      contentPaths: inventory.manifest.compactMapValues { $0.min() })
  }

  /// The bytes of a file of a version, their digest checked.
  package func read(
    _ logicalPath: String, version number: Int, of record: ArchivedRecord
  ) throws -> [UInt8] {
    guard let digest = record.version(number)?.state[logicalPath],
      let content = record.contentPaths[digest]
    else {
      throw ArchiveFault(
        .usage, "\(record.slug) 第 \(number) 版里没有 \(logicalPath)",
        en: "version \(number) of \(record.slug) has no \(logicalPath)")
    }
    let path = "\(try folder(of: object(record.slug)))/\(content)"
    guard let bytes = try root.read(path) else {
      throw ArchiveFault.damage(root.place(path), Message("不见了", en: "is missing"))
    }
    guard SHA512.hash(bytes).hex == digest else {
      throw ArchiveFault.damage(
        root.place(path), Message("与摘要值不符", en: "does not have its digest"))
    }
    return bytes
  }

  /// Where an object lies in the archive.
  func folder(of object: ObjectID) -> String { "\(Place.storage)/\(object.folder)" }

  /// An object's newest inventory with its digest, checked against its sidecar; `nil` where there is
  /// no object.
  func inventory(of object: ObjectID) throws -> (inventory: Inventory, digest: String)? {
    let folder = folder(of: object)
    guard try root.status(folder) != nil else { return nil }
    let (bytes, digest) = try inventoryBytes(folder)
    do throws(InventoryReader.Fault) {
      let inventory = try InventoryReader.read(bytes)
      guard inventory.id == object.urn else {
        throw InventoryReader.Fault(
          "的 id 是 \(inventory.id)，和文件夹不符", en: "has the id \(inventory.id), unlike its folder")
      }
      return (inventory, digest)
    } catch {
      throw ArchiveFault.damage(root.place("\(folder)/\(Inventory.fileName)"), error.words)
    }
  }

  private func inventoryDigest(_ folder: String) throws -> String {
    try inventoryBytes(folder).digest
  }

  private func inventoryBytes(_ folder: String) throws -> (bytes: [UInt8], digest: String) {
    let path = "\(folder)/\(Inventory.fileName)"
    guard let bytes = try root.read(path) else {
      throw ArchiveFault.damage(root.place(path), Message("不见了", en: "is missing"))
    }
    let digest = SHA512.hash(bytes).hex
    guard try root.read("\(folder)/\(Inventory.sidecarName)") == Inventory.sidecar(digest) else {
      throw ArchiveFault.damage(
        root.place(path),
        Message(
          "与 \(Inventory.sidecarName) 里的摘要值不符", en: "does not agree with \(Inventory.sidecarName)"))
    }
    return (bytes, digest)
  }
}
