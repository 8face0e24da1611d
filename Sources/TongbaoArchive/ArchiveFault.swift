internal import TongbaoCore
internal import TongbaoFiles

/// Why the archive could not be read or written; it is as it was before.
package struct ArchiveFault: PublishFault, Equatable {
  /// What kind of fault it is; it decides how the program ends.
  package enum Kind: Int32, Sendable {
    /// The archive holds something that is not as it was committed.
    case damage = 1
    /// A commit was broken off and waits to be finished or undone.
    case interrupted = 4
    /// What the user asked for cannot be meant.
    case usage = 64
    /// There is no archive.
    case absent = 65
    /// The archive must not be written like this.
    case refused = 73
    /// A program that is needed cannot be run.
    case unusable = 74
    /// Somebody else is writing it.
    case busy = 75
  }

  package let kind: Kind
  package let chinese: String
  package let english: String

  package init(_ kind: Kind, _ chinese: String, en english: String) {
    self.kind = kind
    self.chinese = chinese
    self.english = english
  }

  package var exitCode: Int32 { kind.rawValue }

  /// A file of the archive is not as it must be.
  static func damage(_ path: String, _ words: Message) -> ArchiveFault {
    ArchiveFault(
      .damage, "归档受损：\(path) \(words.text(in: .chinese))；没有写入任何内容",
      en: "the archive is damaged: \(path) \(words.text(in: .english)); nothing was written")
  }
}
