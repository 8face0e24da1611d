package import TongbaoFiles

/// Everything that will be written, planned and not yet rendered.
package struct SitePlan: Sendable {
  let jobs: [ArtifactJob]
  /// Files that speak of the others, where the site offers its data.
  let dataFiles: DataFiles?
  /// Notices that the site shows; drafts are none of them.
  package let noticeCount: Int

  /// The site's files, rendered and written in slices, never all in memory.
  package func artifacts() -> [ArtifactJob] { jobs }

  /// Files that are made of the others when they are finished.
  package func closingFiles() throws -> [ClosingFile] { try dataFiles?.closing() ?? [] }
}
