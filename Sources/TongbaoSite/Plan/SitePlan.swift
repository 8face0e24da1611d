package import TongbaoFiles

/// Everything that will be written, planned and not yet rendered.
package struct SitePlan: Sendable {
  let jobs: [ArtifactJob]
  /// Notices that the site shows; drafts are none of them.
  package let noticeCount: Int

  /// The site's files, rendered and written in slices, never all in memory.
  package func artifacts() -> [ArtifactJob] { jobs }
}
