internal import TongbaoCore

/// One thing that can be found by name, code, title or number.
struct SearchEntry: Sendable {
  /// What it is called.
  let text: String
  /// Codes, numbers, who it belongs to; searched as well.
  let note: String
  /// Below the site's root.
  let page: PageAddress
  var fragment = ""
  /// What it is listed by among the codes; empty for what has none.
  var code = ""
  /// Code of its region.
  var region: String?

  /// The address of the list that the script reads: from the root, as on a web server.
  var path: String { page.folder + (fragment.isEmpty ? "" : "#" + fragment) }
}

/// What a list of the search holds; each is a file of its own.
enum SearchKind: String, Sendable, CaseIterable {
  case regions, issuers, notices, websites, accounts, organisations

  var label: Word {
    switch self {
    case .regions: .commonRegion
    case .issuers: .commonIssuer
    case .notices: .commonNotice
    case .websites: .commonWebsites
    case .accounts: .commonMediaFull
    case .organisations: .searchOrganisations
    }
  }
}
