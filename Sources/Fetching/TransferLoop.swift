import CCurl
import ClaimModel

/// libcurl's multi handle and the hops that it drives, for one thread.
final class TransferLoop {
  /// A hop that ended.
  struct Ended {
    let task: FetchTask
    /// The host that is free again.
    let host: String
    let outcome: Result<FetchHop, Refusal>
  }

  private let multi: UnsafeMutableRawPointer
  private let policy: FetchPolicy
  private let clock: @Sendable () -> Timestamp
  private var running: [UnsafeMutableRawPointer: (task: FetchTask, transfer: HopTransfer)] = [:]

  /// How many hops are under way.
  var count: Int { running.count }

  /// - Throws: when libcurl can't be set up.
  init(policy: FetchPolicy, clock: @escaping @Sendable () -> Timestamp) throws(FetchingError) {
    guard Self.globalCode == CURLE_OK else {
      throw .setUp(
        call: "curl_global_init", message: String(cString: curl_easy_strerror(Self.globalCode)))
    }
    guard let multi = curl_multi_init() else {
      throw .setUp(call: "curl_multi_init", message: "no handle")
    }
    self.multi = multi
    self.policy = policy
    self.clock = clock
  }

  deinit {
    for handle in running.keys { curl_multi_remove_handle(multi, handle) }
    curl_multi_cleanup(multi)
  }

  /// Once a process, as libcurl asks; never undone, because the process ends after its last fetch.
  private static let globalCode = curl_global_init(isnad_global_all())

  /// Begins the next hop of a fetch.
  func start(_ task: FetchTask) throws(FetchingError) {
    let transfer = try HopTransfer(
      task.address, policy: policy, time: task.timeLeft, at: clock())
    try check(curl_multi_add_handle(multi, transfer.handle.pointer), "curl_multi_add_handle")
    running[transfer.handle.pointer] = (task, transfer)
  }

  /// Drives the hops until at least one ends or a second has passed.
  func wait() throws(FetchingError) -> [Ended] {
    var stillRunning: Int32 = 0
    try check(curl_multi_perform(multi, &stillRunning), "curl_multi_perform")
    var ended = takeEnded()
    if ended.isEmpty {
      try check(curl_multi_poll(multi, nil, 0, 1000, nil), "curl_multi_poll")
      try check(curl_multi_perform(multi, &stillRunning), "curl_multi_perform")
      ended = takeEnded()
    }
    return ended
  }

  private func takeEnded() -> [Ended] {
    var ended: [Ended] = []
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let (task, transfer) = running.removeValue(forKey: handle)
      else { continue }
      // The message is gone with the handle, so it is read first.
      let code = isnad_msg_result(message)
      let host = task.address.host
      curl_multi_remove_handle(multi, handle)
      let outcome = Result { () throws(Refusal) in try transfer.finish(code) }
      ended.append(Ended(task: task, host: host, outcome: outcome))
    }
    return ended
  }

  private func check(_ code: CURLMcode, _ call: String) throws(FetchingError) {
    guard code == CURLM_OK else {
      throw .setUp(call: call, message: String(cString: curl_multi_strerror(code)))
    }
  }
}
