import CCurl

/// A libcurl easy handle with the memory that it borrows; for one thread.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private let tlsFacts = UnsafeMutablePointer<isnad_tls_facts>.allocate(capacity: 1)
  private let wire = UnsafeMutablePointer<isnad_wire>.allocate(capacity: 1)
  private var headers: UnsafeMutablePointer<curl_slist>?

  /// - Throws: when there is no memory for one.
  init() throws(FetchingError) {
    guard let pointer = isnad_easy_init() else {
      throw .setUp(call: "curl_easy_init", message: "no handle")
    }
    self.pointer = pointer
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    wire.initialize(to: isnad_wire())
    tlsFacts.initialize(to: isnad_tls_facts())
    tlsFacts.pointee.wire = wire
    try set(CURLOPT_ERRORBUFFER, to: UnsafeMutableRawPointer(errorText))
    try check(isnad_watch_tls(pointer, tlsFacts), CURLOPT_SSL_CTX_FUNCTION)
  }

  deinit {
    isnad_easy_cleanup(pointer)
    isnad_slist_free(headers)
    errorText.deallocate()
    tlsFacts.deallocate()
    isnad_wire_end(wire)
    wire.deallocate()
  }

  // MARK: - What libcurl reads

  /// Has the bytes noted that come, as far as they are no body yet.
  ///
  /// - Parameter limit: the most that are noted.
  func noteWire(upTo limit: Int) { wire.pointee.limit = limit }

  /// Has those noted that are read from a new socket; of one with TLS nothing is noted but what comes
  /// out of the TLS.
  func noteReads(of socket: curl_socket_t, isTLS: Bool) {
    if isTLS { isnad_wire_ignore(socket) } else { isnad_wire_listen(wire, socket) }
  }

  /// Forgets the bytes, and notes no more.
  func forgetWire() { isnad_wire_end(wire) }

  /// The bytes that were noted, as they came.
  var wireBytes: [UInt8] {
    Array(UnsafeBufferPointer(start: wire.pointee.bytes, count: wire.pointee.count))
  }

  // MARK: - Options

  func set(_ option: CURLoption, to text: String) throws(FetchingError) {
    try check(isnad_set_str(pointer, option, text), option)
  }

  func set(_ option: CURLoption, to number: Int) throws(FetchingError) {
    try check(isnad_set_long(pointer, option, number), option)
  }

  func set(_ option: CURLoption, to memory: UnsafeMutableRawPointer) throws(FetchingError) {
    try check(isnad_set_ptr(pointer, option, memory), option)
  }

  /// Sets the lines that are added to the request.
  func setHeaders(_ lines: [String]) throws(FetchingError) {
    for line in lines {
      guard let longer = isnad_slist_append(headers, line) else {
        throw .setUp(call: "curl_slist_append", message: "no memory")
      }
      headers = longer
    }
    try check(isnad_set_slist(pointer, CURLOPT_HTTPHEADER, headers), CURLOPT_HTTPHEADER)
  }

  /// Throws unless libcurl took an option.
  func check(_ code: CURLcode, _ option: CURLoption) throws(FetchingError) {
    guard code == CURLE_OK else {
      throw .setUp(
        call: "curl_easy_setopt \(option.rawValue)",
        message: String(cString: isnad_easy_message(code)))
    }
  }

  // MARK: - What a transfer left

  /// A number; 0 where libcurl has none.
  func number(_ info: CURLINFO) -> Int {
    var value = 0
    isnad_get_long(pointer, info, &value)
    return value
  }

  /// A text; `nil` where libcurl has none or an empty one.
  func text(_ info: CURLINFO) -> String? {
    var value: UnsafePointer<CChar>?
    isnad_get_str(pointer, info, &value)
    return value.flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
  }

  /// What libcurl adds to an error code; server's words may be in it.
  var errorDetail: String { String(cString: errorText) }

  /// Whether the server ended its TLS connection in due form, with a close_notify.
  var isTLSClosed: Bool { tlsFacts.pointee.closed != 0 }

  /// What the TLS handshake came to; `nil` of a connection without TLS, or whose handshake failed.
  var tls: TLSFacts? { TLSFacts(tlsFacts) }
}
