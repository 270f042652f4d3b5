/// A response as an archive keeps it, judged by its own header lines.
package struct StoredResponse: Sendable {
  /// How far the body goes, by the framing that the head tells (RFC 9112, section 6.3).
  package enum Extent: Hashable, Sendable {
    case whole
    /// It ends before the framing says.
    case short
    /// So many bytes stand behind the end that the framing tells.
    case surplus(Int)
    /// It is not framed as the head says; how, for people.
    case malformed(String)
    /// It ends where the connection ended, so nobody can tell.
    case untold
  }

  /// The status; `nil` where the bytes do not begin with a whole head.
  package let status: Int?
  /// The body with its transfer coding removed, content coding kept.
  package let payload: [UInt8]
  /// Whether the body carries a transfer coding.
  package let isTransferCoded: Bool
  /// How far the body goes.
  package let extent: Extent
  /// Whether the body is not in the content coding that the head tells, by its first bytes: it was
  /// stored decoded, or the server said what is not so.
  package let isMiscoded: Bool

  /// Judges a response.
  package init(head headBytes: [UInt8], body: [UInt8]) {
    guard let head = ResponseHead(headBytes), head.isEnded else {
      (status, payload, isTransferCoded, extent, isMiscoded) = (nil, body, false, .untold, false)
      return
    }
    status = head.status
    isTransferCoded = !head.transferCodings.isEmpty
    let payload = head.payload(of: body)
    self.payload = payload
    switch Framing(head) {
    // Interim responses alone are the beginning of a response.
    case _ where head.isInterim: extent = .short
    case .none: extent = body.isEmpty ? .whole : .surplus(body.count)
    case .length(let length):
      extent =
        body.count < length ? .short : body.count > length ? .surplus(body.count - length) : .whole
    case .chunked:
      switch ChunkedBody(body).end {
      case .whole(let length):
        extent = body.count > length ? .surplus(body.count - length) : .whole
      case .short: extent = .short
      case .malformed(let offset):
        extent = .malformed("it is not chunked at its byte \(offset), as its head says it is")
      }
    case .close: extent = .untold
    case .contradictory(let why): extent = .malformed(why)
    }
    isMiscoded =
      ["gzip", "x-gzip"].contains(head.contentCodings.last) && !payload.isEmpty
      && !payload.starts(with: [0x1F, 0x8B].prefix(payload.count))
  }
}
