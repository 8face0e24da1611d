import Glibc

/// A system call on a file that failed: what was to be done, to which path, and why it was not.
package struct FileFault: PublishFault, Equatable {
  /// What the program was doing.
  package enum Operation: Sendable, Equatable {
    case open, create, write, read, close, remove, rename, makeFolder, list, inspect, setMode, sync
    case lock
  }

  /// What the program was doing.
  package let operation: Operation

  /// The file or folder, as a user can find it.
  package let path: String

  /// The number of the error, as `errno` gives it.
  package let code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The fault of the call that has just failed.
  package static func last(_ operation: Operation, _ path: String) -> FileFault {
    FileFault(operation, path, code: errno)
  }

  /// The cause comes first, so that it is seen even where a long path is cut off.
  package var chinese: String {
    "\(ErrorCause.chinese(code)) (\(ErrorCause.name(code)))，无法\(operation.chinese) \(path)"
  }

  package var english: String {
    "\(ErrorCause.english(code)) (\(ErrorCause.name(code))): cannot \(operation.english) \(path)"
  }

  /// 73 where something may not be created at all, 74 where reading or writing failed.
  package var exitCode: Int32 {
    switch (operation, code) {
    case (.create, EACCES), (.create, EPERM), (.create, EROFS), (.create, ENOTDIR),
      (.create, ENAMETOOLONG), (.create, ELOOP), (.makeFolder, EACCES), (.makeFolder, EPERM),
      (.makeFolder, EROFS), (.makeFolder, ENOTDIR), (.makeFolder, ENAMETOOLONG),
      (.makeFolder, ELOOP), (.rename, EACCES), (.rename, EPERM), (.rename, EROFS):
      73
    default: 74
    }
  }
}

extension FileFault.Operation {
  /// The verb after 无法.
  var chinese: String {
    switch self {
    case .open: "打开"
    case .create: "创建"
    case .write: "写入"
    case .read: "读取"
    case .close: "关闭"
    case .remove: "删除"
    case .rename: "改名"
    case .makeFolder: "建立文件夹"
    case .list: "列出"
    case .inspect: "查看"
    case .setMode: "设置权限位"
    case .sync: "保存到磁盘"
    case .lock: "加锁"
    }
  }

  /// The verb after "cannot".
  var english: String {
    switch self {
    case .open: "open"
    case .create: "create"
    case .write: "write"
    case .read: "read"
    case .close: "close"
    case .remove: "remove"
    case .rename: "rename"
    case .makeFolder: "make the folder"
    case .list: "list"
    case .inspect: "look at"
    case .setMode: "set the mode of"
    case .sync: "sync"
    case .lock: "lock"
    }
  }
}
