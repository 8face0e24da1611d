import Foundation
import TongbaoCore
import TongbaoSource

extension Words {
  /// The texts of the repository.
  static let shipped: Words = {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Templates/words.yaml").path
    var log = DiagnosticLog()
    let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    return WordsDecoder.read([], shipped: (path, bytes), into: &log)
  }()
}
