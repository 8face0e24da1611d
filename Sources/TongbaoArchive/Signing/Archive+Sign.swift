internal import TongbaoFiles

extension Archive {
  /// Signs the list with a key's file, after a look at the whole archive; what the look found.
  ///
  /// A damaged archive is not signed.
  package func sign(key: String, workers: Int) async throws -> Verification {
    let lock = try takeLock()
    _ = try recoverUnderLock()
    let found = try await verifyUnlocked(signers: nil, workers: workers)
    if let damage = found.findings.first(where: { $0.weight == .damage }) {
      throw ArchiveFault(
        .damage,
        "归档受损，没有签名：\(damage.path) \(damage.words.chinese)；用 tongbao archive verify 看全部",
        en: """
          the archive is damaged and was not signed: \(damage.path) \(damage.words.english); see \
          all with tongbao archive verify
          """)
    }
    let signature = try ListSignature.sign(Place.list, in: root, key: key)
    try install(signature, as: Place.signature)
    try root.sync(for: Place.signature)
    try dropEarlierList()
    return withExtendedLifetime(lock) { found }
  }

  /// Removes the list that was signed before, once the newest is.
  func dropEarlierList() throws {
    try root.remove(Place.earlierSignature)
    try root.remove(Place.earlierList)
    try root.sync(for: Place.earlierList)
  }
}
