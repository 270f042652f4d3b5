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
  /// - Returns: the bytes, none where a coding can't be removed, and what is missing of them or wrong
  ///   with them.
  package func decodedBody(of body: [UInt8], limit: Int) -> DecodedBody {
    uncodedBody(of: body, limit: limit).decoded
  }

  /// A body under this head with as many of its codings removed as can be.
  ///
  /// - Parameters: as of `decodedBody`.
  /// - Returns: the bytes, with the codings that are still on them, and why they are.
  package func uncodedBody(of body: [UInt8], limit: Int) -> UncodedBody {
    var transfer = transferCodings
    var message = UncodedBody(body)
    if transfer.last == "chunked" {
      let chunked = ChunkedBody(body)
      if chunked.payload.isEmpty, case .malformed = chunked.end {
        message.body.problem = "the body is not chunked, as its head says it is"
        message.remaining = (contentCodings + transfer).reversed()
        return message
      }
      message.body.bytes = chunked.payload
      message.removed = [transfer.removeLast()]
    }
    message = ContentDecoding.remove(transfer, from: message, limit: limit, kind: "transfer")
    guard message.body.problem == nil else {
      message.remaining += contentCodings.reversed()
      return message
    }
    return ContentDecoding.remove(contentCodings, from: message, limit: limit)
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
    remove(codings, from: UncodedBody(bytes), limit: limit, kind: kind).decoded
  }

  /// Removes as many codings as can be from a body, the last first; `codings` are in the order they
  /// were applied.
  static func remove(
    _ codings: [String], from message: UncodedBody, limit: Int, kind: String = "content"
  ) -> UncodedBody {
    var message = message
    var remaining = Array(codings.reversed())
    if codings.count > mostCodings {
      message.body.problem = "more than \(mostCodings) \(kind) codings"
    }
    while let coding = remaining.first, message.body.problem == nil, !message.body.bytes.isEmpty {
      let inner = removed(coding, from: message.body.bytes, limit: limit, kind: kind)
      message.body.problem = inner.problem
      // A stream that nothing at all comes out of is not in this coding.
      if inner.problem != nil, inner.bytes.isEmpty { break }
      message.body.bytes = inner.bytes
      message.body.surplus = inner.surplus ?? message.body.surplus
      message.removed.append(remaining.removeFirst())
    }
    if message.body.problem != nil {
      message.remaining = remaining
    } else if message.body.bytes.count > limit {
      message.body.bytes = Array(message.body.bytes.prefix(limit))
      message.body.problem = "longer than \(limit) bytes"
    }
    return message
  }

  private static func removed(
    _ coding: String, from bytes: [UInt8], limit: Int, kind: String
  ) -> DecodedBody {
    switch coding {
    case "gzip", "x-gzip": return inflate(bytes, as: .gzip, limit: limit)
    case "deflate":
      // RFC 9110, 8.4.1.2 means zlib's format; some servers send the bare stream.
      let isZlib =
        bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      return inflate(bytes, as: isZlib ? .zlib : .bare, limit: limit)
    default:
      return DecodedBody(
        bytes: [],
        problem: "the \(kind) coding '\(printableText(coding.utf8, upTo: 40))' is unknown")
    }
  }
}
