import Foundation

/// Carries pieces from the thread that brings them, over threads that work on them, to the thread
/// that collects what became of them, several at a time.
///
/// What is under way should be bounded by its weight: whoever brings more asks first whether the line
/// is full. Pieces leave in the order in which the work on them ends.
final class AssemblyLine<Piece: Sendable, Product: Sendable>: Sendable {
  /// How much may be under way, in the unit of the weights. A piece that is heavier goes alone.
  private let weightLimit: Int
  private let weigh: @Sendable (Piece) -> Int
  private let work: @Sendable (Piece) -> Product
  private let condition = NSCondition()
  /// Guarded by `condition`.
  private nonisolated(unsafe) var state = State()

  private struct State {
    var waiting: [Piece] = []
    var weightAtWork = 0
    var done: [(product: Product, weight: Int)] = []
    var doneSince: ContinuousClock.Instant?
    /// How many pieces were brought and not collected.
    var count = 0
    var weight = 0
    var isClosed = false
    var isAbandoned = false
  }

  /// Prepares a line; nothing runs yet.
  ///
  /// - Parameters:
  ///   - weightLimit: how much may be under way.
  ///   - weigh: what a piece weighs.
  ///   - work: what is done with a piece, on several threads at once.
  init(
    weightLimit: Int, weigh: @escaping @Sendable (Piece) -> Int,
    work: @escaping @Sendable (Piece) -> Product
  ) {
    self.weightLimit = weightLimit
    self.weigh = weigh
    self.work = work
  }

  /// Starts the threads that work.
  func start(workers: Int) {
    for _ in 0..<max(1, workers) { Self.thread { self.serve() } }
  }

  /// Starts a thread with the room that the main thread has.
  static func thread(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Whether so much is under way that nothing more should be made ready to be brought. What is
  /// brought all the same is taken.
  var isFull: Bool { condition.whileLocked { state.weight >= weightLimit && !state.isAbandoned } }

  /// Brings a piece.
  ///
  /// - Returns: false where nobody collects any more.
  func bring(_ piece: Piece) -> Bool {
    let weight = weigh(piece)
    return condition.whileLocked {
      guard !state.isAbandoned else { return false }
      state.waiting.append(piece)
      state.count += 1
      state.weight += weight
      condition.broadcast()
      return true
    }
  }

  /// Says that nothing more comes.
  func close() {
    condition.whileLocked {
      state.isClosed = true
      condition.broadcast()
    }
  }

  /// Says that nothing more is collected: what is brought is thrown away.
  func abandon() {
    condition.whileLocked {
      state.isAbandoned = true
      state.waiting = []
      condition.broadcast()
    }
  }

  /// What became of some pieces.
  ///
  /// - Parameters:
  ///   - fullCount: how many make a full load, which is not waited longer for.
  ///   - patience: how long the first one waits for company, and how long it is waited for one.
  /// - Returns: a load; empty where none came in time; `nil` where nothing more comes.
  func collect(fullCount: Int, patience: Duration) -> [Product]? {
    condition.whileLocked {
      let begun = ContinuousClock.now
      while true {
        let isAll = state.done.count == state.count
        let isHeavy = state.done.reduce(0) { $0 + $1.weight } * 2 > weightLimit
        if isAll, state.isClosed, state.done.isEmpty { return nil }
        if state.done.count >= fullCount || isHeavy || (isAll && state.isClosed) { break }
        let left = ContinuousClock.now.duration(to: (state.doneSince ?? begun) + patience)
        guard left > .zero else { break }
        _ = condition.wait(until: Date(timeIntervalSinceNow: left / .seconds(1)))
      }
      let load = state.done
      state.done = []
      state.doneSince = nil
      state.count -= load.count
      state.weight -= load.reduce(0) { $0 + $1.weight }
      condition.broadcast()
      return load.map(\.product)
    }
  }

  private func serve() {
    while let (piece, weight) = take() {
      let product = work(piece)
      condition.whileLocked {
        state.weightAtWork -= weight
        if state.done.isEmpty { state.doneSince = .now }
        state.done.append((product, weight))
        condition.broadcast()
      }
    }
  }

  /// The next piece; `nil` where none comes any more. Heavy ones are worked on one at a time.
  private func take() -> (piece: Piece, weight: Int)? {
    condition.whileLocked {
      while true {
        if state.isAbandoned { return nil }
        if let piece = state.waiting.first {
          let weight = weigh(piece)
          if state.weightAtWork == 0 || (state.weightAtWork + weight) * 4 <= weightLimit {
            state.waiting.removeFirst()
            state.weightAtWork += weight
            return (piece, weight)
          }
        } else if state.isClosed {
          return nil
        }
        condition.wait()
      }
    }
  }
}

extension NSCondition {
  /// Runs `body` while the lock is held.
  fileprivate func whileLocked<Value>(_ body: () -> Value) -> Value {
    lock()
    defer { unlock() }
    return body()
  }
}
