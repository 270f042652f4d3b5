import ClaimModel
import Digests

/// The identifier of a claim that is the same in every workspace.
///
/// It is SHA-256, as lower-case hex, over the UTF-8 of one JSON array without spaces:
///
/// ```
/// ["isnad.claim/1","<textDigest>",[[start,end],…],[[start,end],…]]
/// ```
///
/// `textDigest` is SHA-256 over the UTF-8 of the article's text in NFC; the first list holds the
/// spans of the cue, the second those of the content, in Unicode scalars from 0, half open. Where a
/// detection holds several claims with the same cue and content, the second has a further element
/// `2`, the third `3`, and so on, in order.
enum GlobalID {
  /// The identifier of a claim; `occurrence` counts from 1 among the claims of one detection with
  /// the same spans.
  static func of(
    textDigest: String, cue: some Collection<TextSpan>, content: some Collection<TextSpan>,
    occurrence: Int,
    _ offsets: ScalarOffsets
  ) -> String {
    func list(_ spans: some Collection<TextSpan>) -> JSONValue {
      .array(
        spans.map {
          let (start, end) = offsets.scalars(of: $0)
          return [.integer(start), .integer(end)]
        })
    }
    var parts: [JSONValue] = ["isnad.claim/1", .string(textDigest), list(cue), list(content)]
    if occurrence > 1 { parts.append(.integer(occurrence)) }
    return SHA256.hex(of: JSONValue.array(parts).serialized())
  }
}
