import CCurl
import ClaimModel

/// One hop under way: a libcurl handle, and what its callbacks gathered.
///
/// The handle's callbacks hold an unowned reference: whoever adds the handle to a multi handle
/// keeps the transfer until the handle is removed. All of it happens on one thread.
final class HopTransfer {
  let handle: EasyHandle
  private let address: WebAddress
  private let policy: FetchPolicy
  private let budget: BodyBudget
  private let limits: FetchLimits
  let startedAt: Timestamp
  private let began = ContinuousClock.now

  private var requestBytes: [UInt8] = []
  private var heads: [UInt8] = []
  private var body: [UInt8] = []
  private var cut: Truncation?
  /// Whether it waits until others have given back memory.
  private(set) var isPaused = false
  private var refusedAddress: String?
  private var hasTriedToConnect = false

  /// Makes the handle ready to be added.
  ///
  /// - Parameters:
  ///   - address: where it goes.
  ///   - policy: what is allowed.
  ///   - limits: those of this hop.
  ///   - time: what is left for this hop.
  ///   - budget: what the bodies of all transfers may take.
  ///   - startedAt: what time it is, for the record.
  /// - Throws: when libcurl refuses an option.
  init(
    _ address: WebAddress, policy: FetchPolicy, limits: FetchLimits, time: Duration,
    budget: BodyBudget, at startedAt: Timestamp
  ) throws(FetchingError) {
    handle = try EasyHandle()
    self.address = address
    self.policy = policy
    self.budget = budget
    self.limits = limits
    self.startedAt = startedAt
    try setRequest()
    try setLimits(time: time)
    try setCallbacks()
    handle.noteWire(upTo: limits.headBytes)
  }

  // MARK: - Setting up

  private func setRequest() throws(FetchingError) {
    try handle.set(CURLOPT_URL, to: address.text)
    try handle.set(CURLOPT_PROTOCOLS_STR, to: "http,https")
    try handle.set(CURLOPT_USERAGENT, to: policy.userAgent)
    // A proxy from the environment would be the only address that our guard sees.
    try handle.set(CURLOPT_PROXY, to: "")
    if let file = policy.caFile { try handle.set(CURLOPT_CAINFO, to: file) }
    try handle.setHeaders([
      "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
      // As a plain header: CURLOPT_ACCEPT_ENCODING makes libcurl refuse codings it need not decode.
      "Accept-Encoding: gzip",
      // RFC 9112, 9.6: a client that does not keep connections says so.
      "Connection: close",
    ])
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      (CURLOPT_HTTP_TRANSFER_DECODING, 0),
      (CURLOPT_HTTP_CONTENT_DECODING, 0),
      // An answer without a head is no evidence; but its bytes came, and are kept.
      (CURLOPT_HTTP09_ALLOWED, 1),
      (CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)),
      (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_FRESH_CONNECT, 1),
      (CURLOPT_FORBID_REUSE, 1),
    ]
    for (option, number) in numbers { try handle.set(option, to: number) }
  }

  private func setLimits(time: Duration) throws(FetchingError) {
    try handle.set(CURLOPT_CONNECTTIMEOUT_MS, to: limits.connectTime.wholeMilliseconds)
    try handle.set(CURLOPT_TIMEOUT_MS, to: time.wholeMilliseconds)
    try handle.set(CURLOPT_LOW_SPEED_LIMIT, to: limits.slowestBytesPerSecond)
    try handle.set(CURLOPT_LOW_SPEED_TIME, to: limits.slowestSeconds)
    // A name server that does not answer must not hold up the other transfers' end.
    try handle.set(CURLOPT_QUICK_EXIT, to: 1)
  }

  private func setCallbacks() throws(FetchingError) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    for option in [
      CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_DEBUGDATA, CURLOPT_OPENSOCKETDATA,
      CURLOPT_PREREQDATA,
    ] {
      try handle.set(option, to: context)
    }
    let pointer = handle.pointer
    let write = isnad_set_write(pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      HopTransfer.of(context).takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    try handle.check(write, CURLOPT_WRITEFUNCTION)
    let header = isnad_set_write(pointer, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      HopTransfer.of(context).takeHead(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    try handle.check(header, CURLOPT_HEADERFUNCTION)
    let debug = isnad_set_debug(pointer) { _, kind, bytes, count, context in
      if kind == CURLINFO_HEADER_OUT {
        HopTransfer.of(context).requestBytes += UnsafeRawBufferPointer(start: bytes, count: count)
      }
      return 0
    }
    try handle.check(debug, CURLOPT_DEBUGFUNCTION)
    // The debug function is called only then.
    try handle.set(CURLOPT_VERBOSE, to: 1)
    let open = isnad_set_opensocket(pointer) { context, _, address in
      let transfer = HopTransfer.of(context)
      guard let address, let socketAddress = isnad_addr(address),
        transfer.admits(IPAddress(socketAddress))
      else { return isnad_socket_bad }
      let socket = isnad_socket(address)
      transfer.handle.noteReads(of: socket, isTLS: transfer.address.isTLS)
      return socket
    }
    try handle.check(open, CURLOPT_OPENSOCKETFUNCTION)
    // The second lock: libcurl calls it before each request, whatever connection it goes by.
    let request = isnad_set_prereq(pointer) { context, address, _, _, _ in
      let address = address.flatMap { IPAddress(String(cString: $0)) }
      return HopTransfer.of(context).admits(address) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
    try handle.check(request, CURLOPT_PREREQFUNCTION)
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
    let room = limits.headBytes - heads.count
    heads += UnsafeRawBufferPointer(rebasing: bytes.prefix(room))
    if bytes.count > room { cut = .length }
    return min(bytes.count, room)
  }

  /// Takes a piece of the body, likewise.
  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    let limit =
      RedirectRule.statuses.contains(handle.number(CURLINFO_RESPONSE_CODE))
      ? limits.redirectBodyBytes : limits.bodyBytes
    let room = max(0, limit - body.count)
    guard budget.admits(min(room, bytes.count), to: self, holding: body.count) else {
      isPaused = true
      return Int(CURL_WRITEFUNC_PAUSE)
    }
    if body.isEmpty { handle.forgetWire() }
    body += UnsafeRawBufferPointer(rebasing: bytes.prefix(room))
    if bytes.count > room { cut = .length }
    return min(bytes.count, room)
  }

  /// Goes on with a transfer that waits; it may come to wait again.
  func resume() {
    guard isPaused else { return }
    isPaused = false
    // What it says against it, the transfer's own end tells.
    isnad_easy_resume(handle.pointer)
  }

  /// Gives back what the body takes of the budget: nothing more comes.
  func release() { budget.release(body.count, of: self) }

  /// How long it has been under way.
  var elapsed: Duration { began.duration(to: .now) }

  /// How many bytes came so far, heads and body.
  var byteCount: Int { heads.count + body.count }

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
    let came = cameBytes(code)
    var (interim, head, rest) = ResponseHead.split(came)
    if body.isEmpty { body = rest }
    let parsed = ResponseHead(head)
    // libcurl reads more status lines than there are; behind one that is none of HTTP, all is bytes.
    if parsed == nil, head.contains(0x0A) || !Self.beginsStatusLine(head) {
      body = head + body
      head = []
    }
    let end = end(code)
    var (completeness, length) = Completeness.check(
      head: parsed, body: body, end: end, hasBegun: !came.isEmpty)
    // What libcurl refused is no answer to show, be it whole by its own framing.
    if case .broken(let reason) = end, parsed?.isEnded == true, came.count > heads.count {
      completeness = .failed(reason)
      length = body.count
    }
    return FetchHop(
      url: address.text, requestBytes: requestBytes, interimHeads: interim, responseHead: head,
      responseBody: length == body.count ? body : Array(body.prefix(length)),
      ipAddress: handle.text(CURLINFO_PRIMARY_IP), startedAt: startedAt,
      elapsed: began.duration(to: .now), completeness: completeness,
      curlCode: Int(code.rawValue), tls: handle.tls,
      isDropped: came.isEmpty && !requestBytes.isEmpty
        && [CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR].contains(code))
  }

  /// What came before the body that libcurl handed over: the heads as it gave them, or, where it was not
  /// content with what came, or the head does not end, all that came.
  private func cameBytes(_ code: CURLcode) -> [UInt8] {
    let wire = handle.wireBytes
    guard body.isEmpty, wire.count > heads.count, wire.starts(with: heads) else { return heads }
    let isWhole = ResponseHead(ResponseHead.split(heads).head)?.isEnded ?? false
    return code == CURLE_OK && isWhole ? heads : wire
  }

  /// Whether bytes may be the beginning of a status line.
  private static func beginsStatusLine(_ bytes: [UInt8]) -> Bool {
    let name = Array("HTTP/".utf8)
    return bytes.prefix(name.count).elementsEqual(name.prefix(bytes.count))
  }

  private func end(_ code: CURLcode) -> TransferEnd {
    if let cut { return .cut(cut) }
    switch code {
    case CURLE_OK:
      return .done(cleanClose: !address.isTLS || handle.isTLSClosed)
    case CURLE_OPERATION_TIMEDOUT where !requestBytes.isEmpty: return .cut(.time)
    // libcurl 7.88 says so of a header or trailer line longer than its 100 KiB.
    case CURLE_OUT_OF_MEMORY where !requestBytes.isEmpty: return .cut(.length)
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
      return .dropped(failureReason(code))
    default: return .broken(failureReason(code))
    }
  }

  private func failureReason(_ code: CURLcode) -> String {
    TransferFailure(
      code: code, systemCode: Int32(truncatingIfNeeded: handle.number(CURLINFO_OS_ERRNO)),
      verifyResult: handle.number(CURLINFO_SSL_VERIFYRESULT), address: address,
      detail: printableText(handle.errorDetail.utf8, upTo: 160), caFile: policy.caFile
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
