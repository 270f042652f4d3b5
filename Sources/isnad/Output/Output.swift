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

  /// What a result for programs is, which says how it is made fit for a terminal.
  enum Form {
    /// Characters that act on a terminal become escapes, and it stays the same JSON.
    case json
    /// They become visible marks.
    case plain
  }

  /// Writes a line of result to standard output: for programs.
  static func print(_ line: String, as form: Form = .plain) {
    write(line + "\n", as: form)
  }

  /// Writes text of results to standard output: as it is where programs read it, without anything
  /// that acts on a terminal where one shows it.
  static func write(_ text: String, as form: Form) {
    send(isOnTerminal ? safe(text, form) : text)
  }

  /// The same for bytes, of which a terminal gets what is text in UTF-8.
  static func write(_ bytes: UnsafeRawBufferPointer, as form: Form) {
    guard isOnTerminal else { return send(bytes) }
    send(safe(String(decoding: bytes, as: UTF8.self), form))
  }

  /// The same for bytes, of which a terminal gets what is text in UTF-8.
  static func write(_ bytes: [UInt8], as form: Form) {
    bytes.withUnsafeBytes { write($0, as: form) }
  }

  private static func safe(_ text: String, _ form: Form) -> String {
    switch form {
    case .json: TerminalText.jsonEscaped(text)
    case .plain: TerminalText.visible(text)
    }
  }

  /// Whether a person sees the results, through a pager or without.
  private static var isOnTerminal: Bool { isatty(Pager.terminal) == 1 }

  /// Writes a line for people to standard output, folded to the terminal's width; a command that does
  /// not show but does something says nothing where that was asked for.
  static func say(_ line: String) {
    if Volume.current == .quiet, !isShowing.withLock({ $0 }) { return }
    lines(of: line).forEach { send($0 + "\n") }
  }

  /// The lines of a text for people as standard output gets them.
  private static func lines(of text: String) -> [String] {
    // What stands in it was escaped where it came in; nothing that was forgotten gets through.
    Screen.folded(isOnTerminal ? TerminalText.guarded(text) : text)
  }

  /// Writes a line that says what was done as it is, a path above all; nothing where that was asked
  /// for.
  static func tell(_ line: String) {
    if Volume.current != .quiet { print(line) }
  }

  /// Writes what a person is asked, without an end of line.
  static func prompt(_ text: String) {
    let lines = lines(of: text)
    lines.dropLast().forEach { send($0 + "\n") }
    send(lines.last ?? "")
  }

  /// Writes text to standard output as it is: what was made for where it goes.
  static func send(_ text: String) {
    var text = text
    text.withUTF8 { send(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes to standard output as they are.
  ///
  /// Once that failed nothing more is written: the work goes on and is kept, and the program ends
  /// with `requireWritten()`.
  private static func send(_ bytes: UnsafeRawBufferPointer) {
    failure.withLock { failure in
      if failure == 0 { failure = write(bytes, to: STDOUT_FILENO) }
    }
  }

  /// Writes a message to standard error, folded where that is a terminal, without anything that acts on
  /// one; where that fails there is nobody left to tell.
  static func complain(_ line: String) {
    for part in Screen.folded(TerminalText.guarded(line), for: STDERR_FILENO) {
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
