internal import TongbaoDigest

/// A file that is made of finished ones, when all jobs have run: a list of digests, an archive.
///
/// It is written piece by piece and never in memory as a whole. It may be made more than once in a build
/// and must then come out with the same bytes.
package struct ClosingFile: Sendable {
  /// Takes the next bytes of the file.
  package typealias Sink = ([UInt8]) throws -> Void

  /// Where it goes in the output folder.
  package let path: OutputPath

  /// Writes the file. What it is made of are the jobs' files and the closing files before this one.
  package let write: @Sendable (FinishedFiles, Sink) throws -> Void

  package init(
    path: OutputPath, _ write: @escaping @Sendable (FinishedFiles, Sink) throws -> Void
  ) {
    self.path = path
    self.write = write
  }

  /// Size and digest, found by making the file without keeping it.
  func entry(of files: FinishedFiles) throws -> Manifest.Entry {
    var hash = RunningSHA256()
    try write(files) { hash.update($0) }
    guard let digest = hash.digest else { throw UnstableRendering(path: path) }
    return Manifest.Entry(path: path, size: hash.count, digest: digest)
  }
}

/// The files of a site that are finished.
package struct FinishedFiles: Sendable {
  private let manifest: Manifest
  private let read: @Sendable (Manifest.Entry) throws -> [UInt8]?

  init(_ manifest: Manifest, read: @escaping @Sendable (Manifest.Entry) throws -> [UInt8]?) {
    self.manifest = manifest
    self.read = read
  }

  /// The file by that path; `nil` where there is none.
  package func entry(_ path: String) -> Manifest.Entry? {
    manifest.place(of: OutputPath(listed: path)).map { manifest.entries[$0] }
  }

  /// The bytes of a file, which are those that the manifest lists.
  package func bytes(of entry: Manifest.Entry) throws -> [UInt8] {
    guard let bytes = try read(entry), bytes.count == entry.size,
      SHA256.hash(bytes) == entry.digest
    else { throw DamagedFile(path: entry.path) }
    return bytes
  }
}

/// A published file that somebody has changed behind the manifest's back.
package struct DamagedFile: PublishFault, Equatable {
  package let path: OutputPath

  package var exitCode: Int32 { 74 }

  package var chinese: String { "已发布的 \(path) 被改动过，与 manifest.json 不符；删去它，再生成一次" }

  package var english: String {
    "the published \(path) is not what manifest.json lists; remove it and build again"
  }
}
