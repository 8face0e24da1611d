import Glibc

/// The system refused something the benchmark needs.
struct MachineFault: Error, CustomStringConvertible {
  /// What was tried, in Chinese: 建立文件夹, 写, 读.
  let attempt: String
  let path: String
  /// The system's number for the cause.
  let code: Int32

  /// The fault of the call that has just returned.
  static func last(_ attempt: String, _ path: String) -> Self {
    Self(attempt: attempt, path: path, code: errno)
  }

  var description: String { "不能\(attempt)“\(path)”：\(String(cString: strerror(code)))" }
}
