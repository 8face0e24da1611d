/// A website, an account or an organisation that appears across notices (`units.csv`).
///
/// Only units without a code of their own, merged or renamed ones need a row.
package struct Unit: Sendable, Hashable {
  package let id: String
  package let kind: Kind
  package let name: String
  package let owner: String
  /// Code of the region it belongs to, or empty.
  package let region: String
  /// 网站标识码 or 新媒体标识码 as issued, or empty.
  package let code: String
  package let aliases: [String]
  package let from: CalendarDate?
  package let to: CalendarDate?
  package let place: SourcePlace

  package init(
    id: String, kind: Kind, name: String, owner: String, region: String, code: String,
    aliases: [String], from: CalendarDate?, to: CalendarDate?, place: SourcePlace
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.owner = owner
    self.region = region
    self.code = code
    self.aliases = aliases
    self.from = from
    self.to = to
    self.place = place
  }

  package enum Kind: String, Sendable, CaseIterable {
    case website, account, organisation
  }
}
