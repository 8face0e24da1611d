internal import TongbaoCore

/// `data.json` of a notice: what its page shows, for programs. Keys are those of the source form; a key
/// is always there, and what the notice does not state is `null` or an empty list.
struct NoticeDataFile {
  static let name = "data.json"
  /// Grows when a key changes its meaning or goes; a new key is no new version.
  static let version = 1

  let index: SiteIndex
  let notice: Notice
  let contacts: ContactPolicy
  let runs: [TextRun]
  let figures: [FigureRow]
  let results: ResultsTable
  let editorNotes: [EditorNote]

  func bytes() -> [UInt8] {
    var json = JSONWriter(
      capacity: 8_192 + notice.tables.reduce(0) { $0 + $1.grid.storage.count * 3 })
    json.object {
      $0.member("format", "tongbao-notice")
      $0.member("version", Self.version)
      metadata(&$0)
      $0.member("text") { $0.list { for run in runs { text(run, &$0) } } }
      $0.member("figures") { $0.list { for row in figures { figure(row, &$0) } } }
      $0.member("results") { $0.list { for row in results.rows { result(row, &$0) } } }
      $0.member("annexes") { $0.list { for annex in notice.annexes { self.annex(annex, &$0) } } }
      $0.member("tables") {
        $0.list { for table in notice.tables { TableData(table: table).write(&$0) } }
      }
      $0.member("findings") {
        $0.list { NoticeFindings(notice: notice, problems: index.library.problems).write(&$0) }
      }
      $0.member("editor-notes") { $0.list { for note in editorNotes { self.note(note, &$0) } } }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func metadata(_ json: inout JSONWriter) {
    json.member("id", notice.id)
    json.member(
      "address", PageAddress.notice(notice.id).canonical(below: index.library.site.baseAddress))
    json.member("title", notice.title.value)
    json.member("title-supplied", flag: notice.titleIsSupplied)
    json.member("kind", notice.kind.rawValue)
    json.member("issuers") { $0.list { for id in notice.issuers { $0.element(id) } } }
    json.member("issuer-name", index.issuerName(of: notice))
    json.member("jurisdiction", notice.jurisdiction)
    json.member("lang", notice.language ?? index.library.site.language)
    json.member("period", notice.period.code)
    json.member("period-label", notice.periodText)
    json.member("comparable", orNull: notice.comparable?.code)
    json.member("document-number", orNull: notice.documentNumber?.value)
    json.member("signed", orNull: notice.signed?.value.iso)
    json.member("released", orNull: notice.released?.iso)
    json.member("published", notice.published.iso)
    json.member("source") { json in
      json.object {
        $0.member("url", orNull: notice.republishedFrom?.url)
        $0.member("taken", orNull: notice.republishedFrom?.taken?.iso)
        $0.member("publisher", orNull: notice.republishedFrom?.publisher)
      }
    }
    json.member("excerpt", flag: notice.isExcerpt)
    json.member("follows", orNull: notice.follows?.value)
    json.member("subjects") { $0.list { for subject in subjects { self.subject(subject, &$0) } } }
    json.member("addressees") { $0.list { for text in notice.addressees { $0.element(text) } } }
    json.member("copies") { $0.list { for text in notice.copies { $0.element(text) } } }
    json.member("note", orNull: notice.note)
    json.member("contacts", contacts.rawValue)
    json.member("files") { json in
      json.list {
        for file in notice.files {
          $0.object {
            $0.member("file", file.file)
            $0.member("title", file.title)
          }
        }
      }
    }
  }

  /// Subjects of which the front matter says how they were checked.
  private var subjects: [String] {
    index.library.measures.subjects.map(\.id).filter {
      notice.windows[$0] != nil || notice.coverage[$0] != nil || notice.asOf[$0] != nil
        || notice.rules[$0] != nil
    }
  }

  private func subject(_ id: String, _ json: inout JSONWriter) {
    json.object {
      $0.member("subject", id)
      $0.member("first-day", orNull: notice.windows[id]?.first.iso)
      $0.member("last-day", orNull: notice.windows[id]?.last.iso)
      $0.member("coverage", orNull: notice.coverage[id]?.rawValue)
      $0.member("as-of", orNull: notice.asOf[id]?.iso)
      $0.member("rule", orNull: notice.rules[id])
    }
  }

  private func text(_ run: TextRun, _ json: inout JSONWriter) {
    json.object {
      $0.member("paragraph", run.number)
      $0.member("kind", run.kind.rawValue)
      $0.member("section", run.section.id)
      $0.member("text", run.text)
    }
  }

  private func figure(_ row: FigureRow, _ json: inout JSONWriter) {
    json.object {
      $0.member("number", row.number)
      $0.member("paragraph", row.run.number)
      $0.member("section", row.run.section.id)
      $0.member("text", row.text)
      $0.member("value", number: row.value)
      $0.member("unit", row.unit)
      $0.member("operation", orNull: row.operation)
      $0.member("expression", row.expression)
      $0.member("source", orNull: row.source)
      $0.member("computed", number: row.computed)
      $0.member("status", row.status.rawValue)
    }
  }

  private func result(_ row: ResultsTable.Row, _ json: inout JSONWriter) {
    json.object {
      $0.member("period", row.cells[0])
      $0.member("subject", row.cells[1])
      $0.member("measure", row.cells[2])
      $0.member("dimension", row.cells[3])
      $0.member("category", row.cells[4])
      $0.member("region", row.cells[5])
      $0.member("stated", row.cells[6])
      $0.member("value", number: row.cells[7])
    }
  }

  private func annex(_ annex: Annex, _ json: inout JSONWriter) {
    json.object {
      $0.member("id", annex.id)
      $0.member("title", annex.title)
      $0.member("own-title", orNull: annex.ownTitle?.value)
      $0.member("tables") { $0.list { for table in annex.tables { $0.element(table.id) } } }
    }
  }

  private func note(_ note: EditorNote, _ json: inout JSONWriter) {
    json.object {
      $0.member("check", note.check)
      $0.member("table", orNull: note.table)
      $0.member("row", orNull: note.row)
      $0.member("column", orNull: note.column)
      $0.member("text", orNull: note.text)
      $0.member("stated", orNull: note.stated)
      $0.member("computed", orNull: note.computed)
      $0.member("reason", note.reason)
    }
  }
}
