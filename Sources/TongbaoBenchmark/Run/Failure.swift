/// The benchmark cannot go on; the text says why, in Chinese.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
