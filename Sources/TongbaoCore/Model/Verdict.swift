extension ArraySlice<UInt8> {
  /// Whether a cell of verdicts says that its unit passed.
  package var saysPass: Bool { elementsEqual("合格".utf8) }

  /// Whether a cell says that there is nothing.
  package var saysNone: Bool { elementsEqual("无".utf8) || elementsEqual("—".utf8) }
}
