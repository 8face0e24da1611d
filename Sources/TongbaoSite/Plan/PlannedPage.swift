internal import TongbaoCore
internal import TongbaoFiles

/// A page that stands by itself: its place, the date of what it shows, how it is drawn.
///
/// What plans, sitemap and link check need of it is one list, so that no kind of page is left out of one.
struct PlannedPage: Sendable {
  let address: PageAddress
  /// The newest date of what it shows.
  let changed: CalendarDate?
  /// Files beside the page, by name.
  var files: [String] = []
  /// Further files that come with it, as paths from the root.
  var otherFiles: [String] = []
  /// Whether the sitemap names it.
  var isListed = true
  let job: ArtifactJob
}
