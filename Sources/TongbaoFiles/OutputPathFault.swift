/// A path that cannot be published, and the rule that it breaks.
package struct OutputPathFault: PublishFault, Equatable {
  /// The rules for output paths.
  package enum Rule: Sendable, Equatable {
    case empty, absolute, emptySegment, character, leadingDot, trailingDot, tooLong, reserved
    /// `manifest.json` at the top is written by the program itself.
    case manifest
    /// Two artifacts have this path.
    case duplicate
    /// One artifact has this path, and another one lies in it as if it were a folder.
    case folder
  }

  /// The path as it was given.
  package let path: String

  /// The rule that it breaks.
  package let rule: Rule

  package var exitCode: Int32 { 70 }

  package var chinese: String { "输出路径 '\(path)' \(words.chinese)" }

  package var english: String { "output path '\(path)' \(words.english)" }

  /// What is wrong with the path, to be said after it.
  package var words: (chinese: String, english: String) {
    switch rule {
    case .empty: ("是空的", "is empty")
    case .absolute: ("以 / 开头；必须是相对路径", "starts with '/'; it must be relative")
    case .emptySegment: ("有空的一段", "has an empty segment")
    case .character:
      ("含有小写字母、数字、'.'、'_'、'-' 以外的字符", "holds other than a-z, 0-9, '.', '_' and '-'")
    case .leadingDot: ("有以 '.' 开头的一段", "has a segment that starts with '.'")
    case .trailingDot: ("有以 '.' 结尾的一段", "has a segment that ends with '.'")
    case .tooLong: ("有超过 255 字节的一段", "has a segment of more than 255 bytes")
    case .reserved: ("有 Windows 保留的名称", "has a name that Windows reserves")
    case .manifest: ("由程序自己写", "is written by the program itself")
    case .duplicate: ("出现了两次", "is given twice")
    case .folder: ("既是文件又是文件夹", "is both a file and a folder")
    }
  }
}
