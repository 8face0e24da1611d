internal import TongbaoCore

extension Diagnostic {
  /// A file that nothing names: it is not published.
  static func unreferenced(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "file.unreferenced", at: SourcePlace(path),
      Message(
        "没有通报用到“\(lastName(path))”，不会发布；在 notice.md 里写上它，或把它移走",
        en:
          "nothing names “\(lastName(path))”, so it is not published; name it in notice.md or move it away"
      ))
  }

  static func notAPlainFile(_ path: String, isLink: Bool) -> Diagnostic {
    let kind = isLink ? ("符号链接", "a symbolic link") : ("管道、套接字或设备", "a pipe, socket or device")
    return Diagnostic(
      .error, "source.refused", at: SourcePlace(path),
      Message(
        "“\(lastName(path))”是\(kind.0)；来源只收普通文件，请换成文件本身",
        en:
          "“\(lastName(path))” is \(kind.1); sources are plain files only, put the file itself there"
      ))
  }

  static func unreadableName(_ bytes: [UInt8], in folder: String) -> Diagnostic {
    var shown = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      shown += scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : String(scalar)
    }
    return Diagnostic(
      .error, "source.refused", at: SourcePlace(folder),
      Message(
        "文件名“\(shown)”含控制字符或不是 UTF-8；请改名",
        en: "the file name “\(shown)” has control characters or is not UTF-8; rename it"))
  }

  static func overLimit(
    _ place: SourcePlace, _ rule: String, chinese: String, english: String, limit: String
  ) -> Diagnostic {
    Diagnostic(
      .error, rule, at: place,
      Message("\(chinese)，上限为 \(limit)", en: "\(english); the limit is \(limit)"))
  }
}

private func lastName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
