/// Text as it stands in XML; control characters never come this far.
func xmlText(_ text: String) -> String {
  var writer = HTMLWriter(capacity: text.utf8.count)
  writer.text(text)
  return String(decoding: writer.bytes, as: UTF8.self)
}
