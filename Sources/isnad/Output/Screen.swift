import Bidi
import Foundation
import Synchronization

/// What a terminal does with text from right to left.
enum BidiMode: String, CaseIterable, Sendable {
  /// It orders text by itself: isolates tell it what belongs together.
  case isolates
  /// It shows characters as they come: they are sent in the order in which they stand.
  case none
  /// As `none`, with the letters' joined shapes, for terminals that don't join letters either.
  case forms
}

/// What is known of the terminal that results go to.
enum Screen {
  private static let chosenBidi = Mutex(BidiMode.isolates)
  private static let showsColours = Mutex(false)
  private static let wantsColours = Mutex(false)

  /// Whether colours go into files and pipes too, since the person asked for that.
  static var forcesColours: Bool {
    get { wantsColours.withLock { $0 } }
    set { wantsColours.withLock { $0 = newValue } }
  }

  /// Whether results go to a terminal that shows colours, and the person wants them.
  static var hasColours: Bool {
    get { showsColours.withLock { $0 } }
    set { showsColours.withLock { $0 = newValue } }
  }

  /// What the terminal does with text from right to left.
  static var bidi: BidiMode {
    get { chosenBidi.withLock { $0 } }
    set { chosenBidi.withLock { $0 = newValue } }
  }

  /// A line that fits the terminal, in the order in which its characters are sent.
  static func ordered(_ line: String) -> String {
    let mode = bidi
    guard mode != .isolates, VisualText.isNeeded(line) else { return line }
    return VisualText.text(line, joinsLetters: mode == .forms)
  }

  /// How many columns a line may take: the terminal's, or 80; in a pipe nothing is cut.
  static var columns: Int? { columns(of: Pager.terminal) }

  private static func columns(of stream: Int32) -> Int? {
    guard isatty(stream) == 1 else { return nil }
    var size = winsize()
    if ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 {
      return Int(size.ws_col)
    }
    return 80
  }

  /// A line for people as a terminal gets it: folded where it is longer than that is wide, and
  /// ordered; in a pipe as it is.
  static func folded(_ line: String, for stream: Int32 = Pager.terminal) -> [String] {
    guard let columns = columns(of: stream) else {
      return Tint.sent([line], hasColours: forcesColours)
    }
    return Tint.sent(
      line.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        FoldedLine(String($0)).lines(columns: columns).map(ordered)
      }, hasColours: true)
  }
}
