internal import TongbaoCore
internal import TongbaoDigest
package import TongbaoFiles

/// Takes the records of a bag into an archive: the same bytes, or nothing.
package struct BagImport {
  private let check: BagCheck

  /// All that is wrong with the bag; nothing of one with faults is taken.
  package var faults: [any PublishFault] { check.faults.compactMap { $0 as? any PublishFault } }

  /// What the bag says of itself.
  package var info: BagInfo { check.info }

  /// Opens a bag, a ZIP file or a folder, and looks at every file of it.
  ///
  /// - Throws: `FileFault`, `ZipFault` or `BagFault` where it cannot be looked at as a whole.
  package init(_ path: String) throws {
    let source: any BagSource =
      (try? OpenFolder(path)) == nil ? try ZipBagSource(path) : try FolderBagSource(path)
    var check = BagCheck(source)
    check.run()
    if let fault = check.faults.first(where: { !($0 is any PublishFault) }) { throw fault }
    self.check = check
  }

  /// What came of an import.
  package struct Outcome: Sendable, Equatable {
    /// Notices that were taken, and those that the archive had already.
    package var imported: [String] = []
    package var held: [String] = []
  }

  /// The code of the site whose records these are.
  package func siteCode() throws -> String {
    let codes = Set(try slugs.map { try inventory(of: $0).code })
    guard let code = codes.first, codes.count == 1 else {
      throw BagFault(.severalSites(codes.sorted()), check.source.name)
    }
    return code
  }

  /// Puts all objects in their places. Every one is checked before the first is written.
  package func run(into archive: Archive) throws -> Outcome {
    if let fault = check.faults.first { throw fault }
    for slug in slugs {
      let object = try adopted(slug)
      guard object.object == (try archive.object(slug)) else {
        throw BagFault(
          .foreignSite(object.inventory.id, archive.siteCode), "data/\(slug)")
      }
      if let held = try archive.inventory(of: object.object) {
        guard held.digest == object.digest.hex else { throw CommitWriter.conflict(object.object) }
        // Nobody may believe that an import has mended what is damaged here.
        _ = try archive.objectFiles(of: slug)
      }
    }
    var outcome = Outcome()
    let writer = try CommitWriter(archive)
    do {
      for slug in slugs {
        if try writer.adopt(adopted(slug)) {
          outcome.imported.append(slug)
        } else {
          outcome.held.append(slug)
        }
      }
    } catch {
      // The first fault is the one to report; should this fail too, the next commit finishes it.
      try? writer.finish()
      throw error
    }
    try writer.finish()
    return outcome
  }

  /// The folders below `data/`, in order.
  package var slugs: [String] {
    Set(
      check.payload.map { path in
        String(path.dropFirst(5).prefix { $0 != "/" })
      }
    ).sorted()
  }

  private func inventory(
    of slug: String
  ) throws -> (inventory: Inventory, code: String, bytes: [UInt8]) {
    let path = "data/\(slug)/\(Inventory.fileName)"
    guard check.source.sizes["data/\(slug)/\(ObjectFiles.declarationName)"] != nil,
      check.source.sizes[path] != nil
    else { throw BagFault(.noObject, "data/\(slug)") }
    let bytes = try check.source.bytes(path)
    do throws(InventoryReader.Fault) {
      let inventory = try InventoryReader.read(bytes)
      let parts = inventory.id.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 4, parts[0] == "urn", parts[1] == "tongbao", parts[3] == slug else {
        throw InventoryReader.Fault(
          "的 id 是 \(inventory.id)，和文件夹不符", en: "has the id \(inventory.id), unlike its folder")
      }
      return (inventory, String(parts[2]), bytes)
    } catch {
      throw ArchiveFault.damage(path, error.words)
    }
  }

  /// An object whose files are exactly those that its inventory names, each with its digest.
  private func adopted(_ slug: String) throws -> AdoptedObject {
    let (inventory, code, bytes) = try inventory(of: slug)
    guard let object = ObjectID(siteCode: code, slug: slug) else {
      throw BagFault(.noObject, "data/\(slug)")
    }
    let digest = SHA512.hash(bytes)
    let prefix = "data/\(slug)/"
    var files: [String: [UInt8]] = [:]
    for path in check.payload where path.hasPrefix(prefix) {
      files[String(path.dropFirst(prefix.count))] = try check.source.bytes(path)
    }
    for (path, expected) in ObjectFiles(inventory, digest: digest.hex).digests {
      guard let bytes = files[path] else { throw BagFault(.missing, prefix + path) }
      if let expected, SHA512.hash(bytes) != expected {
        throw BagFault(.damaged, prefix + path)
      }
    }
    let known = ObjectFiles(inventory, digest: digest.hex).digests
    if let stray = files.keys.filter({ known[$0] == nil }).min() {
      throw BagFault(.unlisted, prefix + stray)
    }
    return AdoptedObject(object: object, inventory: inventory, digest: digest, files: files)
  }
}
