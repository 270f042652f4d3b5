package import ClaimModel

/// A record of a web archive, as it stands in the file.
package struct WebArchiveRecord: Hashable, Sendable {
  /// One header line.
  package struct Field: Hashable, Sendable {
    /// As written; names are compared without regard to case.
    package let name: String
    /// Without the white space around it.
    package let value: String
  }

  /// Where the record's gzip member begins in the file, in bytes.
  package let offset: Int
  /// `warcinfo`, `request`, `response`, `metadata` …
  package let type: String
  /// The record's id, without angle brackets.
  package let id: String
  /// WARC-Date, fractions of a second dropped.
  package let date: Timestamp
  /// All header lines in order.
  package let fields: [Field]
  /// The block.
  package let block: [UInt8]

  /// The first value of a field, whatever its case; `nil` when it is absent.
  package func value(of name: String) -> String? {
    let name = name.lowercased()
    return fields.first { $0.name.lowercased() == name }?.value
  }

  /// The address the record is about, without angle brackets.
  package var targetURI: String? { value(of: "WARC-Target-URI")?.withoutAngleBrackets }
  /// Whether the record is about an address, as it was asked for.
  package func isOf(_ address: String) -> Bool {
    targetURI == address || targetURI == URISyntax.escaped(address)
  }
  /// Why the block is not whole; `nil` when the record does not say so.
  package var truncated: TruncationReason? {
    value(of: "WARC-Truncated").map { TruncationReason(rawValue: $0) ?? .unspecified }
  }

  /// Head (with the empty line that ends it) and body of an HTTP message; all head where no empty
  /// line is.
  package var message: (head: [UInt8], body: [UInt8]) {
    let parts = HTTPBlock(block)
    return (parts.head, parts.body)
  }
}

extension String {
  /// The inside of `<…>`, or the whole where there are none.
  var withoutAngleBrackets: String {
    hasPrefix("<") && hasSuffix(">") && utf8.count >= 2 ? String(dropFirst().dropLast()) : self
  }
}
