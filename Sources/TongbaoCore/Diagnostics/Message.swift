/// One sentence of the program's own in Chinese and in English.
///
/// The Chinese text is what clerks read; the English one answers `--lang en`. Neither ends in a full
/// stop, both quote the value and end with what to do (`Wording of diagnostics` in CONTRIBUTING).
package struct Message: Sendable, Hashable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in `language`.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// The language of messages and help texts.
  package enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
  }
}
