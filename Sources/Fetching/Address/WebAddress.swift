import CCurl
import Glibc

/// Why a URL is not fetched.
struct Refusal: Error, Equatable {
  /// For people: lower case, no full stop.
  let reason: String
}

/// An http or https address in the form that is asked for.
struct WebAddress: Hashable {
  /// ASCII (RFC 3986): the host in punycode, other characters outside ASCII percent-encoded as
  /// UTF-8; without user name, password and fragment.
  let text: String
  /// The host as libcurl reads it; an IPv6 address in brackets.
  let host: String
  /// Host and port as the URL writes them: what an allowance is compared with.
  let written: HostAndPort

  /// The port, the scheme's own where none is written.
  var port: Int { written.port }

  /// Whether it is asked for through TLS.
  var isTLS: Bool { text.hasPrefix("https:") }

  /// Scheme, host and, where it is written, port: everything before the path.
  var origin: Substring {
    let afterScheme = text.utf8.dropFirst(isTLS ? 8 : 7)
    let slash = afterScheme.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
    return text[..<(slash ?? text.endIndex)]
  }

  /// What a robots.txt speaks for, the host as the URL writes it: what is allowed of one spelling of a
  /// host, or told of it, holds for that alone.
  var site: String { (isTLS ? "https://" : "http://") + written.description }

  /// The path with its query; at least `/`.
  var pathAndQuery: String {
    let rest = text[origin.endIndex...]
    return rest.hasPrefix("/") ? String(rest) : "/" + rest
  }

  /// The longest address that is taken, in bytes.
  private static let longest = 16 << 10

  /// Reads an address, or a reference relative to one.
  ///
  /// - Throws: why it can't be fetched.
  init(_ bytes: some Collection<UInt8>, relativeTo base: WebAddress? = nil) throws(Refusal) {
    let parts = try AddressParts(bytes, hasBase: base != nil)
    guard parts.text.count <= Self.longest else {
      throw Refusal(reason: "the address is longer than \(Self.longest) bytes")
    }
    do throws(FetchingError) {
      try LibCurl.load()
    } catch {
      throw Refusal(reason: error.description)
    }
    guard let handle = isnad_url() else { throw Refusal(reason: "no memory for an address") }
    defer { isnad_url_cleanup(handle) }
    if let base { try Self.set(base.text, on: handle) }
    // A reference to a part of the page itself (RFC 3986, 5.2.2), of which libcurl makes another page.
    if !parts.text.isEmpty || base == nil {
      try Self.set(String(decoding: parts.text, as: UTF8.self), on: handle)
    }
    guard
      let text = Self.part(CURLUPART_URL, of: handle, CURLU_PUNYCODE | CURLU_NO_DEFAULT_PORT),
      let host = Self.part(CURLUPART_HOST, of: handle, CURLU_PUNYCODE),
      let port = Self.part(CURLUPART_PORT, of: handle, CURLU_DEFAULT_PORT).flatMap({ Int($0) }),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw Refusal(reason: "no usable host in '\(printableText(parts.text, upTo: 200))'")
    }
    self.text = text
    self.host = host
    if let writtenHost = parts.writtenHost {
      written = HostAndPort(host: writtenHost, port: port)
    } else {
      written = HostAndPort(host: base?.written.host ?? host, port: port)
    }
  }

  private static func set(_ text: String, on handle: OpaquePointer) throws(Refusal) {
    let code = isnad_url_set(handle, CURLUPART_URL, text, 0)
    guard code == CURLUE_OK else {
      let message = String(cString: isnad_url_message(code)).lowercased()
      throw Refusal(
        reason: "not a usable address: '\(printableText(text.utf8, upTo: 200))' (\(message))")
    }
  }

  private static func part(_ part: CURLUPart, of handle: OpaquePointer, _ flags: Int32) -> String? {
    // libidn2 reads a host in the thread's locale, which is not UTF-8 unless someone made it so.
    let previous = uselocale(utf8Locale)
    defer { uselocale(previous) }
    var value: UnsafeMutablePointer<CChar>?
    guard isnad_url_get(handle, part, &value, UInt32(bitPattern: flags)) == CURLUE_OK, let value
    else { return nil }
    defer { isnad_free(value) }
    return String(cString: value)
  }

  // glibc has C.UTF-8 built in; without it, hosts outside ASCII are refused and nothing else.
  nonisolated(unsafe) private static let utf8Locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
}
