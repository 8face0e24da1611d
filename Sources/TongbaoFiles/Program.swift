import CFiles
import Glibc

/// Another program that is run and waited for, without a shell.
package enum Program {
  /// What came of it.
  package struct Result: Sendable, Equatable {
    /// The exit status; 128 and more where a signal ended it.
    package let status: Int32
    /// What it wrote.
    package let output: [UInt8]
  }

  /// Runs a program with a file as its standard input, and gives what it writes.
  ///
  /// Its errors go where ours go, or with `isErrorTaken` to the output.
  package static func run(
    _ arguments: [String], input folder: OpenFolder, _ name: String, isErrorTaken: Bool
  ) throws(FileFault) -> Result {
    let input = try folder.openFile(name, O_RDONLY | O_CLOEXEC, .open)
    defer { Glibc.close(input) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last(.open, arguments[0]) }
    defer { Glibc.close(ends[0]) }
    // The program must not hold our end of the pipe: it would never end.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let process = cfiles_start(&words, input, ends[1], isErrorTaken ? ends[1] : 2)
    let code = errno
    Glibc.close(ends[1])
    guard process > 0 else { throw FileFault(.open, arguments[0], code: code) }
    let output = readAll(ends[0])
    var status: Int32 = 0
    _ = OpenFolder.repeating { waitpid(process, &status, 0) }
    // The low seven bits are the signal, the next byte the status.
    let signal = status & 0x7F
    return Result(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: output)
  }

  private static func readAll(_ file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = OpenFolder.repeating { Glibc.read(file, &buffer, buffer.count) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
