import Foundation
import Synchronization

/// The two streams of the program: results on one, messages on the other.
enum Output {
  /// The system's number for why standard output could not be written; 0 as long as it could.
  private static let failure = Mutex<Int32>(0)

  /// Whether the command is one that shows something, which is what it is called for.
  static let isShowing = Mutex(false)

  /// Says whether what follows is shown, and not told of something that is done.
  static func setShowing(_ value: Bool) { isShowing.withLock { $0 = value } }

  /// Writes a line of result to standard output as it is: for programs.
  static func print(_ line: String) {
    write(Array((line + "\n").utf8))
  }

  /// Writes a line for people to standard output, folded to the terminal's width; a command that does
  /// not show but does something says nothing where that was asked for.
  static func say(_ line: String) {
    if Volume.current == .quiet, !isShowing.withLock({ $0 }) { return }
    Screen.folded(line).forEach(print)
  }

  /// Writes a line that says what was done as it is, a path above all; nothing where that was asked
  /// for.
  static func tell(_ line: String) {
    if Volume.current != .quiet { print(line) }
  }

  /// Writes what a person is asked, without an end of line.
  static func prompt(_ text: String) {
    let lines = Screen.folded(text)
    lines.dropLast().forEach(print)
    write(Array((lines.last ?? "").utf8))
  }

  /// Writes bytes of result to standard output as they are.
  ///
  /// Once that failed nothing more is written: the work goes on and is kept, and the program ends
  /// with `requireWritten()`.
  static func write(_ bytes: UnsafeRawBufferPointer) {
    failure.withLock { failure in
      if failure == 0 { failure = write(bytes, to: STDOUT_FILENO) }
    }
  }

  /// Writes bytes of result to standard output as they are.
  static func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

  /// Writes a message to standard error, folded where that is a terminal; where that fails there is nobody left to tell.
  static func complain(_ line: String) {
    for part in Screen.folded(line, for: STDERR_FILENO) {
      _ = Array((part + "\n").utf8).withUnsafeBytes { write($0, to: STDERR_FILENO) }
    }
  }

  /// Puts a text in place of what stands on the last line of the terminal that messages go to.
  static func overwriteLine(_ text: String) {
    _ = Array("\r\u{1B}[K\(Screen.ordered(text))".utf8).withUnsafeBytes {
      write($0, to: STDERR_FILENO)
    }
  }

  /// Whether standard output has taken everything so far.
  static var isWritten: Bool { failure.withLock { $0 == 0 } }

  /// Throws where results were lost (a full disk behind `>`): they are not done.
  static func requireWritten() throws {
    let code = failure.withLock { $0 }
    // A reader that went away wants no more, and is not told.
    guard code != 0, code != EPIPE else { return }
    throw Failure(
      "cannot write to standard output: \(String(cString: strerror(code)).lowercased()); "
        + "what was changed is kept; make room or name another file, and ask again")
  }

  /// Gives the program its standard streams where the caller closed them.
  ///
  /// Else the next file that is opened, perhaps the store, would get a stream's number, and the
  /// results would be written into it. The stand-ins are open the wrong way round, so that using
  /// them fails as on a closed stream.
  static func guardStreams() {
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", mode)
    }
  }

  /// Everything is written before this returns, so that the two streams keep their order on a
  /// terminal and nothing is lost when the program ends early.
  ///
  /// - Returns: 0, or the system's number for why it could not be.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
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
