/// How a transfer ended, as far as libcurl and our own limits tell.
enum TransferEnd: Equatable {
  /// libcurl is content. Its word alone proves nothing: 7.88 is content with a cut head too.
  case done(cleanClose: Bool)
  /// A limit of ours cut it.
  case cut(Truncation)
  /// The connection broke, or libcurl found fault with what came; what, for people.
  case broken(String)
}

extension Completeness {
  private static let headless =
    "not an HTTP response: it has no head, as in HTTP/0.9; what came is kept"

  /// Judges a response by its own framing, whatever libcurl said.
  ///
  /// - Parameters:
  ///   - head: the head that came, or `nil` when no status line did.
  ///   - body: the body on the wire.
  ///   - end: how the transfer ended.
  /// - Returns: whether it is whole, and how many bytes of the body belong to it: bytes after the
  ///   end of a chunked body are not part of the response.
  static func check(
    head: ResponseHead?, body: [UInt8], end: TransferEnd
  ) -> (completeness: Completeness, bodyLength: Int) {
    guard let head, head.isEnded else {
      if head == nil, !body.isEmpty { return (.failed(headless), body.count) }
      switch end {
      case .cut(let truncation): return (.truncated(truncation), body.count)
      case .broken(let reason): return (.failed(reason), body.count)
      case .done: return (.truncated(.disconnect), body.count)
      }
    }
    switch Framing(head) {
    case .contradictory(let reason): return (.failed(reason), body.count)
    case .none: return (.whole, 0)
    case .length(let length):
      if body.count >= length { return (.whole, length) }
    case .chunked:
      switch ChunkedBody(body).end {
      case .whole(let length): return (.whole, length)
      case .malformed(let offset):
        return (.failed("the chunked body is malformed at byte \(offset)"), body.count)
      case .short:
        // libcurl is stricter than we are in places, and stops at what it calls no chunk.
        if case .broken(let reason) = end, reason.contains("chunk") {
          return (.failed(reason), body.count)
        }
      }
    case .close:
      if end == .done(cleanClose: true) { return (.whole, body.count) }
    }
    if case .cut(let truncation) = end { return (.truncated(truncation), body.count) }
    return (.truncated(.disconnect), body.count)
  }
}
