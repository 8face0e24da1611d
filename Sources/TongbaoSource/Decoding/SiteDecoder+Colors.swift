internal import TongbaoCore

extension SiteDecoder {
  /// `colors:`; whether the style sheet has a colour of that name is asked where it is read.
  func colors(_ value: SourceValue, into log: inout DiagnosticLog) -> [SiteSettings.Color] {
    var fields = MappingReader(
      value, expecting: ("colors ", "colors"), example: "colors: {red: \"#b3131b\"}")
    let colors = fields.all().compactMap { entry -> SiteSettings.Color? in
      // YAML takes a bare `#b3131b` for a remark; the colour would be lost without a word.
      guard !entry.value.isEmpty else {
        fields.log.report(
          .wrongForm(
            at: entry.place, chinese: "“\(entry.key)”没有颜色；颜色要加引号，写成 \"#b3131b\"",
            english: "“\(entry.key)” has no colour; quote it: \"#b3131b\""))
        return nil
      }
      guard let text = fields.scalar(entry.value, key: entry.key) else { return nil }
      guard Self.isColor(text.value) else {
        report(text, &fields)
        return nil
      }
      return SiteSettings.Color(name: Located(entry.key, at: entry.place), value: text.value)
    }
    fields.finish(into: &log)
    return colors
  }

  private func report(_ text: Located<String>, _ fields: inout MappingReader) {
    let near = Self.colorMeant(by: text.value)
    fields.report(
      text.value, at: text.place,
      rule: "不是颜色；" + (near.map { "是不是“\($0)”？" } ?? "写成 \"#b3131b\""),
      english: "is not a colour" + (near.map { "; did you mean “\($0)”?" } ?? " like \"#b3131b\""))
  }

  /// `#b31`, `b3131b` and `＃b3131b` as the colour they stand for.
  private static func colorMeant(by text: String) -> String? {
    let digits = Array(text).filter { $0 != "#" && $0 != "＃" && $0 != " " }
    guard digits.count == 3 || digits.count == 6 else { return nil }
    let color = "#" + String(digits.count == 3 ? digits.flatMap { [$0, $0] } : digits)
    return isColor(color) ? color : nil
  }

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#")
      && text.utf8.dropFirst().allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0)
      }
  }
}
