/// A command line that is not understood; the text says what to write instead, in Chinese.
struct UsageFault: Error, Equatable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
