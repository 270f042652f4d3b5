/// The fetches that wait, by host: no host is asked for two pages at once.
///
/// All operations take constant time, whatever the number of URLs of one host.
struct FetchQueue {
  private struct Host {
    /// Fetches under way whose next hop is here: they hold memory, so they go first.
    var continuing: [FetchTask] = []
    /// Those before `gone` have gone, and are `nil` so that what they fetched can go too.
    var waiting: [FetchTask?] = []
    var gone = 0
    var isBusy = false

    var isEmpty: Bool { continuing.isEmpty && gone == waiting.count }

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

  /// Puts a fetch in line for the host of its next hop.
  mutating func add(_ task: FetchTask) {
    let name = task.address.host
    let wasReady = hosts[name].map { !$0.isBusy && !$0.isEmpty } ?? false
    if task.hops.isEmpty {
      hosts[name, default: Host()].waiting.append(task)
    } else {
      hosts[name, default: Host()].continuing.append(task)
    }
    if !wasReady, hosts[name]?.isBusy == false { ready.append(name) }
  }

  /// The next fetch whose host is free; the host is busy until `release(_:)`.
  mutating func take() -> FetchTask? {
    guard served < ready.count else { return nil }
    let name = ready[served]
    served += 1
    if served > 1024, served * 2 > ready.count {
      ready.removeFirst(served)
      served = 0
    }
    hosts[name]?.isBusy = true
    return hosts[name]?.next()
  }

  /// Frees a host.
  mutating func release(_ name: String) {
    hosts[name]?.isBusy = false
    if hosts[name]?.isEmpty == false {
      ready.append(name)
    } else {
      hosts[name] = nil
    }
  }
}
