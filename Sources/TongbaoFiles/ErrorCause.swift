import Glibc

/// The causes behind error numbers, in words.
///
/// The Chinese ones are our own: the C library gives them only where that locale is installed,
/// and our messages must not depend on the machine's locale.
enum ErrorCause {
  private static let table: [Int32: (name: String, chinese: String)] = [
    EPERM: ("EPERM", "不允许这样做，权限不够"),
    ENOENT: ("ENOENT", "没有这个文件或文件夹"),
    EINTR: ("EINTR", "操作被打断"),
    EIO: ("EIO", "磁盘输入/输出错误"),
    ENXIO: ("ENXIO", "设备不存在"),
    EBADF: ("EBADF", "文件描述符无效"),
    EAGAIN: ("EAGAIN", "资源暂时不可用"),
    ENOMEM: ("ENOMEM", "内存不足"),
    EACCES: ("EACCES", "没有权限"),
    EBUSY: ("EBUSY", "正被占用"),
    EEXIST: ("EEXIST", "已经存在"),
    EXDEV: ("EXDEV", "不在同一个文件系统上"),
    ENODEV: ("ENODEV", "设备不支持"),
    ENOTDIR: ("ENOTDIR", "路径中有一段不是文件夹"),
    EISDIR: ("EISDIR", "是一个文件夹"),
    EINVAL: ("EINVAL", "文件系统不接受这个操作"),
    ENFILE: ("ENFILE", "系统打开的文件太多"),
    EMFILE: ("EMFILE", "本程序打开的文件太多"),
    ETXTBSY: ("ETXTBSY", "文件正在运行"),
    EFBIG: ("EFBIG", "文件太大"),
    ENOSPC: ("ENOSPC", "磁盘空间不足"),
    EROFS: ("EROFS", "文件系统是只读的"),
    EMLINK: ("EMLINK", "文件夹中的子文件夹太多"),
    ENAMETOOLONG: ("ENAMETOOLONG", "文件名太长"),
    ENOSYS: ("ENOSYS", "系统没有这个功能"),
    ENOTEMPTY: ("ENOTEMPTY", "文件夹不是空的"),
    ELOOP: ("ELOOP", "是符号链接，或链接层数太多"),
    EOPNOTSUPP: ("EOPNOTSUPP", "文件系统不支持这个操作"),
    EDQUOT: ("EDQUOT", "磁盘配额已用完，空间不足"),
    ESTALE: ("ESTALE", "网络文件系统上的文件已失效"),
    ETIMEDOUT: ("ETIMEDOUT", "等待超时"),
    ENOLCK: ("ENOLCK", "系统无法再加锁"),
  ]

  /// The symbol of the number (`ENOSPC`), or `errno N` for one that is not in the table.
  static func name(_ code: Int32) -> String { table[code]?.name ?? "errno \(code)" }

  /// The cause in Chinese.
  static func chinese(_ code: Int32) -> String { table[code]?.chinese ?? "系统报告的错误" }

  /// The cause in the words of the C library; these are English, as no locale is ever set.
  static func english(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "unknown error" }
    return String(cString: text)
  }
}
