import Glibc

/// A walk over everything in a folder, links not followed, folders before what is in them.
package struct FolderWalk {
  /// Something that the walk meets.
  package enum Item: Equatable {
    case folder
    case file(size: Int)
    /// A link, a device, a pipe: nothing that we ever make.
    case other
  }

  private let root: OpenFolder

  package init(_ root: OpenFolder) { self.root = root }

  /// Whether there is nothing in the folder.
  package func isEmpty() throws -> Bool {
    var isEmpty = true
    try visit { _, _ in
      isEmpty = false
      return false
    }
    return isEmpty
  }

  /// Calls `each` with the path of each item relative to the folder, in no certain order; a
  /// folder is entered where the answer is `true`.
  ///
  /// The bytes of a name that is not UTF-8 are shown repaired: don't enter such a folder.
  package func visit(_ each: (String, Item) throws -> Bool) throws {
    let size = 32_768
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { buffer.deallocate() }
    var pending = [""]
    while let path = pending.popLast() {
      let folder = path.isEmpty ? root : try OpenFolder(path, in: root)
      // The root is shared and its place in the list is kept by the kernel: begin anew.
      if path.isEmpty { try folder.rewind() }
      while true {
        let filled = try folder.entries(into: buffer)
        if filled == 0 { break }
        try eachEntry(UnsafeRawBufferPointer(rebasing: buffer[..<filled])) { name, kind in
          let child = path.isEmpty ? name : path + "/" + name
          let item = try item(name, kind, in: folder)
          if let item, try each(child, item), item == .folder { pending.append(child) }
        }
      }
    }
  }

  /// What the entry is; `nil` where it has just been removed.
  private func item(_ name: String, _ kind: UInt8, in folder: OpenFolder) throws -> Item? {
    // The kind in the entry saves a call for folders; file systems that do not know it say so.
    if Int(kind) == Int(DT_DIR) { return .folder }
    switch try folder.status(name) {
    case .folder: return .folder
    case .file(let size): return .file(size: size)
    case .link, .other: return .other
    case nil: return nil
    }
  }

  /// Splits what the kernel filled in: each entry is its inode (8 bytes), its offset (8), its
  /// length (2), its kind (1), and its name up to a zero byte.
  private func eachEntry(
    _ entries: UnsafeRawBufferPointer, _ body: (String, UInt8) throws -> Void
  ) throws {
    var start = 0
    while start < entries.count {
      let length = Int(entries.loadUnaligned(fromByteOffset: start + 16, as: UInt16.self))
      let name = entries[(start + 19)..<(start + length)].prefix { $0 != 0 }
      if !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) {
        try body(String(decoding: name, as: UTF8.self), entries[start + 18])
      }
      start += length
    }
  }
}
