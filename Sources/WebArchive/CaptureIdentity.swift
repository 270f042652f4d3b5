import ClaimModel
import Digests

/// What names a capture's file and its records: a digest of all that is in it.
///
/// Equal captures have equal names, unequal ones don't, and neither clock nor chance is needed.
struct CaptureIdentity {
  /// What the names of capture files end with.
  static let fileSuffix = ".warc.gz"

  private let digest: String
  private let date: Timestamp

  init(_ hops: [CaptureRecord], info: CaptureInfo, date: Timestamp) {
    // Every part carries its length, so that no two lists of parts run into the same bytes.
    var parts = [
      "isnad capture 3", date.description, info.software, info.userAgent, info.robots ?? "",
    ]
    for hop in hops {
      parts += [
        hop.url, hop.date.description, hop.ipAddress ?? "", hop.truncated?.rawValue ?? "",
        hop.payloadDigest ?? "", hop.isTransferCoded.description,
        hop.protocols.joined(separator: " "), hop.cipherSuite ?? "", hop.identifiedType ?? "",
        hop.revisit.map { "\($0.profile.rawValue) \($0.recordID)" } ?? "",
        SHA256.hex(of: hop.requestBytes), SHA256.hex(of: hop.responseBytes),
        String(hop.notes.count),
      ]
      parts += hop.notes.flatMap { [$0.name, $0.value] }
    }
    self.init(parts, date: date)
  }

  init(_ resource: ResourceRecord, info: CaptureInfo) {
    self.init(
      [
        "isnad resource 1", info.software, resource.url, resource.date.description,
        resource.mediaType, SHA256.hex(of: resource.bytes),
      ] + resource.notes.flatMap { [$0.name, $0.value] }, date: resource.date)
  }

  private init(_ parts: [String], date: Timestamp) {
    digest = SHA256.hex(of: parts.map { "\($0.utf8.count):\($0)" }.joined())
    self.date = date
  }

  /// Such as `20200111T093000Z-0123456789abcdef.warc.gz`.
  var fileName: String {
    let moment = date.description.filter { $0 != "-" && $0 != ":" }
    return "\(moment)-\(digest.prefix(16))\(Self.fileSuffix)"
  }

  /// The id of the record at a position, from 0: a UUID of version 8 (RFC 9562, 5.8).
  func recordID(_ position: Int) -> String {
    var digits = Array(SHA256.hex(of: "\(digest) \(position)").prefix(32))
    digits[12] = "8"
    // The variant, binary 10, in the upper bits of the 17th digit.
    digits[16] = ["8", "9", "a", "b"][(digits[16].hexDigitValue ?? 0) % 4]
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
