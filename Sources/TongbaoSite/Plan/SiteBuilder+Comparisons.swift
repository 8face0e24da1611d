internal import TongbaoCore
internal import TongbaoFiles

/// The pages that set results side by side (`pages: compare`).
extension SiteBuilder {
  func comparisons(
    _ renderer: PageRenderer, _ issuers: [Issuer], _ periods: [PeriodPage], _ keys: SiteKeys?
  ) -> [PlannedPage] {
    guard index.builds(.compare) else { return [] }
    let subjects: [(HeatPage.Subject, CalendarDate?)] =
      issuers.map { issuer in
        (
          .issuer(issuer),
          index.noticesOfIssuer[issuer.id]?.map { index.notices[$0].published }.max()
        )
      } + periods.map { (.period($0.period), $0.notices.map(\.published).max()) }
    let tables = subjects.compactMap { subject, changed -> PlannedPage? in
      let page = HeatPage(index: index, links: links, subject: subject)
      guard !page.heats.isEmpty else { return nil }
      return PlannedPage(
        address: page.address, changed: changed,
        job: ArtifactJob {
          [
            try renderer.page(
              "by-failed.html", page.view, body: [page.value], section: page.section)
          ]
        })
    }
    return tables
      + index.comparisons.map { comparison in
        let page = ComparePage(index: index, links: links, comparison: comparison)
        return PlannedPage(
          address: comparison.address,
          changed: (comparison.later.notices + comparison.earlier.notices)
            .map { index.notices[$0].published }.max(),
          job: ArtifactJob(key: keys?.key(of: comparison)) {
            [try renderer.page("compare.html", page.view, body: [page.value], section: .issuer)]
          })
      }
  }
}
