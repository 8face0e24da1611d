import Glibc
import Testing

@testable import TongbaoFiles

@Suite struct OutputLockTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// A program that is being started holds copies of all open files until it is its own.
  @Test func isFreeWhenItsHolderIsDoneThoughACopyOfTheFileIsOpen() throws {
    let folder = try OpenFolder(place.path)
    let copies = try copiesOfAHeldLock(in: folder)
    defer { for copy in copies { close(copy) } }
    #expect(descriptors(of: place(".Output.lock")) == copies)
    _ = try OutputLock(".Output.lock", in: folder)
  }

  /// What a full or failing disk leaves of the number of an earlier build.
  @Test(arguments: ["", "281", "28195\n", "281\n5\n"])
  func isTakenOverANumberThatWasCutOff(_ text: String) throws {
    try place.write(text, to: ".Output.lock")
    _ = try OutputLock(".Output.lock", in: try OpenFolder(place.path))
  }

  @Test func leavesAForeignFileAlone() throws {
    try place.write("12 letters\n", to: ".Output.lock")
    let folder = try OpenFolder(place.path)
    #expect(throws: OutputRefused.self) { _ = try OutputLock(".Output.lock", in: folder) }
  }

  /// Copies of the descriptor of a lock that is taken, copied and let go.
  private func copiesOfAHeldLock(in folder: OpenFolder) throws -> [Int32] {
    let lock = try OutputLock(".Output.lock", in: folder)
    return withExtendedLifetime(lock) {
      let held = descriptors(of: place(".Output.lock"))
      #expect(held.count == 1)
      return held.map { dup($0) }
    }
  }

  /// Open files of this process that are the file at `path`.
  private func descriptors(of path: String) -> [Int32] {
    var wanted = stat()
    guard stat(path, &wanted) == 0 else { return [] }
    return (0..<1_024).filter { descriptor in
      var found = stat()
      return fstat(descriptor, &found) == 0 && found.st_ino == wanted.st_ino
        && found.st_dev == wanted.st_dev
    }
  }
}
