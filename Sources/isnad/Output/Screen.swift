import Foundation

/// What is known of the terminal that results go to.
enum Screen {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns a line may take: the terminal's, `COLUMNS`, or 80; in a pipe nothing is cut.
  static var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 {
      return Int(size.ws_col)
    }
    return 80
  }
}
