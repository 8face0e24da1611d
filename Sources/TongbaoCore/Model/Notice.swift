/// One published document (通报, 函, 公告, 通知 or 报告) with its text, tables and figures.
package struct Notice: Sendable {
  package var id: String
  /// Path of `notice.md` as shown in messages.
  package var path: String
  package var title: Located<String>
  package var titleIsSupplied = false
  package var kind: Kind = .notice
  /// Ids of the offices that issued it; empty when the text does not tell (`issuer: unknown`).
  package var issuers: [String]
  /// The issuer's name as printed, when it is not the one in `issuers.yaml`.
  package var issuerName: String?
  /// Code of the region it is about.
  package var jurisdiction: String
  package var language: String?
  package var period: Period
  /// Where the front matter names the period.
  package var periodPlace: SourcePlace
  package var periodLabel: String?
  /// The quarter a round or window stands for, when it names none.
  package var comparable: Period?
  /// First publication on this site (本站发布); never confused with the date of signing.
  package var published: CalendarDate
  package var documentNumber: Located<String>?
  /// 成文日期.
  package var signed: Located<CalendarDate>?
  /// The date on the office's own page.
  package var released: CalendarDate?
  package var republishedFrom: RepublishedFrom?
  package var isExcerpt = false
  /// Id of the issuer's previous notice, when held.
  package var follows: Located<String>?
  package var windows: [String: DateWindow] = [:]
  package var coverage: [String: Coverage] = [:]
  package var asOf: [String: CalendarDate] = [:]
  /// The pass rule of a subject in the notice's words.
  package var rules: [String: String] = [:]
  package var addressees: [String] = []
  /// 抄送.
  package var copies: [String] = []
  /// 附注.
  package var note: String?
  package var retention: Retention?
  package var fonds: String?
  package var recordNumber: String?
  package var results: [StatedResults] = []
  package var annexes: [Annex] = [] { didSet { gatherTables() } }
  /// Tables that stand in the text.
  package var textTables: [Table] = [] { didSet { gatherTables() } }
  /// All tables: those of the annexes in order, then those of the text.
  package private(set) var tables: [Table] = []
  package var files: [Attachment] = []
  package var isDraft = false
  /// What happens to contact spans in this notice; `nil`: the site's rule.
  package var contacts: ContactPolicy?
  package var accepts: [Accept] = []
  package var document = Document(blocks: [])
  /// Lines of `notice.md` that rules about wording look at.
  package var lines = NoticeLines()
  /// What of `notice.md` is offered for download; `nil` where the site offers no data.
  package var source: NoticeSource?
  /// Names the bytes of all its sources that are read: two notices with one are the same.
  package var fingerprint: [UInt8] = []
  /// Place of the front matter, for what is missing.
  package var place: SourcePlace
  /// Set when the notice has faults that forbid publishing it: what of it is not to be relied on.
  package var unread: Unread?

  package init(
    id: String, path: String, title: Located<String>, issuers: [String], jurisdiction: String,
    period: Period, published: CalendarDate, place: SourcePlace
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.issuers = issuers
    self.jurisdiction = jurisdiction
    self.period = period
    self.published = published
    self.place = place
    periodPlace = place
  }

  package func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  private mutating func gatherTables() { tables = annexes.flatMap(\.tables) + textTables }

  /// The words for the period: as printed, else the standard ones.
  package var periodText: String { periodLabel ?? period.chinese }

  /// Where the notice stands on a time axis: its quarter, the quarter it is comparable to, or `nil`.
  package var quarter: Quarter? { period.quarter ?? comparable?.quarter }

  /// The time whose names of regions the notice may use: from the first day it reports on to the day it
  /// was signed. A round that stands for no quarter may be about its whole year.
  package var namingWindow: DateWindow? {
    guard let span = period.span ?? comparable?.span ?? Period.year(period.year).span else {
      return nil
    }
    let signing = signed?.value ?? released ?? span.last
    return DateWindow(first: span.first, last: max(signing, span.last))
  }

  package enum Kind: String, Sendable, CaseIterable {
    case notice = "通报"
    case letter = "函"
    case announcement = "公告"
    case circular = "通知"
    case report = "报告"
  }

  package enum Coverage: String, Sendable, CaseIterable {
    case full, sample
  }

  /// 保管期限, classes of 国家档案局令第8号.
  package enum Retention: String, Sendable, CaseIterable {
    case permanent = "永久"
    case thirtyYears = "30年"
    case tenYears = "10年"
  }

  /// Where a republished text was taken from.
  package struct RepublishedFrom: Sendable, Hashable {
    package let url: String
    package let taken: CalendarDate?
    package let publisher: String?

    package init(url: String, taken: CalendarDate?, publisher: String?) {
      self.url = url
      self.taken = taken
      self.publisher = publisher
    }
  }

  /// A scan or document offered for download.
  package struct Attachment: Sendable, Hashable {
    /// The most bytes one may have: 64 MiB.
    package static let maximumSize = 64 << 20

    /// Path below the notice's folder: `files/original.docx`.
    package let file: String
    package let title: String
    /// Where the front matter names the file.
    package let place: SourcePlace

    package init(file: String, title: String, place: SourcePlace) {
      self.file = file
      self.title = title
      self.place = place
    }
  }
}

/// A numbered part of a notice (附件) with its tables.
package struct Annex: Sendable {
  /// From 1.
  package let number: Int
  /// Title as in the 附件说明.
  package let title: String
  /// Title as the annex itself gives it, when it differs.
  package let ownTitle: Located<String>?
  package let tables: [Table]

  package init(number: Int, title: String, ownTitle: Located<String>?, tables: [Table]) {
    self.number = number
    self.title = title
    self.ownTitle = ownTitle
    self.tables = tables
  }

  /// The title that stands above the annex.
  package var shownTitle: String { ownTitle?.value ?? title }

  /// `annex-1`.
  package var id: String { "annex-\(number)" }
}

/// What happens to contact spans: shown, masked or left out.
package enum ContactPolicy: String, Sendable, CaseIterable {
  case publish, mask, omit
}

/// A warning that stands in the notice as issued, with the editor's reason.
package struct Accept: Sendable, Hashable {
  package let check: String
  package let table: String?
  package let row: String?
  package let column: String?
  /// What the diagnostic points at, when it is not a cell.
  package let text: String?
  /// Which occurrence of `text`, from 1.
  package let nth: Int
  package let stated: String?
  package let reason: String
  package let place: SourcePlace

  package init(
    check: String, table: String?, row: String?, column: String?, text: String?, nth: Int,
    stated: String?, reason: String, place: SourcePlace
  ) {
    self.check = check
    self.table = table
    self.row = row
    self.column = column
    self.text = text
    self.nth = nth
    self.stated = stated
    self.reason = reason
    self.place = place
  }
}
