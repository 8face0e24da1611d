internal import Glibc
internal import TongbaoCore
internal import TongbaoFiles
internal import TongbaoSource

/// A fault of the machine or of the program, with its exit code and words.
struct Failure {
  let code: Int32
  let message: Message

  init(_ error: any Error) {
    switch error {
    case let fault as SourceTree.Unreadable:
      code = 65
      message =
        fault.isAbsent
        ? Message(
          "没有文件夹 \(fault.path)；在放有 Content 的文件夹里运行，或用 --root、--content、--templates 指明它在哪里",
          en: """
            there is no folder \(fault.path); run in the folder that holds Content, or name it with \
            --root, --content or --templates
            """)
        : Message(
          "读不了文件夹 \(fault.path)：\(Self.cause(fault.code))",
          en: "cannot read the folder \(fault.path): \(Self.cause(fault.code))")
    case let fault as SourceText.FileFault:
      code = 74
      message = Message(
        "读不了 \(fault.path)：\(Self.cause(fault.code))",
        en: "cannot read \(fault.path): \(Self.cause(fault.code))")
    case let fault as RefusedRequest:
      code = 64
      message = fault.message
    case let fault as any PublishFault:
      code = fault.exitCode
      message = Message(fault.chinese, en: fault.english)
    default:
      code = 70
      message = Message("程序内部出错：\(error)", en: "internal fault: \(error)")
    }
  }

  private static func cause(_ code: Int32) -> String {
    let words: [Int32: String] = [
      ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", ENOTDIR: "不是文件夹", EIO: "输入/输出错误",
      EMFILE: "打开的文件太多", ENFILE: "系统打开的文件太多", ELOOP: "是符号链接", ENOMEM: "内存不足",
      ENAMETOOLONG: "路径太长",
    ]
    let system = String(cString: strerror(code))
    return (words[code].map { $0 + "（\(system)）" } ?? system) + "，errno \(code)"
  }
}
