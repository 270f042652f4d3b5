/// How the end of a response's body is told (RFC 9112, section 6.3).
enum Framing: Equatable {
  /// The status has no body.
  case none
  /// By the last chunk.
  case chunked
  /// By the number of bytes.
  case length(Int)
  /// By the end of the connection.
  case close
  /// The header lines contradict each other or themselves; how, for people.
  case contradictory(String)

  /// The framing that a head tells of a response to a GET.
  init(_ head: ResponseHead) {
    if head.status == 204 || head.status == 304 {
      self = .none
      return
    }
    // 101 alone ends a head without a response after it, and we never ask to switch.
    guard head.status >= 200 else {
      self = .contradictory("the status \(head.status) is no answer to what was asked")
      return
    }
    let codings = head.transferCodings
    if !codings.isEmpty {
      // Transfer-Encoding overrides Content-Length.
      self = codings.last == "chunked" ? .chunked : .close
      return
    }
    let lengths = head.values(of: "content-length").flatMap {
      $0.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    }
    .map { printableText($0).trimmingSpaces }
    guard let first = lengths.first else {
      self = .close
      return
    }
    if lengths.contains(where: { $0 != first }) {
      self = .contradictory("two different Content-Length headers")
    } else if first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(first) {
      self = .length(length)
    } else {
      self = .contradictory(
        "the Content-Length '\(printableText(first.utf8, upTo: 40))' is no number, "
          + "so that more may have come than is kept")
    }
  }
}

extension String {
  /// Without the spaces and tabs around it.
  fileprivate var trimmingSpaces: String {
    let inner = drop { $0 == " " || $0 == "\t" }
    guard let last = inner.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(inner[...last])
  }
}
