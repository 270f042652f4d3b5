extension ResponseHead {
  /// The payload of a body under this head: its transfer coding removed, content coding kept.
  ///
  /// - Parameter body: as it came on the wire, or as an archive keeps it.
  /// - Returns: of a chunked body that is not whole, the data of the chunks that are there.
  package func payload(of body: [UInt8]) -> [UInt8] {
    transferCodings.last == "chunked" ? ChunkedBody(body).payload : body
  }

  /// A body under this head as the server meant it: transfer and content codings removed.
  ///
  /// - Parameters:
  ///   - body: as it came on the wire, or as an archive keeps it.
  ///   - limit: the most bytes that are decoded to, at each coding.
  /// - Returns: the bytes, and what is missing of them or wrong with them.
  package func decodedBody(of body: [UInt8], limit: Int) -> DecodedBody {
    var transfer = transferCodings
    if transfer.last == "chunked" { transfer.removeLast() }
    let message = ContentDecoding.decode(
      payload(of: body), codings: transfer, limit: limit, kind: "transfer")
    guard message.problem == nil else { return message }
    return ContentDecoding.decode(message.bytes, codings: contentCodings, limit: limit)
  }
}

extension FetchHop {
  /// The payload of the response: the body with its transfer coding removed, content coding kept.
  /// Of a body that did not come whole, what came.
  package var payload: [UInt8] { head?.payload(of: responseBody) ?? responseBody }

  /// The body as the server meant it: transfer and content codings removed.
  ///
  /// - Parameter limit: the most bytes that are decoded to, at each coding.
  /// - Returns: the bytes, and what is missing of them or wrong with them.
  package func decodedBody(limit: Int) -> DecodedBody {
    guard let head else { return DecodedBody(bytes: [], problem: "no response") }
    var body = head.decodedBody(of: responseBody, limit: limit)
    switch completeness {
    case .whole: break
    case .truncated(let truncation):
      body.problem = "the response was cut (\(truncation.rawValue))"
    case .failed(let reason): body.problem = reason
    }
    return body
  }
}

/// Removing the content codings that we ask for, and their near relatives.
package enum ContentDecoding {
  /// The most codings that are removed one after the other; servers use one.
  private static let mostCodings = 5

  /// Removes codings, the last first.
  ///
  /// - Parameters:
  ///   - bytes: the encoded bytes.
  ///   - codings: in the order they were applied, in lower case.
  ///   - limit: the most bytes that are decoded to.
  ///   - kind: what they are codings of, for people: `content` or `transfer`.
  /// - Returns: the bytes, and what is missing of them or wrong with them.
  package static func decode(
    _ bytes: [UInt8], codings: [String], limit: Int, kind: String = "content"
  ) -> DecodedBody {
    guard codings.count <= mostCodings else {
      return DecodedBody(bytes: [], problem: "more than \(mostCodings) \(kind) codings")
    }
    var body = DecodedBody(bytes: bytes, problem: nil)
    for coding in codings.reversed() where body.problem == nil && !body.bytes.isEmpty {
      switch coding {
      case "gzip", "x-gzip": body = inflate(body.bytes, as: .gzip, limit: limit)
      case "deflate":
        // RFC 9110, 8.4.1.2 means zlib's format; some servers send the bare stream.
        let isZlib =
          body.bytes.count > 1 && body.bytes[0] & 0x0F == 8
          && (Int(body.bytes[0]) << 8 | Int(body.bytes[1])) % 31 == 0
        body = inflate(body.bytes, as: isZlib ? .zlib : .bare, limit: limit)
      default:
        body = DecodedBody(
          bytes: [],
          problem: "the \(kind) coding '\(printableText(coding.utf8, upTo: 40))' is unknown")
      }
    }
    if body.bytes.count > limit {
      body = DecodedBody(
        bytes: Array(body.bytes.prefix(limit)), problem: "longer than \(limit) bytes")
    }
    return body
  }
}
