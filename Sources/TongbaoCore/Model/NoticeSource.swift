/// The source of a notice that may be offered for download: what was read of `notice.md`.
package struct NoticeSource: Sendable {
  /// The YAML without remarks and without the keys that are the archive's own affair.
  package let frontMatter: [UInt8]
  /// The text as it was read, contacts and all.
  package let body: ArraySlice<UInt8>
  /// What stands in contact spans, in order, as offsets from the body's start.
  package let contacts: [Range<Int>]

  package init(frontMatter: [UInt8], body: ArraySlice<UInt8>, contacts: [Range<Int>]) {
    self.frontMatter = frontMatter
    self.body = body
    self.contacts = contacts
  }
}
