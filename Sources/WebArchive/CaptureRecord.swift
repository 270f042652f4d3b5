package import ClaimModel

/// Why only the beginning of a response is kept: the words of WARC 1.1, section 5.13.
package enum TruncationReason: String, Hashable, Sendable {
  /// It is longer than the limit.
  case length
  /// It took longer than the limit.
  case time
  /// The connection ended before the response did.
  case disconnect
  /// Nobody recorded why.
  case unspecified
}

/// One hop of a capture: a request, what answered it, and what is known about it.
package struct CaptureRecord: Hashable, Sendable {
  /// A line of the hop's metadata record.
  package struct Note: Hashable, Sendable {
    /// Letters, digits and hyphens.
    package var name: String
    /// One line; control characters become spaces.
    package var value: String

    /// Makes a line.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The address as it was asked for, in ASCII: absolute, but perhaps with what RFC 3986 does not
  /// allow in a path or query, such as `[` or a `%` that escapes nothing, which is escaped in the
  /// record's fields and stays in the request.
  package var url: String
  /// The request as it was sent; no record is written of an empty one.
  package var requestBytes: [UInt8]
  /// Head and body of the response as they came on the wire; bytes that are no HTTP response where
  /// `isHeadless`.
  package var responseBytes: [UInt8]
  /// Interim responses (1xx) that came before it, as they came. A `response` holds one whole HTTP
  /// message, and readers in use would take one of an interim answer for the page: so they stand in a
  /// `metadata` record of their own, which accompanies the response (WARC 1.1, section 6.6).
  package var interimBytes: [UInt8] = []
  /// The server's address as text.
  package var ipAddress: String?
  /// When the hop began.
  package var date: Timestamp
  /// Why the response is not whole; `nil` when it is.
  package var truncated: TruncationReason?
  /// SHA-256, lower-case hex, of the payload: transfer coding removed, content coding kept.
  package var payloadDigest: String?
  /// Whether the body carries a transfer coding. Readers in use compare WARC-Payload-Digest with
  /// the bytes as they stand, so then it stands in the metadata record alone.
  package var isTransferCoded: Bool
  /// The protocols that it came through, as `WARC-Protocol` names them: `http/1.1`, `tls/1.3`.
  package var protocols: [String] = []
  /// The cipher suite by IANA's name.
  package var cipherSuite: String?
  /// What the payload is by its own look, such as `text/html`.
  package var identifiedType: String?
  /// That an earlier record keeps what this response brought; `nil` for a response of its own.
  package var revisit: Revisit?
  /// Whether what came has no head, as in HTTP/0.9. It can't stand in a `response`, whose block is a
  /// whole HTTP message, and becomes a `resource`.
  package var isHeadless = false
  /// How it came about, as crawlers write it: `R` for each redirect, `P` for what is asked before a
  /// page, such as robots.txt; empty for the page itself.
  package var path: String
  /// Further lines for the metadata record.
  package var notes: [Note]

  /// The note by which a capture declares that the body came framed otherwise than its head says.
  package static let framingNote = "framing-problem"
  /// The note by which a capture declares that the body came in another coding than its head says.
  package static let codingNote = "content-coding-problem"

  /// Makes a hop.
  package init(
    url: String, requestBytes: [UInt8], responseBytes: [UInt8], ipAddress: String?,
    date: Timestamp, truncated: TruncationReason?, payloadDigest: String?, isTransferCoded: Bool,
    path: String = "", notes: [Note] = []
  ) {
    self.url = url
    self.requestBytes = requestBytes
    self.responseBytes = responseBytes
    self.ipAddress = ipAddress
    self.date = date
    self.truncated = truncated
    self.payloadDigest = payloadDigest
    self.isTransferCoded = isTransferCoded
    self.path = path
    self.notes = notes
  }
}

/// What a capture's `warcinfo` record tells of the program that made it.
package struct CaptureInfo: Hashable, Sendable {
  /// Name and version, such as `isnad/0.1.0`.
  package var software: String
  /// The User-Agent header that was sent.
  package var userAgent: String
  /// How robots.txt was treated, such as `ignore`.
  package var robots: String?

  /// Makes the information.
  package init(software: String, userAgent: String, robots: String? = nil) {
    self.software = software
    self.userAgent = userAgent
    self.robots = robots
  }
}
