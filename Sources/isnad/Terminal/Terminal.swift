import Foundation
import Synchronization

/// The terminal as a screen of rows: raw mode, the other screen, and the way back from both.
///
/// It is left as it was found however the program ends: by `leave()`, at exit, and by a signal, a
/// crash included. What signals do is limited to `write`, `tcsetattr` and the like, which POSIX allows
/// in a handler. No ncurses: it would take the handlers, know nothing of isolates, and be one more
/// library to carry for some two hundred lines.
final class Terminal {
  /// Whether there is one that can be drawn on.
  static var isThere: Bool {
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !name.isEmpty
      && name != "dumb"
  }

  /// How long a new size of the window may wait to be seen, in milliseconds.
  private static let signalPatience: Int32 = 250

  /// Takes the terminal over.
  ///
  /// - Throws: `Failure` when its settings can't be read.
  init() throws {
    guard tcgetattr(STDIN_FILENO, TerminalState.found) == 0 else {
      throw Failure(
        "the terminal can't be drawn on: \(String(cString: strerror(errno)).lowercased()); "
          + "add --plain")
    }
    TerminalState.raw.pointee = TerminalState.found.pointee
    cfmakeraw(TerminalState.raw)
    TerminalState.prepare()
    TerminalState.enter()
  }

  /// Gives the terminal back; more than once does nothing.
  func leave() {
    TerminalState.leave()
    TerminalState.forgetSignals()
  }

  deinit { leave() }

  /// Stops the program as Ctrl-Z does elsewhere; returns when it is continued.
  func pause() { raise(SIGTSTP) }

  /// The window's size in columns and rows.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether everything must be drawn anew since this was last asked: the window has another size, or
  /// the program was stopped.
  func takesNewScreen() -> Bool { TerminalState.isStale.exchange(false, ordering: .relaxed) }

  /// Bytes that were typed; none where the time ran out or a signal came first.
  ///
  /// - Parameter timeout: in milliseconds; -1 waits.
  /// - Returns: `nil` when the terminal is gone.
  func read(timeout: Int32) -> [UInt8]? {
    var poller = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var count = poll(&poller, 1, timeout < 0 ? Self.signalPatience : timeout)
    // A signal that came just before waiting began has not ended it.
    while timeout < 0, count == 0, !TerminalState.isStale.load(ordering: .relaxed) {
      count = poll(&poller, 1, Self.signalPatience)
    }
    if count < 0 { return errno == EINTR ? [] : nil }
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let read = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if read < 0 { return errno == EINTR || errno == EAGAIN ? [] : nil }
    return read == 0 ? nil : Array(bytes[..<read])
  }

  /// Writes everything at once, so that no half of a picture is seen.
  func write(_ text: String) { Output.send(text) }
}

/// What signal handlers need of the terminal: memory that is there before they run.
///
/// What is unsafe here is written once, before the handlers are set, and only read after.
private enum TerminalState {
  nonisolated(unsafe) static let found = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  nonisolated(unsafe) static let raw = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  static let isEntered = Atomic(false)
  static let isStale = Atomic(false)
  /// The other screen; no wrapping at the edge; no cursor; pasted text in brackets.
  nonisolated(unsafe) private static let entry = bytes(
    "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?25l\u{1B}[?2004h\u{1B}[2J")
  nonisolated(unsafe) private static let exit = bytes(
    "\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h\u{1B}[?7h\u{1B}[?1049l")
  private static let ending = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGPIPE,
  ]

  private static func bytes(_ text: String) -> UnsafeBufferPointer<UInt8> {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    return UnsafeBufferPointer(bytes)
  }

  /// Makes everything that a handler reads, and sets the handlers.
  static func prepare() {
    _ = (entry, exit, isEntered.load(ordering: .relaxed), isStale.load(ordering: .relaxed))
    atexit { TerminalState.leave() }
    for number in ending {
      signal(number) { number in
        TerminalState.leave()
        // The handler's own signal waits until it returns, then ends the program as it would have.
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    signal(SIGWINCH) { _ in TerminalState.isStale.store(true, ordering: .relaxed) }
    signal(SIGCONT) { _ in TerminalState.enter() }
    setStop()
    // Whoever started us may have kept them from us.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in ending + [SIGWINCH, SIGCONT, SIGTSTP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static func setStop() {
    signal(SIGTSTP) { _ in TerminalState.stop() }
  }

  private static func stop() {
    leave()
    signal(SIGTSTP, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTSTP)
    raise(SIGTSTP)
    // It waits for the handler to end; here it stops, and goes on when it is continued.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    setStop()
    enter()
  }

  static func forgetSignals() {
    for number in ending + [SIGWINCH, SIGCONT, SIGTSTP] { signal(number, SIG_DFL) }
  }

  static func enter() {
    tcsetattr(STDIN_FILENO, TCSANOW, raw)
    write(entry)
    isEntered.store(true, ordering: .relaxed)
    isStale.store(true, ordering: .relaxed)
  }

  static func leave() {
    guard isEntered.exchange(false, ordering: .relaxed) else { return }
    write(exit)
    tcsetattr(STDIN_FILENO, TCSANOW, found)
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
  }
}
