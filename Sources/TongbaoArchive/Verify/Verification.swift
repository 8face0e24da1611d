package import TongbaoCore

/// What a look at the whole archive found.
package struct Verification: Sendable, Equatable {
  /// The four qualities that an archived record must keep (GB/T 18894, DA/T 70).
  package enum Aspect: String, Sendable, CaseIterable {
    case authenticity = "真实性"
    case integrity = "完整性"
    case usability = "可用性"
    case safety = "安全性"

    /// The quality in English.
    package var english: String {
      switch self {
      case .authenticity: "authenticity"
      case .integrity: "integrity"
      case .usability: "usability"
      case .safety: "safety"
      }
    }
  }

  /// How much a finding weighs.
  package enum Weight: String, Sendable {
    /// Something is not as it was committed.
    case damage
    /// A commit was broken off; nothing of the archive is lost by it.
    case interruption
    /// Something to know.
    case note
  }

  /// One thing that was found.
  package struct Finding: Sendable, Equatable {
    package let aspect: Aspect
    package let weight: Weight
    /// The file, in the archive.
    package let path: String
    /// What is to be said of it, after its path.
    package let words: Message
  }

  /// All findings, in order of quality and of path.
  package internal(set) var findings: [Finding] = []

  /// What was looked at.
  package internal(set) var objects = 0
  package internal(set) var versions = 0
  package internal(set) var files = 0
  package internal(set) var bytes = 0

  /// Versions that came since the list was last signed; `nil` where it never was.
  package internal(set) var versionsSinceSigned: Int?

  /// 1 where something is damaged, 4 where a commit was broken off, else 0.
  package var exitCode: Int32 {
    findings.contains { $0.weight == .damage }
      ? 1 : findings.contains { $0.weight == .interruption } ? 4 : 0
  }

  /// Something is damaged.
  mutating func find(_ aspect: Aspect, _ path: String, _ words: Message) {
    find(aspect, .damage, path, words)
  }

  mutating func find(_ aspect: Aspect, _ weight: Weight, _ path: String, _ words: Message) {
    findings.append(Finding(aspect: aspect, weight: weight, path: path, words: words))
  }

  /// Takes over what another look found.
  mutating func add(_ other: Verification) {
    findings += other.findings
    objects += other.objects
    versions += other.versions
    files += other.files
    bytes += other.bytes
  }

  /// Puts the findings in order.
  mutating func sort() {
    let order = Aspect.allCases
    func key(_ finding: Finding) -> (Int, String, String) {
      (
        order.firstIndex(of: finding.aspect) ?? 0, finding.path,
        finding.words.text(in: .chinese)
      )
    }
    findings.sort { key($0) < key($1) }
  }
}
