internal import TongbaoCore

/// Reads an inventory strictly: what is not exactly as this program writes it is a fault.
struct InventoryReader {
  /// What is wrong with an inventory, to be said after its path.
  struct Fault: Error, Equatable {
    let words: Message

    init(_ chinese: String, en english: String) { words = Message(chinese, en: english) }
  }

  /// Reads the bytes of `inventory.json`.
  static func read(_ bytes: [UInt8]) throws(Fault) -> Inventory {
    let value: JSONValue
    do {
      value = try JSONReader.read(bytes)
    } catch {
      throw Fault(
        "第 \(error.line) 行第 \(error.column) 列不是 JSON",
        en: "is not JSON at line \(error.line), column \(error.column)")
    }
    let type = try text(value, "type")
    guard type == Inventory.type else {
      throw Fault(
        "是另一种格式（\(type)），本程序只认 OCFL 1.1；请用更新的程序",
        en: "is of another format (\(type)); this program knows OCFL 1.1 only, use a newer one")
    }
    try expect(
      value, ["digestAlgorithm", "head", "id", "manifest", "type", "versions"], in: "inventory")
    let algorithm = try text(value, "digestAlgorithm")
    guard algorithm == "sha512" else {
      throw Fault(
        "用的是 \(algorithm)，不是 sha512", en: "uses \(algorithm), not sha512")
    }
    let inventory = Inventory(
      id: try text(value, "id"), manifest: try digests(value["manifest"], "manifest"),
      versions: try versions(value["versions"]))
    guard try text(value, "head") == "v\(inventory.head)" else {
      throw Fault("的 head 不是最后一版", en: "has a head that is not its last version")
    }
    try check(inventory)
    return inventory
  }

  private static func versions(_ value: JSONValue?) throws(Fault) -> [Inventory.Version] {
    let members = value?.members ?? []
    guard !members.isEmpty else { throw Fault("没有版本", en: "has no version") }
    var versions: [Inventory.Version] = []
    for (place, member) in members.enumerated() {
      let name = "v\(place + 1)"
      guard member.key == name else {
        throw Fault(
          "里 \(name) 的位置写着 \(member.key)", en: "has \(member.key) in the place of \(name)")
      }
      let version = member.value
      try expect(version, ["created", "message", "state", "user"], in: name)
      guard let user = version["user"] else { throw missing("user") }
      try expect(user, ["address", "name"], in: "\(name) user")
      versions.append(
        Inventory.Version(
          created: try text(version, "created"), message: try text(version, "message"),
          userName: try text(user, "name"), userAddress: try text(user, "address"),
          state: try state(version["state"], name)))
    }
    return versions
  }

  private static func state(_ value: JSONValue?, _ name: String) throws(Fault) -> [String: String] {
    var state: [String: String] = [:]
    for (digest, paths) in try digests(value, name) {
      for path in paths where state.updateValue(digest, forKey: path) != nil {
        throw Fault("的 \(name) 里 \(path) 出现两次", en: "names \(path) twice in \(name)")
      }
    }
    return state
  }

  private static func digests(
    _ value: JSONValue?, _ name: String
  ) throws(Fault) -> [String: [String]] {
    guard let members = value?.members else { throw missing(name) }
    var digests: [String: [String]] = [:]
    for member in members {
      guard isDigest(member.key) else {
        throw Fault(
          "的 \(name) 里 \(member.key) 不是 SHA-512 摘要值",
          en: "has \(member.key) in \(name), which is no SHA-512 digest")
      }
      var paths: [String] = []
      for element in member.value.list ?? [] {
        guard let path = element.text else { throw missing(name) }
        paths.append(path)
      }
      guard !paths.isEmpty else { throw missing(name) }
      digests[member.key] = paths
    }
    return digests
  }

  /// Whether the text is 128 lower-case hexadecimal digits. An inventory has many of them, and none is
  /// computed with.
  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 128
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func text(_ value: JSONValue, _ key: String) throws(Fault) -> String {
    guard let text = value[key]?.text, !text.isEmpty else { throw missing(key) }
    return text
  }

  private static func missing(_ key: String) -> Fault {
    Fault("没有写 \(key)，或写得不对", en: "lacks \(key), or has it in another form")
  }

  private static func expect(
    _ value: JSONValue, _ keys: [String], in name: String
  ) throws(Fault) {
    for member in value.members ?? [] where !keys.contains(member.key) {
      throw Fault(
        "的 \(name) 里有不认识的键 \(member.key)", en: "has the unknown key \(member.key) in \(name)")
    }
  }
}
