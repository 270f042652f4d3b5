import Foundation

/// A line on the terminal that tells how far a long work has come and is wiped out at its end.
///
/// Nothing is written where messages go to a file or a pipe, nor for what is done at once.
struct ProgressLine {
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  private let isShown = isatty(STDERR_FILENO) == 1 && Volume.current != .quiet
  private let begun = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isThere = false

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

  /// Wipes the line out, where there is one.
  mutating func end() {
    if isThere { Output.overwriteLine("") }
    isThere = false
  }
}
