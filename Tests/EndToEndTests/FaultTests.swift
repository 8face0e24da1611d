import Foundation
import Testing

/// Each folder of `Tests/Fixtures/sites/faults` changes the sound site; `expected.txt` holds the exit
/// code and what the program says of it.
struct FaultTests {
  @Test(arguments: Fixtures.names(in: "faults"))
  func isToldAndChangesNothing(_ name: String) throws {
    let folder = "\(Fixtures.sites)/faults/\(name)"
    let (site, before) = try Site.published()
    try ChangeList(String(contentsOfFile: "\(folder)/change.txt", encoding: .utf8)).apply(to: site)
    if FileManager.default.fileExists(atPath: "\(folder)/Content") {
      for (name, file) in try FileTree("\(folder)/Content").files {
        try site.write(file.bytes, to: "Content/\(name)")
      }
    }
    let run = try site.program("build")
    try Golden.expect(Data("exit \(run.code)\n\(run.error)".utf8), in: "\(folder)/expected.txt")
    if run.code != 0 {
      #expect(run.out == "")
      #expect(try site.output() == before)
    }
  }

  @Test func thereAreFaults() {
    #expect(Fixtures.names(in: "faults").count > 30)
  }
}
