import Foundation
import Synchronization

/// Works on the pieces of an input on several threads, and hands the results on in the order of the
/// input.
///
/// Each thread holds one piece and its result, so that memory is bounded by the largest pieces; a
/// result is handed on as soon as those before it are.
package final class OrderedWork<Piece: Sendable, Result: Sendable>: Sendable {
  private let input: Mutex<Input>
  private let turn = NSCondition()
  /// The number of the piece whose result is next; guarded by `turn`.
  private nonisolated(unsafe) var delivered = 0
  private let isStopped = Atomic(false)
  private let work: @Sendable (Piece) -> Result
  private nonisolated(unsafe) let deliver: (Result) -> Bool

  private struct Input {
    let next: () throws -> Piece?
    var taken = 0
    var failure: (any Error)?
  }

  /// Prepares the work; the threads call `next` and `deliver` one at a time.
  ///
  /// - Parameters:
  ///   - next: the next piece; `nil` at the end. What it throws ends the work.
  ///   - work: what is done with a piece.
  ///   - deliver: takes a result; false ends the work.
  package init(
    next: sending @escaping () throws -> Piece?, work: @escaping @Sendable (Piece) -> Result,
    deliver: sending @escaping (Result) -> Bool
  ) {
    input = Mutex(Input(next: next))
    self.work = work
    self.deliver = deliver
  }

  /// Does all of it.
  ///
  /// - Parameter jobs: how many threads work, at least one.
  /// - Throws: what `next` threw, once all results before that are delivered.
  package func run(jobs: Int) throws {
    DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
      while let (number, piece) = take() { deliver(work(piece), number) }
    }
    if let failure = input.withLock({ $0.failure }) { throw failure }
  }

  private func take() -> (number: Int, piece: Piece)? {
    input.withLock { input in
      guard input.failure == nil, !isStopped.load(ordering: .relaxed) else { return nil }
      do {
        guard let piece = try input.next() else { return nil }
        input.taken += 1
        return (input.taken - 1, piece)
      } catch {
        input.failure = error
        return nil
      }
    }
  }

  private func deliver(_ result: Result, _ number: Int) {
    turn.lock()
    defer { turn.unlock() }
    // Whoever has the number before is at work, because numbers are given with their pieces.
    while delivered != number { turn.wait() }
    if !isStopped.load(ordering: .relaxed), !deliver(result) {
      isStopped.store(true, ordering: .relaxed)
    }
    delivered += 1
    turn.broadcast()
  }
}
