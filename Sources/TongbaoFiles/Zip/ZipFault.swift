/// A ZIP file that cannot be read, or that must not be unpacked.
package struct ZipFault: PublishFault, Equatable {
  /// What is wrong.
  package enum Reason: Sendable, Equatable {
    /// No list of files at its end: another kind of file, or one that was cut off.
    case notZip
    /// The list leads out of the file.
    case brokenList
    /// A file in it is compressed.
    case compressed(String)
    /// A file in it is encrypted.
    case encrypted(String)
    /// A name that leads out of the folder, or that systems read in different ways.
    case unsafeName(String)
    /// A name that stands in the list twice.
    case twice(String)
    /// A link or device.
    case special(String)
    /// The bytes do not have the checksum that the list gives.
    case damaged(String)
  }

  /// The ZIP file.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package var exitCode: Int32 { 1 }

  package var chinese: String {
    switch reason {
    case .notZip: "\(path) 不是 ZIP 文件，或者没有传完；请重新取一份"
    case .brokenList: "\(path) 的文件清单坏了；请重新取一份"
    case .compressed(let name): "\(path) 里的 \(name) 是压缩过的；请先解开成文件夹，再用那个文件夹"
    case .encrypted(let name): "\(path) 里的 \(name) 加了密；请先解开成文件夹，再用那个文件夹"
    case .unsafeName(let name):
      "\(path) 里有不安全的文件名“\(name)”：名称要是相对路径，没有 ..、反斜线和控制字符；没有解开任何文件"
    case .twice(let name): "\(path) 里有两个文件都叫 \(name)；没有解开任何文件"
    case .special(let name): "\(path) 里的 \(name) 是链接或设备，不是普通文件；没有解开任何文件"
    case .damaged(let name): "\(path) 里的 \(name) 坏了，校验值不对；请重新取一份"
    }
  }

  package var english: String {
    switch reason {
    case .notZip: "\(path) is no ZIP file, or was cut off; get it again"
    case .brokenList: "the list of files of \(path) is broken; get it again"
    case .compressed(let name):
      "\(name) in \(path) is compressed; unpack it to a folder first and use that folder"
    case .encrypted(let name):
      "\(name) in \(path) is encrypted; unpack it to a folder first and use that folder"
    case .unsafeName(let name):
      "\(path) holds the unsafe name “\(name)”: names are relative paths without .., backslashes "
        + "and control characters; nothing was unpacked"
    case .twice(let name): "\(path) holds two files named \(name); nothing was unpacked"
    case .special(let name):
      "\(name) in \(path) is a link or device and no plain file; nothing was unpacked"
    case .damaged(let name): "\(name) in \(path) is damaged: its checksum is wrong; get it again"
    }
  }
}
