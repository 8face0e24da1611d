/// Another build is writing the same output folder.
package struct OutputBusy: PublishFault, Equatable {
  /// The lock file beside the output folder.
  package let path: String

  /// The process that holds the lock, as it wrote it there; `nil` where it has not yet.
  package let holder: Int32?

  package var exitCode: Int32 { 75 }

  package var chinese: String {
    let who = holder.map { "（进程 \($0)）" } ?? ""
    return "另一个构建\(who)正在写这个输出文件夹，锁文件是 \(path)；请等它结束后再试"
  }

  package var english: String {
    let who = holder.map { " (process \($0))" } ?? ""
    return "another build\(who) is writing this output folder; its lock is \(path); try again later"
  }
}
