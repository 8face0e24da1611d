import Glibc
import Testing

@testable import TongbaoBenchmark

@Suite struct FolderTests {
  @Test func writesACorpusAndEditsOneNotice() throws {
    try inTemporaryFolder { folder in
      let files = CorpusFiles(notices: 21)
      try CorpusFolder.write(Corpus(notices: 21, seed: 1), below: folder + "/new")
      let content = folder + "/new/Content"
      #expect(
        try TreeSize.measure(content)
          == TreeSize(
            files: files.paths.count, bytes: files.texts.values.map(\.utf8.count).reduce(0, +)))
      #expect(try CorpusFolder.edit(content, step: 1) == "2024q4-900000-szfbgt")
      let changed = try files.paths.filter {
        try FileAccess.read("\(content)/\($0)") != Array((files.texts[$0] ?? "").utf8)
      }
      #expect(
        changed == [
          "notices/2024q4-900000-szfbgt/notice.md", "notices/2024q4-900000-szfbgt/annex-1.csv",
        ])
    }
  }

  @Test func refusesAContentThatIsThere() throws {
    try inTemporaryFolder { folder in
      try CorpusFolder.write(Corpus(notices: 1, seed: 1), below: folder)
      #expect(throws: MachineFault.self) {
        try CorpusFolder.write(Corpus(notices: 1, seed: 2), below: folder)
      }
    }
  }

  @Test func countsFilesPagesAndBytesWrittenSince() throws {
    try inTemporaryFolder { folder in
      try FileAccess.makeFolder(folder + "/a")
      try write("12345", to: folder + "/a/x.html")
      try write("1", to: folder + "/y.csv")
      #expect(try TreeSize.measure(folder) == TreeSize(files: 2, bytes: 6, pages: 1))
      let changed = try #require(
        try FolderEntry.all(in: folder).first { $0.text == "y.csv" }?.modified)
      #expect(try TreeSize.measure(folder, since: changed).files >= 1)
      #expect(try TreeSize.measure(folder, since: .max) == TreeSize())
    }
  }

  @Test func floorWritesTheSameTree() throws {
    try inTemporaryFolder { folder in
      try CorpusFolder.write(Corpus(notices: 3, seed: 1), below: folder)
      try write("", to: folder + "/Content/empty.html")
      let floor = try Floor.measure(folder + "/Content", writing: folder + "/copy")
      #expect(
        try TreeSize.measure(folder + "/copy") == TreeSize.measure(folder + "/Content"))
      #expect(
        try FileAccess.read(folder + "/copy/site.yaml")
          == FileAccess.read(folder + "/Content/site.yaml"))
      #expect(floor.write.wall > 0 && floor.read.processor > 0)
      #expect(Floor(line: floor.line) == floor)
      #expect(Floor(line: "1 2 3\n") == nil)
    }
  }

  @Test func removesLinksWithoutFollowingThem() throws {
    try inTemporaryFolder { folder in
      try write("kept", to: folder + "/kept")
      let inner = try WorkFolder(below: folder)
      #expect(symlink(folder, inner.path + "/link") == 0)
      try inner.remove()
      #expect(try FolderEntry.all(in: folder).map(\.text) == ["kept"])
    }
  }
}
