package import TongbaoDigest

/// A finished file: where it goes, and its bytes.
package struct Artifact: Sendable {
  /// Where it goes in the output folder.
  package let path: OutputPath

  /// All of its bytes.
  package let bytes: [UInt8]

  package init(path: OutputPath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A piece of a site that is rendered at once: a page with its downloads, or a slice of pages.
///
/// The size of a job decides how much is in memory: each worker holds the artifacts of one.
/// A job may run a second time in the same build and must then give the same bytes.
package struct ArtifactJob: Sendable {
  /// Names everything that the files depend on: jobs with one key give the same files, in this
  /// build or another. Where the published site has them already, the job is not run.
  /// `nil`: it is always run.
  package let key: Digest256?

  /// Renders the files; an error stops the build and leaves the published site as it is.
  package let render: @Sendable () throws -> [Artifact]

  package init(
    key: Digest256? = nil, _ render: @escaping @Sendable () throws -> [Artifact]
  ) {
    self.key = key
    self.render = render
  }
}

/// A job that gave other bytes when it ran again: its rendering depends on more than its input.
package struct UnstableRendering: PublishFault, Equatable {
  /// The file that differs or is missing.
  package let path: OutputPath

  package var exitCode: Int32 { 70 }

  package var chinese: String { "同一次构建中两次生成的 \(path) 不一致；这是程序的缺陷" }

  package var english: String { "\(path) came out differently when rendered again; this is a bug" }
}
