package import TongbaoCore
internal import TongbaoTemplates

/// Templates and assets of a site, as read; later folders are overlaid on earlier ones by the caller.
package struct Theme: Sendable {
  /// A file of the Templates folder.
  package struct File: Sendable {
    /// Path below Templates: `notice.html`, `assets/site.css`.
    package let name: String
    /// Path as shown in messages.
    package let path: String
    package let bytes: [UInt8]

    package init(name: String, path: String, bytes: [UInt8]) {
      self.name = name
      self.path = path
      self.bytes = bytes
    }
  }

  /// The file of the site's own texts.
  package static let wordsFile = "words.yaml"

  /// All files that count, in the order of their names.
  let files: [File]
  let templates: [TemplateSource]
  let assets: [File]
  /// What the site says in its own voice.
  let words: Words
  /// Files of texts behind the first: they say what it does not.
  let furtherWords: [File]
  /// Names of the files that the program itself brings along; `nil` where that is not known.
  private let shipped: Set<String>?

  /// `files` in the order of their names; of two with one name the first counts.
  package init(_ files: [File], words: Words, shipped: Set<String>? = nil) {
    self.shipped = shipped
    self.words = words
    var seen: Set<String> = []
    let unique = files.filter { seen.insert($0.name).inserted }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.files = unique
    furtherWords = Array(files.filter { $0.name == Self.wordsFile }.dropFirst())
    templates = unique.filter { $0.name.hasSuffix(".html") }
      .map { TemplateSource(name: $0.name, path: $0.path, bytes: $0.bytes) }
    assets = unique.filter { $0.name.hasPrefix("assets/") }
  }

  /// Tells files that nothing uses: a template with a misspelt name would change no page.
  func reportUnused(except used: Set<String>, into log: inout DiagnosticLog) {
    guard let shipped else { return }
    for file in files where !shipped.contains(file.name) && !used.contains(file.name) {
      if file.name.hasPrefix("assets/") { continue }
      log.report(.unusedTemplate(file, near: Self.near(file.name, among: shipped)))
    }
  }

  /// The name in the same folder that may be meant: folders and endings make no two names alike.
  private static func near(_ name: String, among shipped: Set<String>) -> String? {
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    guard name.hasSuffix(".html") else { return nil }
    func stem(_ name: String) -> String { String(name.dropFirst(folder.count).dropLast(5)) }
    let others = shipped.filter {
      $0.hasPrefix(folder) && $0.hasSuffix(".html") && !$0.dropFirst(folder.count).contains("/")
    }
    return nearMiss(of: stem(name), among: others.map(stem)).map { folder + $0 + ".html" }
  }

  /// The colours of the style sheet.
  var colors: StyleColors {
    StyleColors(assets.first { $0.name == "assets/site.css" }?.bytes ?? [])
  }

  /// The style sheet of the records' stand-alone pages.
  var recordStyle: [UInt8] { files.first { $0.name == "record.css" }?.bytes ?? [] }

  /// The files that a site publishes beside its pages; the style sheet with the site's own colours.
  func published(_ site: SiteSettings, hasScript: Bool) -> [File] {
    // The one script is the search page's.
    let shown = assets.filter { $0.name != "assets/search.js" || hasScript }
    return shown.map { file in
      guard file.name == "assets/site.css", !site.colors.isEmpty else { return file }
      let rules = site.colors.sorted { $0.name.value < $1.name.value }
        .map { "--\($0.name.value):\($0.value)" }
      return File(
        name: file.name, path: file.path,
        bytes: file.bytes
          + Array(
            // Colours are chosen for the light page and for paper; the dark page keeps its own.
            "@media screen and (prefers-color-scheme:light),print{:root{\(rules.joined(separator: ";"))}}\n"
              .utf8))
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedTemplate(_ file: Theme.File, near: String?) -> Diagnostic {
    let isTemplate = file.name.hasSuffix(".html")
    let advice =
      isTemplate
      ? ("在模板里用 include 包含它，或把它移走", "include it, or move it away")
      : ("这里只放模板和 assets/，把它移走", "only templates and assets/ lie here, move it away")
    return Diagnostic(
      .warning, "file.unreferenced", at: SourcePlace(file.path),
      Message(
        "没有页面用到“\(file.name)”；" + (near.map { "是不是“\($0)”？" } ?? advice.0),
        en: "no page uses “\(file.name)”; " + (near.map { "did you mean “\($0)”?" } ?? advice.1)))
  }
}
