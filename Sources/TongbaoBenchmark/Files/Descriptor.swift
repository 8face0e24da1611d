import Glibc

/// An open file or folder, closed when its owner lets it go.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { close(number) }

  /// Opens a folder; a symbolic link is refused.
  init(folder path: String) throws(MachineFault) {
    number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { throw .last("打开文件夹", path) }
  }

  /// Opens `name` in the folder `folder`; `path` is for messages.
  init(
    _ name: [CChar], in folder: Int32, _ flags: Int32, attempt: String, path: String
  ) throws(MachineFault) {
    number = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard number >= 0 else { throw .last(attempt, path) }
  }
}
