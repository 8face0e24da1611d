internal import TongbaoCore

/// What a published CSV file is to programs: its columns with name, head and form.
///
/// Both descriptions of the data, the Data Package and CSVW, are written from this one.
struct TableDescription {
  struct Column {
    /// ASCII, unique in the table: `checked`, `name_2`.
    let name: String
    /// As the file's first row has it.
    let head: String
    let form: Form
  }

  /// What all cells of a column have in common; empty cells are missing in each form.
  enum Form: Hashable {
    case integer, decimal
    /// Text, with the pattern that all cells fit.
    case text(pattern: String?)
  }

  /// From the site's root.
  let path: String
  let title: String
  let columns: [Column]

  /// A table of a notice. The forms are those that its cells, as issued, bear out.
  init(_ table: Table, of notice: Notice) {
    path = PageAddress.notice(notice.id).folder + table.id + ".csv"
    title = table.layout.caption ?? notice.title.value + " " + table.id
    var names = UniqueNames()
    columns = table.columns.indices.map { column in
      let role = table.columns[column].role
      return Column(
        name: names.name(role.word), head: CSVWriter.guarded(table.columns[column].header),
        form: Self.form(of: column, role, in: table.grid))
    }
  }

  /// A file of ours, with its heads in Chinese and a form for each that is not plain text.
  init(path: String, title: String, heads: [String], names: [String], forms: [String: Form]) {
    self.path = path
    self.title = title
    columns = zip(names, heads).map { name, head in
      Column(name: name, head: head, form: forms[name] ?? .text(pattern: nil))
    }
  }

  /// The first form that all cells fit.
  private static func form(of column: Int, _ role: Role, in grid: Grid) -> Form {
    for form in candidates(role) {
      let fits = (1..<max(1, grid.rowCount)).allSatisfy {
        let cell = grid.bytes($0, column)
        return cell.isEmpty || form.holds(cell)
      }
      if fits { return form }
    }
    return .text(pattern: nil)
  }

  private static func candidates(_ role: Role) -> [Form] {
    switch role {
    case .measure: [.integer, .decimal, .percent]
    case .number, .rank: [.integer]
    case .siteID: [.siteID]
    case .accountID: [.accountID]
    default: []
    }
  }
}

extension TableDescription.Form {
  static let percent = Self.text(pattern: #"-?[0-9]+(\.[0-9]+)?%"#)
  static let siteID = Self.text(pattern: "[0-9]{10}")
  static let accountID = Self.text(pattern: "[0-9]{6}M[0-9]{3}[A-Z]{2}[0-9]{4}")

  /// Whether a cell that is not empty has this form.
  func holds(_ cell: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .integer: return Self.decimal(cell)?.scale == 0
    case .decimal: return Self.decimal(cell) != nil
    case .percent: return cell.last == UInt8(ascii: "%") && Self.decimal(cell.dropLast()) != nil
    case .siteID: return cell.count == 10 && cell.allSatisfy(Self.isDigit)
    case .accountID:
      let shape = Array("000000M000AA0000".utf8)
      return cell.count == shape.count
        && zip(cell, shape).allSatisfy { byte, wanted in
          switch wanted {
          case UInt8(ascii: "0"): Self.isDigit(byte)
          case UInt8(ascii: "A"): (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          default: byte == wanted
          }
        }
    case .text(let pattern): return pattern == nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A number without plus sign and thousands commas, as programs read it.
  private static func decimal(_ cell: ArraySlice<UInt8>) -> ExactDecimal? {
    guard cell.first != UInt8(ascii: "+"), !cell.contains(UInt8(ascii: ",")) else { return nil }
    return ExactDecimal(cell)
  }
}

/// Names for columns: ASCII without hyphens, `_2` behind the second of one name.
private struct UniqueNames {
  private var counts: [String: Int] = [:]

  mutating func name(_ word: String) -> String {
    let name = String(word.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let count = counts[name, default: 0] + 1
    counts[name] = count
    return count == 1 ? name : "\(name)_\(count)"
  }
}
