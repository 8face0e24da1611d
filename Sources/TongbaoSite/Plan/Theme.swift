internal import TongbaoCore
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

  /// All files that count, in the order of their names.
  let files: [File]
  let templates: [TemplateSource]
  let assets: [File]

  /// `files` in the order of their names; of two with one name the first counts.
  package init(_ files: [File]) {
    var seen: Set<String> = []
    let unique = files.filter { seen.insert($0.name).inserted }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.files = unique
    templates = unique.filter { $0.name.hasSuffix(".html") }
      .map { TemplateSource(name: $0.name, path: $0.path, bytes: $0.bytes) }
    assets = unique.filter { $0.name.hasPrefix("assets/") }
  }

  /// The colours of the style sheet.
  var colors: StyleColors {
    StyleColors(assets.first { $0.name == "assets/site.css" }?.bytes ?? [])
  }

  /// The files that a site publishes beside its pages; the style sheet with the site's own colours.
  func published(_ site: SiteSettings) -> [File] {
    assets.map { file in
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
