import Foundation
import Workbench

/// A line on the terminal that tells how far a long work has come and is wiped out at its end.
///
/// Nothing is written where messages go to a file or a pipe, nor for what is done at once.
struct ProgressLine {
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)
  /// How long, and how many steps, the pace is watched before an end is told by it: the first steps wait
  /// for what is done once. A twentieth of the steps is enough, where they are few.
  private static let leastTime = Duration.seconds(3)
  private static let leastSteps = 20

  private let isShown = isatty(STDERR_FILENO) == 1 && Volume.current != .quiet
  private let begun = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isThere = false
  /// The part of the work that is under way, when it began, and how many steps were done then.
  private var part: (what: String, begun: ContinuousClock.Instant, done: Int)?

  /// Tells of a state; most calls write nothing.
  mutating func tell(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard begun.duration(to: now) > Self.patience else { return }
    if isThere, let last, last.duration(to: now) < Self.interval { return }
    last = now
    isThere = true
    Output.overwriteLine(text())
  }

  /// Tells how far a work is, how fast it goes, and how long it will take at that pace.
  ///
  /// - Parameters:
  ///   - done: how many steps are done.
  ///   - count: how many there are; `nil` where nobody knows before the end.
  ///   - what: what the steps are, such as `articles`; where it changes, another part of the work begins.
  mutating func tell(_ done: Int, of count: Int?, _ what: String) {
    let now = ContinuousClock.now
    if part?.what != what { part = (what, now, done) }
    guard let part else { return }
    tell(Self.text(done, of: count, what, since: part.done, in: part.begun.duration(to: now)))
  }

  /// How far a work is, in words: `done` steps, of which `start` were done when the time began.
  static func text(
    _ done: Int, of count: Int?, _ what: String, since start: Int, in time: Duration
  ) -> String {
    let rate = Double(done - start) / max(0.001, time / .seconds(1))
    let speed = rate < 10 ? String(format: "%.1f", rate) : String(Int(rate))
    guard let count else { return "\(done) \(what), \(speed) a second" }
    let state = "\(done) of \(count) \(what), \(speed) a second"
    let isKnown =
      time >= leastTime && done - start >= max(1, min(leastSteps, (count - start) / 20))
    guard rate > 0, isKnown else { return state }
    let seconds = Int((Double(max(0, count - done)) / rate).rounded(.up))
    return state + (seconds < 120 ? ", \(seconds) s left" : ", \((seconds + 59) / 60) min left")
  }

  /// The same, as the work tells it.
  mutating func tell(_ progress: WorkProgress) {
    tell(progress.done, of: progress.count, progress.what)
  }

  /// Wipes the line out, where there is one.
  mutating func end() {
    if isThere { Output.overwriteLine("") }
    isThere = false
  }
}
