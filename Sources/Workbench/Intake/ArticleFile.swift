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

  /// Room for what is put behind a name: a number where another article has it, a language, an
  /// extension, and a process's number while the file is written. File systems take 255 bytes.
  static let nameByteLimit = 200

  /// A name cut to what fits into the names of ledgers and reports.
  static func fitted(_ name: String) -> String {
    guard name.utf8.count > nameByteLimit else { return name }
    var fitted = String.UnicodeScalarView()
    var byteCount = 0
    for scalar in name.unicodeScalars {
      byteCount += UTF8.width(scalar)
      guard byteCount <= nameByteLimit else { break }
      fitted.append(scalar)
    }
    return String(fitted)
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
