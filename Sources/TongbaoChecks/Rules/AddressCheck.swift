internal import TongbaoCore

/// address.collision: no two things of the sources get one address.
struct AddressCheck: Check {
  let id = "address.collision"

  func run(on library: Library, into findings: inout Findings) {
    var seen: [String: SourcePlace] = [:]
    // Addresses are compared as a file system without case would see them.
    func add(_ address: String, _ place: SourcePlace) {
      let key = address.lowercased()
      if let first = seen[key] {
        findings.report(collision(address, at: place, first: first))
      } else {
        seen[key] = place
      }
    }
    for region in library.regions.regions { add("/regions/\(region.addressName)/", region.place) }
    for issuer in library.issuers { add("/issuers/\(issuer.id)/", issuer.place) }
    for notice in library.notices { add("/notices/\(notice.id)/", notice.place) }
    for unit in library.units {
      add(unit.kind == .account ? "/accounts/\(unit.id)/" : "/sites/\(unit.id)/", unit.place)
    }
  }

  private func collision(
    _ address: String, at place: SourcePlace, first: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, id, at: place,
      Message(
        "网址 \(address) 已经给了别处；换一个 slug 或编号",
        en: "the address \(address) is taken; choose another slug or id"),
      notes: [Diagnostic.Note(Message("先用的在这里", en: "it is taken here"), at: first)])
  }
}
