internal import TongbaoFiles

/// A bag that is not to be accepted: which file, and why.
package struct BagFault: PublishFault, Equatable {
  /// What is wrong.
  package enum Reason: Sendable, Equatable {
    /// `bagit.txt` is missing or not that of BagIt 1.0.
    case version
    /// A file that a bag must have.
    case missing
    /// A manifest names the file; it is not there.
    case listedButMissing
    /// The file is there; no manifest names it.
    case unlisted
    /// Its digest is not the one in the manifest.
    case damaged
    /// A line that cannot be read, counted from 1.
    case brokenLine(Int)
    /// A path that leads out of the bag or that tools read in two ways.
    case unsafePath(String)
    /// A path that stands in a manifest twice.
    case twice(String)
    case notUTF8
    /// `Payload-Oxum` and the real number of bytes and files.
    case size(stated: String, real: String)
    /// A list of files that are to be fetched from elsewhere.
    case fetch
    /// A link, device or pipe.
    case special
    /// More than one folder in the ZIP file.
    case severalFolders
    /// Nothing below `data/`.
    case empty
    /// A folder of the payload that is no OCFL object.
    case noObject
    /// Records of several sites: their codes.
    case severalSites([String])
    /// The record's name, and the code of the archive's site.
    case foreignSite(String, String)
  }

  package let reason: Reason
  /// The file, from the bag's folder on.
  package let file: String

  package init(_ reason: Reason, _ file: String) {
    self.reason = reason
    self.file = file
  }

  package var exitCode: Int32 { 1 }

  package var chinese: String {
    switch reason {
    case .version: "\(file) 不是 BagIt 1.0、UTF-8 的两行声明；请让移交单位重新导出"
    case .missing: "缺少 \(file)；移交包不完整，请重新取一份"
    case .listedButMissing: "\(file) 列在校验清单里，包里却没有；请重新取一份"
    case .unlisted: "\(file) 不在校验清单里，不知道是谁放进来的；移走它，或请移交单位重新导出"
    case .damaged: "\(file) 的 SHA-512 与校验清单不同，文件坏了或被改过；请重新取一份"
    case .brokenLine(let line): "\(file) 第 \(line) 行读不懂；请重新取一份"
    case .unsafePath(let path):
      "\(file) 里有不安全的路径“\(path)”：只能是包内的相对路径，由字母、数字和 ._-= 组成；没有导入任何东西"
    case .twice(let path): "\(file) 把 \(path) 列了两次；请让移交单位重新导出"
    case .notUTF8: "\(file) 不是 UTF-8；请让移交单位重新导出"
    case .size(let stated, let real):
      "\(file) 的 Payload-Oxum 写的是 \(stated)，实际是 \(real)（字节数.文件数）；包不完整或多了文件"
    case .fetch: "\(file) 说有的文件要到别处去取；本程序只收内容齐全的包"
    case .special: "\(file) 是链接或设备，不是普通文件；没有导入任何东西"
    case .severalFolders: "\(file) 里不止一个文件夹；一个移交包只有一个"
    case .empty: "\(file) 的 data/ 里什么也没有"
    case .noObject: "\(file) 不是 OCFL 对象；本程序只导入自己导出的移交包"
    case .severalSites(let codes):
      "\(file) 里有几个网站的通报（\(codes.joined(separator: "、"))）；请先用 archive init 为要收的网站建归档"
    case .foreignSite(let id, let code):
      "\(file) 是 \(id)，这个归档属于网站 \(code)；没有导入任何东西，请为它另建归档"
    }
  }

  package var english: String {
    switch reason {
    case .version: "\(file) is not the two lines of BagIt 1.0 with UTF-8; have it exported again"
    case .missing: "\(file) is missing; the bag is not complete, get it again"
    case .listedButMissing: "\(file) is in the manifest and not in the bag; get it again"
    case .unlisted: "\(file) is in no manifest; move it away, or have the bag exported again"
    case .damaged: "the SHA-512 of \(file) is not the one in the manifest; get it again"
    case .brokenLine(let line): "line \(line) of \(file) cannot be read; get it again"
    case .unsafePath(let path):
      "\(file) holds the unsafe path “\(path)”: only relative paths of letters, digits and ._-= are "
        + "taken; nothing was imported"
    case .twice(let path): "\(file) names \(path) twice; have it exported again"
    case .notUTF8: "\(file) is not UTF-8; have it exported again"
    case .size(let stated, let real):
      "Payload-Oxum in \(file) is \(stated) and the payload \(real) (bytes.files)"
    case .fetch: "\(file) names files to be fetched elsewhere; only complete bags are taken"
    case .special: "\(file) is a link or device and no plain file; nothing was imported"
    case .severalFolders: "\(file) holds more than one folder; a bag is one"
    case .empty: "there is nothing in data/ of \(file)"
    case .noObject: "\(file) is no OCFL object; only bags of this program are imported"
    case .severalSites(let codes):
      "\(file) holds records of several sites (\(codes.joined(separator: ", "))); make the archive of "
        + "the one to be taken with archive init first"
    case .foreignSite(let id, let code):
      "\(file) is \(id) and this archive is of the site \(code); nothing was imported"
    }
  }
}
