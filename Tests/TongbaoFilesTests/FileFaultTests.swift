import Glibc
import Testing

@testable import TongbaoFiles

@Suite struct FileFaultTests {
  @Test func saysTheCauseAndThePathInBothLanguages() {
    let fault = FileFault(.write, "/site/Output/index.html", code: ENOSPC)
    #expect(fault.chinese == "磁盘空间不足 (ENOSPC)，无法写入 /site/Output/index.html")
    #expect(
      fault.english
        == "No space left on device (ENOSPC): cannot write /site/Output/index.html")
  }

  @Test func namesAnErrorThatItDoesNotKnowByItsNumber() {
    #expect(FileFault(.read, "x", code: 130).chinese == "系统报告的错误 (errno 130)，无法读取 x")
  }

  @Test(arguments: [
    (FileFault.Operation.create, EACCES, Int32(73)), (.makeFolder, EROFS, 73), (.rename, EPERM, 73),
    (.create, ENOSPC, 74), (.write, EIO, 74), (.read, EACCES, 74),
  ])
  func tellsCannotCreateFromInputAndOutput(
    _ operation: FileFault.Operation, _ code: Int32, _ exitCode: Int32
  ) {
    #expect(FileFault(operation, "x", code: code).exitCode == exitCode)
  }

  @Test(arguments: [(1024, 8, 8), (1024, 1, 1), (18, 8, 2), (16, 8, 1)])
  func takesAsManyWorkersAsMayOpenFiles(_ files: Int, _ processors: Int, _ workers: Int) throws {
    #expect(
      try Workers.available(processors: processors, openFiles: files, for: "Output") == workers)
  }

  @Test func refusesToWorkWithTooFewFiles() {
    #expect(throws: FileFault(.open, "Output", code: EMFILE)) {
      try Workers.available(processors: 2, openFiles: 15, for: "Output")
    }
  }

  @Test func carriesTheCallThePathAndTheNumber() throws {
    let place = try Workplace()
    #expect(throws: FileFault(.open, place("none"), code: ENOENT)) {
      try OpenFolder(place("none"))
    }
    let folder = try OpenFolder(place.path)
    #expect(throws: FileFault(.create, place("none/a"), code: ENOENT)) {
      try folder.create("none/a", [])
    }
  }
}
