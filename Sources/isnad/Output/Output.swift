import Foundation

/// The two streams of the program: results on one, messages on the other.
enum Output {
  /// Writes a line of result to standard output.
  static func print(_ line: String) {
    write(line + "\n", to: STDOUT_FILENO)
  }

  /// Writes bytes of result to standard output as they are.
  static func write(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes a message to standard error.
  static func complain(_ line: String) {
    write(line + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Everything is written before this returns, so that the two streams keep their order on a
  /// terminal and nothing is lost when the program ends early.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        // Results that can't be written (a full disk behind `>`) are not done.
        exit(1)
      }
      written += count
    }
  }
}

/// Ends a command with exit code 1, after one line on standard error for each thing that failed.
struct Failure: Error {
  /// The lines, each with `isnad: ` in front.
  let lines: [String]

  /// A failure with one line.
  init(_ problem: String) {
    self.init([problem])
  }

  /// A failure with a line for each problem.
  init(_ problems: [String]) {
    lines = problems.map { "isnad: " + $0 }
  }
}
