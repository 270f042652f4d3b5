import Foundation

/// What is known of the terminal that results go to.
enum Screen {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns a line may take: the terminal's, or 80; in a pipe nothing is cut.
  static var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 {
      return Int(size.ws_col)
    }
    return 80
  }

  /// A line for people, folded where it is longer than the terminal is wide; in a pipe as it is.
  static func folded(_ line: String) -> [String] {
    guard let columns else { return [line] }
    return line.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      FoldedLine(String($0)).lines(columns: columns)
    }
  }
}
