import Glibc

@testable import TongbaoBenchmark

/// Runs a test in a folder of its own and removes it.
func inTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
  let folder = try WorkFolder(below: parent)
  let result = Swift.Result { try body(folder.path) }
  try folder.remove()
  return try result.get()
}

func write(_ text: String, to path: String) throws {
  try FileAccess.write(Array(text.utf8), to: path)
}
