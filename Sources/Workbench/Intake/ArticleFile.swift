import Foundation
import TextDecoding

/// What a file's name and bytes say of the article in it.
enum ArticleFile {
  /// The name of a file without folders and without its last extension.
  static func name(of path: String) -> String {
    let file = (path as NSString).lastPathComponent
    let stem = (file as NSString).deletingPathExtension
    return stem.isEmpty ? file : stem
  }

  /// The text of some bytes.
  ///
  /// - Throws: `WorkbenchError` with the decoder's line when they are no text.
  static func decode(_ bytes: [UInt8], name: String) throws(WorkbenchError) -> DecodedText {
    do {
      return try TextDecoder.decode(bytes, name: name)
    } catch {
      throw WorkbenchError("\(error)")
    }
  }
}
