import ClaimModel
import Fetching
import Foundation
import Synchronization

/// Fetches pages on a thread of its own, prepares what comes on others, and hands it to the caller to
/// keep, many at a time: the network goes on while pages are read and while the disk is waited for.
struct GatheringRun {
  let policy: FetchPolicy
  let clock: Clock
  let watch: FetchWatch
  /// What the page at an address, as it was asked for, is for.
  var via: @Sendable (_ url: String) -> [Reference] = { _ in [] }
  /// The captures among which one may keep what comes; `nil` where none is looked for.
  var earlier: EarlierCaptures?

  /// Whether the pages' texts are taken out.
  var readsPages = true
  /// Where it is told how long each stage took.
  var times: StageTimes?

  /// How many captures share one sync of the disk at the most.
  private static let fullLoad = 64
  /// How long a capture waits for others before it is kept.
  private static let patience = Duration.milliseconds(100)
  /// How many bytes of responses are under way between the network and the disk at the most.
  private static let byteLimit = 8 << 20

  /// What the threads tell each other beside the captures.
  private final class Board: Sendable {
    let isStopped = Atomic(false)
    let progress = Mutex<FetchProgress?>(nil)
    let failure = Mutex<(any Error)?>(nil)
  }

  /// Fetches URLs.
  ///
  /// - Parameters:
  ///   - urls: as people write them; each gives one capture.
  ///   - keep: called on this thread with captures as they are ready; once it returns they are on
  ///     the disk.
  /// - Throws: what `keep` throws, after which nothing more is fetched; what the fetcher throws.
  func gather(_ urls: [String], _ keep: ([PreparedCapture]) throws -> Void) throws {
    guard !urls.isEmpty else { return }
    let (userAgent, via, earlier, readsPages) = (policy.userAgent, via, earlier, readsPages)
    let times = times
    let line = AssemblyLine<FetchResult, Result<PreparedCapture, any Error>>(
      weightLimit: Self.byteLimit, weigh: \.byteCount
    ) { result in
      Result {
        try Capture(
          result: result, via: via(result.requestedURL), earlier: earlier, readsPage: readsPages,
          times: times
        ).prepared(userAgent: userAgent)
      }
    }
    let board = Board()
    line.start(workers: min(urls.count, ProcessInfo.processInfo.activeProcessorCount))
    fetch(urls, onto: line, board)
    do {
      while let load = line.collect(fullCount: Self.fullLoad, patience: Self.patience) {
        if watch.isStopped() { board.isStopped.store(true, ordering: .relaxed) }
        if let progress = board.progress.withLock({ $0.take() }) { watch.progress(progress) }
        if !load.isEmpty { try keep(try load.map { try $0.get() }) }
      }
    } catch {
      board.isStopped.store(true, ordering: .relaxed)
      line.abandon()
      throw error
    }
    if let failure = board.failure.withLock({ $0 }) { throw failure }
  }

  private func fetch(
    _ urls: [String], onto line: AssemblyLine<FetchResult, Result<PreparedCapture, any Error>>,
    _ board: Board
  ) {
    let fetcher = Fetcher(policy: policy, clock: clock.now)
    let times = times
    AssemblyLine<Void, Void>.thread {
      var lap = StageLap(times)
      do {
        try fetcher.fetch(
          urls,
          watch: FetchWatch(
            progress: { progress in board.progress.withLock { $0 = progress } },
            isStopped: { board.isStopped.load(ordering: .relaxed) }, isFull: { line.isFull })
        ) { result in
          guard line.bring(result) else { throw CancellationError() }
        }
      } catch {
        board.failure.withLock { $0 = error }
      }
      lap.end(.network)
      line.close()
    }
  }
}

extension FetchResult {
  /// About how much memory it takes.
  fileprivate var byteCount: Int {
    (hops + robots.flatMap(\.hops)).reduce(1 << 10) {
      $0 + $1.requestBytes.count + $1.interimHeads.count + $1.responseHead.count
        + $1.responseBody.count
    }
  }
}
