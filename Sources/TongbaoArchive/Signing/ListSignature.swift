internal import TongbaoCore
internal import TongbaoFiles

/// Who may have signed, as `ssh-keygen` wants to know it.
package struct AllowedSigners: Sendable, Equatable {
  /// The file of allowed signers, which must not come with the archive.
  package let path: String

  /// Who is to have signed.
  package let identity: String

  package init(path: String, identity: String) {
    self.path = path
    self.identity = identity
  }
}

/// The signature of a list of digests, made and checked by `ssh-keygen` (OpenSSH 8.1 and later).
///
/// No private key passes through this program, and no shell: agents and hardware keys work as ever.
struct ListSignature {
  static let namespace = "tongbao-archive"

  /// What a check says.
  enum Verdict: Equatable {
    /// The signature is whole, and of an allowed signer where such were given.
    case good
    /// What `ssh-keygen` says against it.
    case bad(String)
  }

  let root: OpenFolder
  let list: String
  let signature: String

  /// Checks the signature.
  func verdict(_ signers: AllowedSigners?) throws -> Verdict {
    // Programs skip white space in a signature, so that an altered one may pass: ours has one form.
    guard let bytes = try root.read(signature, limit: 65_536), Self.isArmoured(bytes) else {
      return .bad("not as ssh-keygen writes it")
    }
    var arguments = ["ssh-keygen", "-Y", signers == nil ? "check-novalidate" : "verify"]
    if let signers { arguments += ["-f", signers.path, "-I", signers.identity] }
    arguments += ["-n", Self.namespace, "-s", root.place(signature)]
    let result = try Self.run(arguments, root, list, isErrorTaken: true)
    if result.status == 0 { return .good }
    let words = String(decoding: result.output, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: "; ")
    return .bad(words.isEmpty ? "ssh-keygen: \(result.status)" : words)
  }

  /// Signs the list with a key's file; the signature.
  static func sign(_ list: String, in root: OpenFolder, key: String) throws -> [UInt8] {
    let result = try run(
      ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", key], root, list,
      isErrorTaken: false)
    guard result.status == 0, isArmoured(result.output) else {
      throw ArchiveFault(
        .refused, "ssh-keygen 没有用 \(key) 签成（退出码 \(result.status)）；请核对 --key 指的私钥、口令或代理，清单没有改动",
        en: """
          ssh-keygen did not sign with \(key) (exit code \(result.status)); look at the key that \
          --key names, its passphrase or the agent, the list was not changed
          """)
    }
    return result.output
  }

  private static func run(
    _ arguments: [String], _ root: OpenFolder, _ list: String, isErrorTaken: Bool
  ) throws -> Program.Result {
    do throws(FileFault) {
      return try Program.run(arguments, input: root, list, isErrorTaken: isErrorTaken)
    } catch {
      guard error.path == arguments[0] else { throw error }
      throw ArchiveFault(
        .unusable, "运行不了 ssh-keygen（\(error.chinese)）；请安装 OpenSSH 8.1 或更新的版本",
        en: "cannot run ssh-keygen (\(error.english)); install OpenSSH 8.1 or later")
    }
  }

  /// Whether the bytes are a signature exactly as `ssh-keygen` writes it.
  private static func isArmoured(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 4, lines[0].elementsEqual("-----BEGIN SSH SIGNATURE-----".utf8),
      lines[lines.count - 1].isEmpty,
      lines[lines.count - 2].elementsEqual("-----END SSH SIGNATURE-----".utf8)
    else { return false }
    let body = lines[1..<(lines.count - 2)]
    let width = body.dropLast().first?.count
    return body.allSatisfy { line in
      !line.isEmpty
        && line.allSatisfy {
          switch $0 {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
          default: false
          }
        }
    } && body.dropLast().allSatisfy { $0.count == width }
      && body.dropLast().allSatisfy { !$0.contains(UInt8(ascii: "=")) }
  }
}
