import ClaimModel
import Digests

/// A WARC 1.1 record (ISO 28500:2017) on its way into a file.
struct RecordDraft {
  /// One header line.
  typealias Field = (name: String, value: String)

  let type: String
  /// `urn:uuid:…`, without the brackets.
  let id: String
  let date: Timestamp
  /// The fields beside type, id, date, length and block digest.
  let fields: [Field]
  let block: [UInt8]

  /// The record's bytes.
  ///
  /// - Throws: `WebArchiveError.unfitValue` for a value that is not one line of printable ASCII.
  func bytes() throws(WebArchiveError) -> [UInt8] {
    let own: [Field] = [
      ("WARC-Type", type), ("WARC-Record-ID", "<\(id)>"), ("WARC-Date", date.description),
    ]
    let last: [Field] = [
      ("WARC-Block-Digest", "sha256:\(SHA256.hex(of: block))"),
      ("Content-Length", String(block.count)),
    ]
    var text = "WARC/1.1\r\n"
    for (name, value) in own + fields + last {
      guard !value.isEmpty, value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
        throw .unfitValue(field: name, value: value)
      }
      text += "\(name): \(value)\r\n"
    }
    return Array(text.utf8) + Array("\r\n".utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A block of `application/warc-fields`.
  static func fieldsBlock(_ fields: [Field]) -> [UInt8] {
    fields.flatMap { field in
      let line = "\(field.name): \(field.value)".unicodeScalars
        .map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
      return Array(String(String.UnicodeScalarView(line)).utf8) + Array("\r\n".utf8)
    }
  }
}
