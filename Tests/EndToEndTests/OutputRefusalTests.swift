import Foundation
import Testing

/// Folders that the program must never take for its own to write.
struct OutputRefusalTests {
  @Test(arguments: [
    ("/", "不能把 / 作为输出文件夹：这是文件系统的根；请换一个文件夹"),
    ("Content", "不能把 Content 作为输出文件夹：它就是源文件夹 Content；请换一个文件夹"),
    ("./Content/../Content/", "不能把 ./Content/../Content 作为输出文件夹：它就是源文件夹 Content；请换一个文件夹"),
    ("Content/notices/Output", "不能把 Content/notices/Output 作为输出文件夹：它在源文件夹 Content 里面；请换一个文件夹"),
    ("Templates", "不能把 Templates 作为输出文件夹：它就是源文件夹 Templates；请换一个文件夹"),
    ("Documents", "Documents 不是空的，也没有本程序的 manifest.json，其中的文件不会被覆盖；请换一个输出文件夹，或先移走这些文件"),
    ("link", "link 是符号链接，切换时会被替换；请直接写明它指向的文件夹"),
    ("Documents/letter.txt", "Documents/letter.txt 不是文件夹；请移走它，或换一个输出文件夹"),
  ])
  func isRefusedAndNothingIsTouched(_ output: String, _ message: String) throws {
    let site = try Site()
    try site.write("<p>自己的模板</p>", to: "Templates/own.html")
    try site.write("信", to: "Documents/letter.txt")
    try FileManager.default.createDirectory(
      atPath: site("empty"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: site("link"), withDestinationPath: "empty")
    let before = try FileTree(site(""))
    let run = try site.program("build", "--output", output)
    #expect(run == Program.Run(code: 73, out: "", error: "tongbao: \(message)\n"))
    #expect(try FileTree(site("")) == before)
  }

  @Test func theFolderAboveContentIsRefused() throws {
    let site = try Site()
    let before = try FileTree(site(""))
    let run = try site.program("build", "--output", ".")
    #expect(run.code == 73)
    #expect(run.error == "tongbao: 不能把 \(site("").dropLast()) 作为输出文件夹：源文件夹 Content 在它里面；请换一个文件夹\n")
    #expect(try FileTree(site("")) == before)
  }

  @Test(arguments: ["home", "home/.."])
  func theHomeFolderAndWhatHoldsItAreRefused(_ output: String) throws {
    var site = try Site()
    try FileManager.default.createDirectory(
      atPath: site("people/home"), withIntermediateDirectories: true)
    site.program.environment["HOME"] = site("people/home")
    let run = try site.program("build", "--output", "people/\(output)")
    #expect(run.code == 73)
    #expect(run.error.contains("其中有用户主目录 \(site("people/home"))；请换一个文件夹"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site("people")) == ["home"])
  }

  @Test func aForeignFileAmongOursIsNamed() throws {
    let site = try Site()
    try site.build()
    try site.write("留言", to: "Output/notices/note.txt")
    let before = try site.output()
    let run = try site.program("build")
    #expect(
      run
        == Program.Run(
          code: 73, out: "", error: "tongbao: Output 中有不是本程序写的内容：notices/note.txt；请先移走\n"))
    #expect(try site.output() == before)
  }

  @Test func aSecondBuildSaysWhoIsWriting() throws {
    let site = try Site()
    try site.build()
    let before = try site.output()
    try site.replace("完成整改", with: "全部完成整改", in: "Content/notices/2024q3-990000-bgt/notice.md")
    let lock = open(site(".Output.lock"), O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    defer { close(lock) }
    let run = try site.program("build")
    #expect(run.code == 75)
    #expect(run.out == "")
    #expect(run.error.hasPrefix("tongbao: "))
    #expect(try site.output() == before)
  }

  @Test func aFolderThatIsEmptyIsTaken() throws {
    let site = try Site()
    try FileManager.default.createDirectory(
      atPath: site("Output"), withIntermediateDirectories: false)
    #expect(try site.build().paths.contains("index.html"))
  }
}
