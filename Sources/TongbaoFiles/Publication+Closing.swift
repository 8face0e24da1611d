extension Publication {
  /// A closing file that is as it was published, and that the spare tree may lack.
  struct Staying {
    let file: ClosingFile
    let files: FinishedFiles
    let entry: Manifest.Entry
  }

  /// Makes the closing files in their order and notes in `share` what became of each; those that stay
  /// as they are come back.
  ///
  /// A file is made once to know it, and once more where it has to be written.
  func close(_ closing: [ClosingFile], _ share: inout Share) throws -> [Staying] {
    var staying: [Staying] = []
    for file in closing {
      let manifest = try OutputDirectory.manifest(of: share, over: published)
      let files = FinishedFiles(manifest) { try self.read($0) }
      let entry = try file.entry(of: files)
      if let place = published.place(of: entry) {
        share.kept.append(place)
        staying.append(Staying(file: file, files: files, entry: entry))
      } else {
        share.fresh.append(entry)
        if try requireSpare().bring(file, of: files, as: entry) { share.written += 1 }
      }
    }
    return staying
  }

  /// Brings closing files that stay as they are into the spare tree; the number written.
  func bring(_ staying: [Staying]) throws -> Int {
    let spare = try requireSpare()
    var written = 0
    for closing in staying {
      if let folder, try spare.carry(closing.entry, from: folder) { continue }
      if try spare.bring(closing.file, of: closing.files, as: closing.entry) { written += 1 }
    }
    return written
  }

  /// The bytes of a file that has been found unchanged or brought to the spare tree.
  private func read(_ entry: Manifest.Entry) throws -> [UInt8]? {
    if published.place(of: entry) != nil { return try source?.read(entry.path.text) }
    return try openedSpare?.read(entry.path)
  }
}
