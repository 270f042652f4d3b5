import ClaimModel

/// One run of the fetcher: the queue, libcurl's loop and the gate, and what ties them together.
struct FetchRun {
  private let policy: FetchPolicy
  private let clock: @Sendable () -> Timestamp
  private let loop: TransferLoop
  private let watch: FetchWatch
  private let deliver: (FetchResult) throws -> Void
  private var queue = FetchQueue()
  private var gate: RobotsGate
  private var parked = 0
  private let began = ContinuousClock.now
  private var told = ContinuousClock.now
  private var ended = 0
  private var total = 0
  private var byteCount = 0

  /// - Throws: when libcurl can't be loaded or set up.
  init(
    policy: FetchPolicy, clock: @escaping @Sendable () -> Timestamp, watch: FetchWatch,
    deliver: @escaping (FetchResult) throws -> Void
  ) throws(FetchingError) {
    self.policy = policy
    self.clock = clock
    self.watch = watch
    self.deliver = deliver
    loop = try TransferLoop(policy: policy, clock: clock)
    gate = RobotsGate(policy)
  }

  /// Fetches URLs until all have ended or the watch stops it.
  mutating func fetch(_ urls: [String]) throws {
    total = urls.count
    for url in urls {
      do throws(Refusal) {
        queue.add(try FetchTask(url, limits: policy.limits))
      } catch {
        try end(
          FetchResult(
            requestedURL: url, hops: [], outcome: .refused, reason: error.reason,
            startedAt: clock()))
      }
    }
    while !watch.isStopped() {
      try startWhatMay()
      guard loop.count > 0 || queue.count > 0 else { return }
      for ended in try loop.wait(timeToNext()) { try take(ended) }
      tell()
    }
    try leaveTheRest()
  }

  private mutating func startWhatMay() throws {
    while loop.count < policy.jobs, loop.count == 0 || loop.byteCount < policy.limits.bytesUnderWay,
      !watch.isFull(), let task = queue.take(at: .now)
    {
      if let next = try admit(task) {
        try loop.start(next)
      } else {
        queue.release(task.address.host)
      }
    }
  }

  /// What is to be asked first for a fetch; `nil` where nothing is to be asked of its host now.
  private mutating func admit(_ task: FetchTask) throws -> FetchTask? {
    switch gate.pass(task, at: clock()) {
    case .open: return task
    case .ask(let robots): return robots
    case .parked: return nil
    case .shut(let result):
      try end(result)
      return nil
    }
  }

  private mutating func take(_ ended: TransferLoop.Ended) throws {
    let now = ContinuousClock.now
    let rest = ended.task.purpose == .page ? now + policy.limits.delay : nil
    switch ended.outcome {
    case .success(let hop):
      byteCount += hop.responseHead.count + hop.responseBody.count
      switch ended.task.take(hop, at: clock()) {
      case .end(let result):
        queue.release(ended.host, restingUntil: rest)
        try finish(ended.task, result)
      case .go:
        queue.release(ended.host, restingUntil: rest)
        queue.add(ended.task, isUnderWay: true)
      case .wait(let duration):
        queue.release(ended.host, restingUntil: rest, closedUntil: now + duration)
        queue.add(ended.task, isUnderWay: true)
      }
    case .failure(let refusal):
      queue.release(ended.host, restingUntil: rest)
      try finish(ended.task, ended.task.end(.refused, refusal.reason, at: clock()))
    }
  }

  /// Ends a fetch: a page's is delivered, a robots.txt lets those pass that waited for it.
  private mutating func finish(_ task: FetchTask, _ result: FetchResult) throws {
    guard case .robots(let site) = task.purpose else { return try end(result) }
    for waiting in gate.take(result, of: site) { queue.add(waiting, isUnderWay: true) }
  }

  private mutating func end(_ result: FetchResult) throws {
    ended += 1
    try deliver(result)
  }

  /// How long libcurl may wait for the network: until the next host has rested, and not so long that
  /// a person who stops it would wait.
  private func timeToNext() -> Duration {
    let longest = Duration.milliseconds(200)
    if watch.isFull() { return .milliseconds(20) }
    guard let due = queue.nextDue else { return longest }
    return max(.zero, min(longest, ContinuousClock.now.duration(to: due)))
  }

  private mutating func tell() {
    guard told.duration(to: .now) > .milliseconds(100) else { return }
    told = .now
    watch.progress(
      FetchProgress(
        ended: ended, total: total, byteCount: byteCount, elapsed: began.duration(to: .now),
        underWay: loop.underWay.sorted { $0.elapsed > $1.elapsed }))
  }

  /// Says of all that has not ended that it was left.
  private mutating func leaveTheRest() throws {
    let now = clock()
    for (task, begun) in loop.stop() where task.purpose == .page {
      try end(task.end(.skipped, FetchResult.stoppedReasons[1], at: now, begun: begun))
    }
    for task in queue.takeAll() + gate.takeWaiting() where task.purpose == .page {
      // One that waits for its next hop has begun.
      let reason = FetchResult.stoppedReasons[task.hops.isEmpty ? 0 : 1]
      try end(task.end(.skipped, reason, at: now))
    }
  }
}
