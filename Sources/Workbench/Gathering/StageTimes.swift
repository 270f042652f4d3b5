import Glibc
import Synchronization

/// How long the stages of a run of fetches took, over all its threads.
package final class StageTimes: Sendable {
  /// A stage between the network and the store.
  package enum Stage: String, CaseIterable, Sendable {
    /// libcurl, robots.txt, redirects and the waits between.
    case network
    /// Transfer and content codings removed, bytes to text.
    case decoding
    /// Source to tree.
    case parsing
    /// What the page says of itself, and its text.
    case reading
    /// Digests, and what is put around the bytes.
    case records
    /// Records to gzip.
    case compression
    /// Files and their syncs.
    case disk
    /// The transaction, and the ledgers after it.
    case store
  }

  /// What a stage took.
  package struct Spent: Sendable {
    /// The time that a processor worked on it.
    package fileprivate(set) var work = Duration.zero
    /// The time in which its thread had nothing to work on.
    package fileprivate(set) var waiting = Duration.zero
  }

  private let spent = Mutex<[Stage: Spent]>([:])

  /// No time yet.
  package init() {}

  /// The stages that took any, in order.
  package var all: [(stage: Stage, spent: Spent)] {
    let spent = spent.withLock { $0 }
    return Stage.allCases.compactMap { stage in spent[stage].map { (stage, $0) } }
  }

  fileprivate func add(_ lap: Spent, to stage: Stage) {
    spent.withLock {
      $0[stage, default: Spent()].work += lap.work
      $0[stage, default: Spent()].waiting += lap.waiting
    }
  }
}

/// A thread's watch over one piece of work after the other.
struct StageLap {
  private let times: StageTimes?
  private var processor: Duration
  private var moment = ContinuousClock.now

  /// Begins; without times nothing is measured.
  init(_ times: StageTimes?) {
    self.times = times
    processor = times == nil ? .zero : Self.processorTime()
  }

  /// Ends a stage that began where the one before it ended.
  mutating func end(_ stage: StageTimes.Stage) {
    guard let times else { return }
    let (processor, moment) = (Self.processorTime(), ContinuousClock.now)
    let work = processor - self.processor
    let waiting = self.moment.duration(to: moment) - work
    times.add(.init(work: work, waiting: max(.zero, waiting)), to: stage)
    (self.processor, self.moment) = (processor, moment)
  }

  /// How long this thread has worked.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
