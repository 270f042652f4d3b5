/// How a transfer ended, as far as libcurl and our own limits tell.
enum TransferEnd: Equatable {
  /// libcurl is content. Its word alone proves nothing: 7.88 is content with a cut head too.
  case done(cleanClose: Bool)
  /// A limit of ours cut it.
  case cut(Truncation)
  /// The connection ended before libcurl had what it waited for; how, for people.
  case dropped(String)
  /// libcurl found fault with what came, or could not go on; why, for people.
  case broken(String)

  /// What libcurl says against it; `nil` where it says nothing.
  var reason: String? {
    switch self {
    case .dropped(let reason), .broken(let reason): reason
    case .done, .cut: nil
    }
  }
}

extension Completeness {
  /// The reason of bytes that do not begin with a status line of HTTP/1 (RFC 9112, section 4), though
  /// they may look like one: its name is in upper case, its code three digits.
  private static func headless(_ bytes: [UInt8]) -> String {
    let line = bytes.prefix { $0 != 0x0D && $0 != 0x0A }
    guard String(decoding: line.prefix(5), as: UTF8.self).lowercased() == "http/" else {
      return "not an HTTP response: it has no head, as in HTTP/0.9; what came is kept"
    }
    return "not an HTTP response: its first line is '\(printableText(line, upTo: 60))', no status "
      + "line; what came is kept"
  }

  /// Judges a response by its own framing, whatever libcurl said.
  ///
  /// - Parameters:
  ///   - head: the head that came, or `nil` when no status line did: then `body` is all that came.
  ///   - body: the body on the wire.
  ///   - end: how the transfer ended.
  ///   - hasBegun: whether anything came, interim responses and pieces of a head too.
  /// - Returns: whether it is whole, and how many bytes of the body belong to it: bytes after the
  ///   end of a chunked body are not part of the response.
  static func check(
    head: ResponseHead?, body: [UInt8], end: TransferEnd, hasBegun: Bool = false
  ) -> (completeness: Completeness, bodyLength: Int) {
    guard let head, head.isEnded else {
      if head == nil, !body.isEmpty { return (.failed(headless(body)), body.count) }
      switch end {
      case .dropped where head != nil || hasBegun: return (.truncated(.disconnect), body.count)
      case .dropped(let reason): return (.failed(reason), body.count)
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
        if let reason = end.reason, reason.contains("chunk") {
          return (.failed(reason), body.count)
        }
      }
    case .close:
      if end == .done(cleanClose: true) { return (.whole, body.count) }
    }
    switch end {
    case .cut(let truncation): return (.truncated(truncation), body.count)
    case .broken(let reason): return (.failed(reason), body.count)
    case .dropped, .done: return (.truncated(.disconnect), body.count)
    }
  }
}
