import ClaimModel
import Fetching

/// How far a run of fetches is, on one line of a terminal.
final class FetchLine {
  private var line = ProgressLine()

  /// Tells how far it is.
  func tell(_ progress: FetchProgress) { line.tell(Self.text(progress)) }

  /// Wipes the line out, where there is one.
  func end() { line.end() }

  /// How many are done, how fast bytes come, how long the rest will take at this pace, and which
  /// address is slow: in that order, so that what matters most stays on a narrow screen.
  private static func text(_ progress: FetchProgress) -> String {
    let seconds = max(0.001, progress.elapsed / .seconds(1))
    let rate = Int(Double(progress.byteCount) / seconds / 1024)
    var text = "\(progress.ended) of \(progress.total) pages, \(rate) KiB/s"
    if progress.ended > 0, progress.ended < progress.total {
      let left = seconds / Double(progress.ended) * Double(progress.total - progress.ended)
      text += ", \(Int(left.rounded(.up))) s left"
    }
    if let slow = progress.underWay.first, slow.elapsed > .seconds(2) {
      text +=
        ", waiting \(Int(slow.elapsed / .seconds(1))) s for "
        + TerminalText.escaped(String(slow.url.prefix(60)))
    }
    return TerminalText.isolated(text, columns: (Screen.columns ?? 80) - 1)
  }
}
