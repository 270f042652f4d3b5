/// The fetches that wait, by host: no host is asked for two pages at once, and each is left alone
/// for a while between two.
///
/// Operations take constant time but for the hosts that rest, which are kept in order of time.
struct FetchQueue {
  private struct Host {
    /// Fetches under way whose next hop is here: they hold memory, so they go first.
    var continuing: [FetchTask] = []
    /// Those before `gone` have gone, and are `nil` so that what they fetched can go too.
    var waiting: [FetchTask?] = []
    var gone = 0
    var isBusy = false
    /// Whether the host stands in `ready` or `resting`.
    var isListed = false
    /// Before this no new page is begun.
    var restsUntil: ContinuousClock.Instant?
    /// Before this nothing is asked at all: the server said so.
    var isClosedUntil: ContinuousClock.Instant?

    var isEmpty: Bool { continuing.isEmpty && gone == waiting.count }

    /// When the next fetch may go; `nil` for at once.
    var due: ContinuousClock.Instant? {
      continuing.isEmpty ? [restsUntil, isClosedUntil].compactMap(\.self).max() : isClosedUntil
    }

    mutating func next() -> FetchTask? {
      if let task = continuing.popLast() { return task }
      guard gone < waiting.count else { return nil }
      defer {
        waiting[gone] = nil
        gone += 1
      }
      return waiting[gone]
    }
  }

  private var hosts: [String: Host] = [:]
  /// Hosts that are free and have something waiting, in order; those before `served` had a turn.
  private var ready: [String] = []
  private var served = 0
  /// Hosts that have something waiting and rest, the one that is due first at the end.
  private var resting: [(due: ContinuousClock.Instant, host: String)] = []
  /// How many fetches wait.
  private(set) var count = 0

  /// Puts a fetch in line for the host of its next hop.
  mutating func add(_ task: FetchTask, isUnderWay: Bool = false) {
    let name = task.address.host
    if isUnderWay || !task.hops.isEmpty {
      hosts[name, default: Host()].continuing.append(task)
    } else {
      hosts[name, default: Host()].waiting.append(task)
    }
    count += 1
    list(name)
  }

  /// The next fetch whose host is free; the host is busy until `release`.
  mutating func take(at now: ContinuousClock.Instant) -> FetchTask? {
    while let last = resting.last, last.due <= now {
      resting.removeLast()
      ready.append(last.host)
    }
    while served < ready.count {
      let name = ready[served]
      served += 1
      if served > 1024, served * 2 > ready.count {
        ready.removeFirst(served)
        served = 0
      }
      hosts[name]?.isListed = false
      guard let host = hosts[name], !host.isBusy, !host.isEmpty else { continue }
      if let due = host.due, due > now {
        list(name)
        continue
      }
      hosts[name]?.isBusy = true
      count -= 1
      return hosts[name]?.next()
    }
    return nil
  }

  /// When the next fetch is due of those whose hosts rest; `nil` where none does.
  var nextDue: ContinuousClock.Instant? { resting.last?.due }

  /// Takes everything that still waits.
  mutating func takeAll() -> [FetchTask] {
    let tasks = hosts.keys.sorted().flatMap { name in
      (hosts[name]?.continuing ?? []) + (hosts[name]?.waiting.compactMap(\.self) ?? [])
    }
    self = FetchQueue()
    return tasks
  }

  /// Frees a host, which then rests.
  ///
  /// - Parameters:
  ///   - name: the host.
  ///   - rest: until when no new page is begun there; `nil` leaves that as it was.
  ///   - closure: until when nothing is asked there, where the server asked for that.
  mutating func release(
    _ name: String, restingUntil rest: ContinuousClock.Instant? = nil,
    closedUntil closure: ContinuousClock.Instant? = nil
  ) {
    hosts[name]?.isBusy = false
    if let rest { hosts[name]?.restsUntil = rest }
    if let closure { hosts[name]?.isClosedUntil = closure }
    list(name)
  }

  /// Puts a host where it belongs: among those that are ready, or those that rest.
  private mutating func list(_ name: String) {
    guard let host = hosts[name], !host.isBusy, !host.isEmpty else { return }
    let due = host.due
    // One that rests may be due earlier now, for a fetch under way; it is listed twice then.
    if host.isListed, due != nil { return }
    hosts[name]?.isListed = true
    guard let due, due > .now else {
      ready.append(name)
      return
    }
    var low = 0
    var high = resting.count
    while low < high {
      let middle = (low + high) / 2
      if resting[middle].due > due { low = middle + 1 } else { high = middle }
    }
    resting.insert((due, name), at: low)
  }
}
