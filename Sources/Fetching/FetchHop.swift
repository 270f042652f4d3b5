package import ClaimModel

/// Why only the beginning of a response is kept; the raw values are those of `WARC-Truncated`.
package enum Truncation: String, Hashable, Sendable {
  /// It is longer than the limit.
  case length
  /// It took longer than the limit, or came slower.
  case time
  /// The connection ended before the response did.
  case disconnect
}

/// Whether a response came whole, by our own reading of its framing (RFC 9112, section 6.3).
package enum Completeness: Hashable, Sendable {
  /// All of it came.
  case whole
  /// The beginning came.
  case truncated(Truncation)
  /// Nothing usable came, or what came contradicts itself; why, for people.
  case failed(String)

  /// Why it was cut; `nil` when it came whole or failed.
  package var truncation: Truncation? {
    if case .truncated(let truncation) = self { truncation } else { nil }
  }
}

/// One request and what answered it: a fetch has one hop, and one more for each redirect.
package struct FetchHop: Sendable {
  /// The address that was asked for: ASCII, without a fragment, a user name or a password.
  package let url: String
  /// The request as it was sent; empty when no connection came about.
  package let requestBytes: [UInt8]
  /// Interim responses (1xx) that came before the response, as they came.
  package let interimHeads: [UInt8]
  /// The head of the response as it came, with the empty line that ends it.
  package let responseHead: [UInt8]
  /// The body as it came on the wire, transfer coding and content coding kept.
  package let responseBody: [UInt8]
  /// The address that was connected to, as text; `nil` when no connection came about.
  package let ipAddress: String?
  /// When the hop began.
  package let startedAt: Timestamp
  /// How long it took.
  package let elapsed: Duration
  /// Whether the response came whole.
  package let completeness: Completeness

  /// What libcurl says of the transfer; 0 where it is content, which alone proves nothing.
  package let curlCode: Int
  /// The TLS it came through; `nil` without, or where the handshake failed.
  package let tls: TLSFacts?

  /// Whether the other side took the request and ended the connection without a byte of an answer.
  let isDropped: Bool

  /// The response's head, read; `nil` when no status line came.
  package let head: ResponseHead?

  /// A hop of what came; the head is read from its bytes.
  package init(
    url: String, requestBytes: [UInt8], interimHeads: [UInt8] = [], responseHead: [UInt8],
    responseBody: [UInt8], ipAddress: String?, startedAt: Timestamp, elapsed: Duration,
    completeness: Completeness, curlCode: Int = 0, tls: TLSFacts? = nil, isDropped: Bool = false
  ) {
    self.url = url
    self.requestBytes = requestBytes
    self.interimHeads = interimHeads
    self.responseHead = responseHead
    self.responseBody = responseBody
    self.ipAddress = ipAddress
    self.startedAt = startedAt
    self.elapsed = elapsed
    self.completeness = completeness
    self.curlCode = curlCode
    self.tls = tls
    self.isDropped = isDropped
    head = ResponseHead(responseHead)
  }

  /// The status code, 100 to 999.
  package var status: Int? { head?.status }
  /// The version in the status line, such as `1.1`.
  package var httpVersion: String? { head?.httpVersion }
  /// The value of the first Content-Type header, escaped where it is not printable ASCII.
  package var contentType: String? { head?.firstValue(of: "content-type") }
  /// The value of the first Location header, likewise.
  package var location: String? { head?.firstValue(of: "location") }

  /// Whether the head came to its end, so that the hop can be kept as a response.
  package var hasResponse: Bool { head?.isEnded ?? false }
  /// How many interim responses came, by the lines that end their heads.
  package var interimCount: Int {
    interimHeads.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      .count { $0.isEmpty || $0.elementsEqual([0x0D]) }
  }
  /// Whether anything came that can be kept, be it interim responses or a piece of a head.
  package var hasBytes: Bool {
    !interimHeads.isEmpty || !responseHead.isEmpty || !responseBody.isEmpty
  }
  /// Whether bytes came that are no HTTP response: they have no head, as in HTTP/0.9.
  package var isHeadless: Bool { responseHead.isEmpty && !responseBody.isEmpty }
  /// Whether the body on the wire carries a transfer coding (chunked).
  package var isTransferCoded: Bool { !(head?.transferCodings.isEmpty ?? true) }
}
