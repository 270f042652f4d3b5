import CCurl
import ClaimModel
import Glibc

/// One hop under way: a libcurl handle, and what its callbacks gathered.
///
/// The handle's callbacks hold an unowned reference: whoever adds the handle to a multi handle
/// keeps the transfer until the handle is removed. All of it happens on one thread.
final class HopTransfer {
  let address: WebAddress
  let handle: UnsafeMutableRawPointer
  let policy: FetchPolicy
  private let startedAt: Timestamp
  private let began = ContinuousClock.now
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private let tlsClosed = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  private var requestHeaders: UnsafeMutablePointer<curl_slist>?

  private var requestBytes: [UInt8] = []
  private var heads: [UInt8] = []
  private var body: [UInt8] = []
  private var cut: Truncation?
  private var refusedAddress: String?
  private var hasTriedToConnect = false

  /// Makes the handle ready to be added.
  ///
  /// - Parameters:
  ///   - address: where it goes.
  ///   - policy: the limits, and what is allowed.
  ///   - time: what is left for this hop.
  ///   - startedAt: what time it is, for the record.
  /// - Throws: when libcurl refuses an option.
  init(
    _ address: WebAddress, policy: FetchPolicy, time: Duration, at startedAt: Timestamp
  ) throws(FetchingError) {
    guard let handle = curl_easy_init() else {
      throw .setUp(call: "curl_easy_init", message: "no handle")
    }
    self.address = address
    self.handle = handle
    self.policy = policy
    self.startedAt = startedAt
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    tlsClosed.initialize(to: 0)
    try setOptions(time: time)
    try setCallbacks()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(requestHeaders)
    errorText.deallocate()
    tlsClosed.deallocate()
  }

  // MARK: - Setting up

  private func setOptions(time: Duration) throws(FetchingError) {
    let limits = policy.limits
    requestHeaders = curl_slist_append(
      requestHeaders, "Accept: text/html,application/xhtml+xml,*/*;q=0.8")
    // As a plain header: CURLOPT_ACCEPT_ENCODING makes libcurl refuse codings it need not decode.
    requestHeaders = curl_slist_append(requestHeaders, "Accept-Encoding: gzip")
    // RFC 9112, 9.6: a client that does not keep connections says so.
    requestHeaders = curl_slist_append(requestHeaders, "Connection: close")
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address.text),
      (CURLOPT_PROTOCOLS_STR, "http,https"),
      (CURLOPT_USERAGENT, policy.userAgent),
      // A proxy from the environment would be the only address that our guard sees.
      (CURLOPT_PROXY, ""),
    ]
    for (option, text) in texts { try check(isnad_set_str(handle, option, text), option) }
    if let file = policy.caFile {
      try check(isnad_set_str(handle, CURLOPT_CAINFO, file), CURLOPT_CAINFO)
    }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      (CURLOPT_HTTP_TRANSFER_DECODING, 0),
      (CURLOPT_HTTP_CONTENT_DECODING, 0),
      (CURLOPT_HTTP09_ALLOWED, 0),
      (CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)),
      (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_FRESH_CONNECT, 1),
      (CURLOPT_FORBID_REUSE, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, limits.connectTime.wholeMilliseconds),
      (CURLOPT_TIMEOUT_MS, time.wholeMilliseconds),
      (CURLOPT_LOW_SPEED_LIMIT, limits.slowestBytesPerSecond),
      (CURLOPT_LOW_SPEED_TIME, limits.slowestSeconds),
      // A name server that does not answer must not hold up the other transfers' end.
      (CURLOPT_QUICK_EXIT, 1),
      (CURLOPT_VERBOSE, 1),
    ]
    for (option, number) in numbers { try check(isnad_set_long(handle, option, number), option) }
    try check(isnad_set_slist(handle, CURLOPT_HTTPHEADER, requestHeaders), CURLOPT_HTTPHEADER)
    try check(isnad_set_ptr(handle, CURLOPT_ERRORBUFFER, errorText), CURLOPT_ERRORBUFFER)
    try check(isnad_watch_tls_close(handle, tlsClosed), CURLOPT_SSL_CTX_FUNCTION)
  }

  private func setCallbacks() throws(FetchingError) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    for option in [
      CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_DEBUGDATA, CURLOPT_OPENSOCKETDATA,
      CURLOPT_PREREQDATA,
    ] {
      try check(isnad_set_ptr(handle, option, context), option)
    }
    let write = isnad_set_write(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      HopTransfer.of(context).takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    try check(write, CURLOPT_WRITEFUNCTION)
    let header = isnad_set_write(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      HopTransfer.of(context).takeHead(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    try check(header, CURLOPT_HEADERFUNCTION)
    let debug = isnad_set_debug(handle) { _, kind, bytes, count, context in
      if kind == CURLINFO_HEADER_OUT {
        HopTransfer.of(context).requestBytes += UnsafeRawBufferPointer(start: bytes, count: count)
      }
      return 0
    }
    try check(debug, CURLOPT_DEBUGFUNCTION)
    let open = isnad_set_opensocket(handle) { context, _, address in
      guard let address, let socketAddress = isnad_addr(address),
        HopTransfer.of(context).admits(IPAddress(socketAddress))
      else { return isnad_socket_bad }
      return isnad_socket(address)
    }
    try check(open, CURLOPT_OPENSOCKETFUNCTION)
    // The second lock: libcurl calls it before each request, whatever connection it goes by.
    let request = isnad_set_prereq(handle) { context, address, _, _, _ in
      let address = address.flatMap { IPAddress(String(cString: $0)) }
      return HopTransfer.of(context).admits(address) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
    try check(request, CURLOPT_PREREQFUNCTION)
  }

  private func check(_ code: CURLcode, _ option: CURLoption) throws(FetchingError) {
    guard code == CURLE_OK else {
      throw .setUp(
        call: "curl_easy_setopt \(option.rawValue)",
        message: String(cString: curl_easy_strerror(code)))
    }
  }

  // MARK: - What the callbacks do

  private static func of(_ context: UnsafeMutableRawPointer?) -> HopTransfer {
    guard let context else {
      preconditionFailure("libcurl hands back the context that was set for the callback")
    }
    return Unmanaged<HopTransfer>.fromOpaque(context).takeUnretainedValue()
  }

  /// Whether an address may be connected to; remembers the one that may not.
  private func admits(_ ipAddress: IPAddress?) -> Bool {
    guard policy.allowedHosts.contains(address.written) || ipAddress?.isPublic == true else {
      refusedAddress = ipAddress?.description ?? "of an unknown kind"
      return false
    }
    hasTriedToConnect = true
    return true
  }

  /// Takes a piece of a head; fewer bytes than came make libcurl stop.
  private func takeHead(_ bytes: UnsafeRawBufferPointer) -> Int {
    let room = policy.limits.headBytes - heads.count
    heads += UnsafeRawBufferPointer(rebasing: bytes.prefix(room))
    if bytes.count > room { cut = .length }
    return min(bytes.count, room)
  }

  /// Takes a piece of the body, likewise.
  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    var status = 0
    isnad_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    let limit =
      RedirectRule.statuses.contains(status)
      ? policy.limits.redirectBodyBytes : policy.limits.bodyBytes
    let room = max(0, limit - body.count)
    body += UnsafeRawBufferPointer(rebasing: bytes.prefix(room))
    if bytes.count > room { cut = .length }
    return min(bytes.count, room)
  }

  // MARK: - The end

  /// The hop as it ended.
  ///
  /// - Parameter code: what libcurl says of the transfer.
  /// - Returns: what came, judged.
  /// - Throws: when the guard refused every address; nothing was sent then.
  func finish(_ code: CURLcode) throws(Refusal) -> FetchHop {
    // The second lock aborts; the first leaves libcurl without a socket, but perhaps with another.
    if let refusedAddress, code == CURLE_ABORTED_BY_CALLBACK || !hasTriedToConnect {
      throw Refusal(
        reason: "address \(refusedAddress) is not public; "
          + "allow it with --allow-host \(address.written) if it is yours")
    }
    let (interim, head) = splitHeads()
    let parsed = ResponseHead(head)
    let end = end(code)
    let (completeness, length) = Completeness.check(head: parsed, body: body, end: end)
    var primary: UnsafePointer<CChar>?
    isnad_get_str(handle, CURLINFO_PRIMARY_IP, &primary)
    let ipAddress = primary.map { String(cString: $0) } ?? ""
    return FetchHop(
      url: address.text, requestBytes: requestBytes, interimHeads: interim, responseHead: head,
      responseBody: length == body.count ? body : Array(body.prefix(length)),
      ipAddress: ipAddress.isEmpty ? nil : ipAddress,
      startedAt: startedAt, elapsed: began.duration(to: .now), completeness: completeness)
  }

  private func end(_ code: CURLcode) -> TransferEnd {
    if let cut { return .cut(cut) }
    switch code {
    case CURLE_OK:
      let isTLS = address.text.hasPrefix("https:")
      return .done(cleanClose: !isTLS || tlsClosed.pointee != 0)
    case CURLE_OPERATION_TIMEDOUT where !requestBytes.isEmpty: return .cut(.time)
    // libcurl 7.88 says so of a header or trailer line longer than its 100 KiB.
    case CURLE_OUT_OF_MEMORY where !requestBytes.isEmpty: return .cut(.length)
    default: return .broken(failureReason(code))
    }
  }

  /// Interim responses, and the response after them.
  private func splitHeads() -> (interim: [UInt8], head: [UInt8]) {
    var start = 0
    var position = 0
    // A head ends with an empty line; libcurl hands on whole lines, so a scan by lines suffices.
    while let feed = heads[position...].firstIndex(of: 0x0A) {
      let line = heads[position...feed]
      position = feed + 1
      let isEmpty = line.allSatisfy { $0 == 0x0D || $0 == 0x0A }
      if isEmpty, position < heads.count,
        let head = ResponseHead(Array(heads[start..<position])), head.status < 200
      {
        start = position
      }
    }
    return (Array(heads[..<start]), Array(heads[start...]))
  }

  private func failureReason(_ code: CURLcode) -> String {
    var systemCode = 0
    isnad_get_long(handle, CURLINFO_OS_ERRNO, &systemCode)
    var verifyResult = 0
    isnad_get_long(handle, CURLINFO_SSL_VERIFYRESULT, &verifyResult)
    return TransferFailure(
      code: code, systemCode: Int32(truncatingIfNeeded: systemCode), verifyResult: verifyResult,
      address: address,
      detail: printableText(String(cString: errorText).utf8, upTo: 160), caFile: policy.caFile
    ).reason
  }
}

extension Duration {
  /// At least 1, because 0 means "for ever" to libcurl.
  fileprivate var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
