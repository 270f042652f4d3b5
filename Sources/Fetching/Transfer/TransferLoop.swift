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
  private let budget: BodyBudget
  private var running: [UnsafeMutableRawPointer: (task: FetchTask, transfer: HopTransfer)] = [:]

  /// How many hops are under way.
  var count: Int { running.count }

  /// How many bytes of responses they hold.
  var byteCount: Int { running.values.reduce(0) { $0 + $1.transfer.byteCount } }

  /// - Throws: when libcurl can't be loaded or set up.
  init(policy: FetchPolicy, clock: @escaping @Sendable () -> Timestamp) throws(FetchingError) {
    try LibCurl.load()
    guard Self.globalCode == CURLE_OK else {
      throw .setUp(
        call: "curl_global_init", message: String(cString: isnad_easy_message(Self.globalCode)))
    }
    isnad_return_large_blocks()
    guard let multi = isnad_multi_init() else {
      throw .setUp(call: "curl_multi_init", message: "no handle")
    }
    self.multi = multi
    self.policy = policy
    self.clock = clock
    budget = BodyBudget(limit: policy.limits.bytesUnderWay)
  }

  deinit {
    for handle in running.keys { isnad_multi_remove(multi, handle) }
    isnad_multi_cleanup(multi)
  }

  /// Once a process, as libcurl asks; never undone, because the process ends after its last fetch.
  private static let globalCode = isnad_global_init()

  /// Begins the next hop of a fetch.
  func start(_ task: FetchTask) throws(FetchingError) {
    let transfer = try HopTransfer(
      task.address, policy: policy, limits: task.limits, time: task.timeLeft,
      budget: budget, at: clock())
    try check(isnad_multi_add(multi, transfer.handle.pointer), "curl_multi_add_handle")
    running[transfer.handle.pointer] = (task, transfer)
  }

  /// Drives the hops until at least one ends or some time has passed, a second at the most.
  func wait(_ longest: Duration) throws(FetchingError) -> [Ended] {
    var stillRunning: Int32 = 0
    try check(isnad_multi_perform(multi, &stillRunning), "curl_multi_perform")
    var ended = takeEnded()
    if ended.isEmpty {
      let milliseconds = max(1, min(1000, longest / .milliseconds(1)))
      try check(isnad_multi_poll(multi, Int32(milliseconds)), "curl_multi_poll")
      try check(isnad_multi_perform(multi, &stillRunning), "curl_multi_perform")
      ended = takeEnded()
    }
    return ended
  }

  /// The hops under way: their addresses, how long they have been, and how much came.
  var underWay: [FetchProgress.Transfer] {
    running.values.map {
      .init(
        url: $0.task.address.text, elapsed: $0.transfer.elapsed, byteCount: $0.transfer.byteCount)
    }
  }

  /// Cuts off what is under way; each with when its hop began.
  func stop() -> [(task: FetchTask, begun: Timestamp)] {
    defer { running = [:] }
    return running.map { handle, hop in
      isnad_multi_remove(multi, handle)
      return (hop.task, hop.transfer.startedAt)
    }
  }

  private func takeEnded() -> [Ended] {
    var ended: [Ended] = []
    var left: Int32 = 0
    while let message = isnad_multi_next(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let (task, transfer) = running.removeValue(forKey: handle)
      else { continue }
      // The message is gone with the handle, so it is read first.
      let code = isnad_msg_result(message)
      let host = task.address.host
      isnad_multi_remove(multi, handle)
      transfer.release()
      let outcome = Result { () throws(Refusal) in try transfer.finish(code) }
      ended.append(Ended(task: task, host: host, outcome: outcome))
    }
    if !ended.isEmpty || budget.isStalled() {
      for (_, transfer) in running.values { transfer.resume() }
    }
    return ended
  }

  private func check(_ code: CURLMcode, _ call: String) throws(FetchingError) {
    guard code == CURLM_OK else {
      throw .setUp(call: call, message: String(cString: isnad_multi_message(code)))
    }
  }
}
