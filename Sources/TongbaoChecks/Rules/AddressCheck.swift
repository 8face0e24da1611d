internal import TongbaoCore

/// address.collision: no two things of the sources get one address.
struct AddressCheck: LibraryCheck {
  let rule = Rule(
    "address.collision", .error,
    Message(
      "两样东西不用同一个网址，大小写不同也不行",
      en: "no two things have one address, capitals and small letters being the same"),
    because: Message("后写的会盖掉先写的", en: "the later page would overwrite the earlier one"),
    example: Rule.Example(broken: "x-a-wx 与 X-a-wx", kept: "x-a-wx 与 x-a-wb"),
    source: .sourceForm)

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
