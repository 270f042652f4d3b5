import ClaimModel
import Digests

/// How events are chained: each holds the hash of the one before, and its own hash covers that.
///
/// The hash is SHA-256, as lower-case hex, over the UTF-8 of one JSON array without spaces between
/// its tokens:
///
/// ```
/// [sequence,operation,"at","actor","action","subjectKind",subjectID,before,after,why,"previousHash"]
/// ```
///
/// An event of a store of the first layout has no operation, and its array no second element.
/// `at` is ISO 8601 in UTC to the second (`2020-01-11T09:30:00Z`); `before` and `after` are the JSON
/// of their columns, byte for byte; `why` is a string or `null`. In the strings `"` and `\` are
/// escaped by `\`, line feed, carriage return and tab as `\n`, `\r`, `\t`, other characters below
/// U+0020, U+007F, U+2028 and U+2029 as `\u` and four lower-case hex digits; all others stand as
/// themselves. The first event's `previousHash` is 64 zeros.
enum EventChain {
  /// What stands for the hash of the event before the first.
  static let origin = String(repeating: "0", count: 64)

  /// The hash of an event; `before` and `after` are JSON as it is stored.
  static func hash(
    sequence: Int, operation: Int?, at: String, actor: String, action: String, subjectKind: String,
    subjectID: Int,
    before: String, after: String, why: String?, previousHash: String
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(before.utf8.count + after.utf8.count + 256)
    bytes.append(UInt8(ascii: "["))
    bytes.append(contentsOf: "\(sequence),".utf8)
    if let operation { bytes.append(contentsOf: "\(operation),".utf8) }
    for text in [at, actor, action, subjectKind] {
      JSONValue.write(text, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    for text in ["\(subjectID)", before, after] {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: ","))
    }
    JSONValue(why).write(to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONValue.write(previousHash, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
    return SHA256.hex(of: bytes)
  }
}
