/// Templates with a few characters dropped, doubled, swapped or put in, the same ones every time.
enum TemplateMutator {
  static func slips(_ count: Int, in templates: [[String: String]]) -> [[String: String]] {
    var random = SplitMix(state: 7)
    return (0..<count).map { index in
      var files = templates[index % templates.count]
      let name = files.keys.sorted()[random.below(files.count)]
      for _ in 0...random.below(2) { files[name] = slip(in: files[name] ?? "", &random) }
      return files
    }
  }

  private static let pieces = [
    "{", "}", "%", "-", "+", "#", "'", "\"", "|", ".", "(", ")", " ", "\n", "\r", "\u{3000}", "\\",
    "=", "<",
    "not ", " and draft", " or done", "x", "1", "_", "中", "{{ title }}", "{% endif %}", "{# #}",
    "~", ",", "é",
  ]

  private static func slip(in text: String, _ random: inout SplitMix) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = random.below(scalars.count + 1)
    switch random.below(4) {
    case 0 where place < scalars.count: scalars.remove(at: place)
    case 1 where place < scalars.count: scalars.insert(scalars[place], at: place)
    case 2 where place + 1 < scalars.count: scalars.swapAt(place, place + 1)
    default:
      scalars.insert(contentsOf: pieces[random.below(pieces.count)].unicodeScalars, at: place)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
