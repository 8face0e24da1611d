internal import TongbaoCore

/// A row that gives a code a name.
struct NamedCell {
  let table: Table
  let row: Int
  /// Columns of code and name.
  let code: Int
  let name: Int
  /// Id of the notice.
  let notice: String

  var codeText: String { table.grid.text(row, code) }
  var nameText: String { table.grid.text(row, name) }
  var codeBytes: ByteText { ByteText(table.grid.bytes(row, code)) }
  var nameBytes: ByteText { ByteText(table.grid.bytes(row, name)) }

  /// Whether another row has the same name, blanks apart.
  func hasName(of other: NamedCell) -> Bool {
    nameBytes == other.nameBytes || nameText.withoutBlanks == other.nameText.withoutBlanks
  }
}

/// A cell's text as a key, without a text of its own.
struct ByteText: Hashable {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  static func == (a: ByteText, b: ByteText) -> Bool { a.bytes.elementsEqual(b.bytes) }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

/// The codes and names of one notice.
struct NamesOfNotice {
  private(set) var byCode: [ByteText: NamedCell] = [:]
  /// Sites alone: an office has several accounts.
  private(set) var byName: [ByteText: NamedCell] = [:]

  /// Two rows that do not go together.
  enum Clash {
    case name(NamedCell)
    case code(NamedCell)

    var other: NamedCell {
      switch self {
      case .name(let cell), .code(let cell): cell
      }
    }
  }

  /// Takes a row up; `report` is told where it clashes with an earlier one.
  mutating func add(_ cell: NamedCell, _ report: (Clash) -> Void) {
    let (code, name) = (cell.codeBytes, cell.nameBytes)
    guard !code.bytes.isEmpty, !name.bytes.isEmpty else { return }
    if let known = byCode[code] {
      // A code that stands twice in one register has a rule of its own.
      let isToldAlready = cell.table === known.table && cell.table.kind == .register
      if !isToldAlready, !known.hasName(of: cell) { report(.name(known)) }
    } else {
      byCode[code] = cell
    }
    // An office has several accounts; two offices of different counties may have one name.
    guard cell.table.columns[cell.code].role == .siteID else { return }
    if let known = byName[name] {
      if known.codeBytes != code, known.division == cell.division { report(.code(known)) }
    } else {
      byName[name] = cell
    }
  }
}

extension NamedCell {
  /// The division in a code of ten digits.
  fileprivate var division: [UInt8] { Array(table.grid.bytes(row, code).prefix(6)) }
}
