import CFiles
import Glibc

/// How many workers a build may have, by processors and by files that may be open at once.
package enum Workers {
  // Standard input, output and error; lock, parent and tree; four of the thread pool; a few over.
  private static let reserved = 14

  /// The number of workers, at least 1.
  ///
  /// Throws `EMFILE`, naming `path`, where too few files may be open. The thread pool of Swift
  /// ends the program when it cannot open a file of its own, so this must be asked before the
  /// first task is started.
  package static func available(for path: String) throws(FileFault) -> Int {
    try available(
      processors: Int(cfiles_processors()), openFiles: cfiles_open_files_limit(), for: path)
  }

  /// The same for given numbers; each worker may have a source and a page open.
  static func available(
    processors: Int, openFiles: Int, for path: String
  ) throws(FileFault) -> Int {
    let affordable = (openFiles - reserved) / 2
    guard affordable >= 1 else { throw FileFault(.open, path, code: EMFILE) }
    return min(processors, affordable)
  }
}
