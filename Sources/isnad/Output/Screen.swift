import Foundation

/// What is known of the terminal that results go to.
enum Screen {
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

  /// A line for people, folded where it is longer than the terminal is wide; in a pipe as it is.
  static func folded(_ line: String, for stream: Int32 = Pager.terminal) -> [String] {
    guard let columns = columns(of: stream) else { return [line] }
    return line.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      FoldedLine(String($0)).lines(columns: columns)
    }
  }
}
