/// The options behind a verb: `--name value`, `--name=value` and flags.
struct OptionReader {
  private var values: [(name: String, value: String)] = []
  private var flags: [String] = []

  /// Reads the words; unknown and repeated options and missing values are faults.
  init(_ words: ArraySlice<String>, named names: [String], flags known: [String] = [])
    throws(UsageFault)
  {
    var rest = words
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if known.contains(word) {
        if flags.contains(word) { throw UsageFault("“\(word)”写了两次") }
        flags.append(word)
      } else if names.contains(name) {
        if values.contains(where: { $0.name == name }) { throw UsageFault("“\(name)”写了两次") }
        let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() ?? ""
        if value.isEmpty || (parts.count == 1 && value.hasPrefix("--")) {
          throw UsageFault("“\(name)”后面缺少值")
        }
        values.append((name, value))
      } else {
        let choices = (names + known).joined(separator: " ")
        throw UsageFault("不认识“\(word)”，这里可以写：\(choices)")
      }
    }
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  func text(_ name: String) -> String? { values.first { $0.name == name }?.value }

  func required(_ name: String) throws(UsageFault) -> String {
    guard let value = text(name) else { throw UsageFault("缺少“\(name)”") }
    return value
  }

  /// A whole number in the range; `standard` when the option is not written.
  func number(
    _ name: String, in range: ClosedRange<Int>, or standard: Int? = nil
  ) throws(UsageFault) -> Int {
    guard let value = text(name) else {
      if let standard { return standard }
      throw UsageFault("缺少“\(name)”")
    }
    guard let number = Int(value), range.contains(number) else {
      throw UsageFault(
        "“\(name)”写作“\(value)”，应当是 \(range.lowerBound) 到 \(range.upperBound) 的整数")
    }
    return number
  }
}
