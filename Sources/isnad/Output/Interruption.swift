import Foundation
import Synchronization

/// Whether the program is to stop: somebody asked it to, with Ctrl-C or a TERM, closed its terminal, or
/// reads no longer what it prints.
enum Interruption {
  private static let isAsked = Atomic(false)

  /// Whether a stop was asked for since `watch()`.
  static var wasAsked: Bool { isAsked.load(ordering: .relaxed) }

  /// Watches while something is done, after which a signal ends the program again.
  static func during<Result>(_ work: () throws -> Result) rethrows -> Result {
    isAsked.store(false, ordering: .relaxed)
    watch()
    defer {
      for number in [SIGINT, SIGTERM, SIGPIPE] { signal(number, SIG_DFL) }
      let before = signal(SIGHUP, SIG_DFL)
      if isIgnored(before) { signal(SIGHUP, SIG_IGN) }
    }
    return try work()
  }

  /// Whether a signal's handler is SIG_IGN, which is 1 and no function.
  private static func isIgnored(_ handler: sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == 1
  }

  /// Turns the first Ctrl-C into a wish that the work asks about; the second ends the program. Of a
  /// terminal that is closed both the system and the shell tell, so that this counts once.
  static func watch() {
    // Whoever started us may have kept these signals from us.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.isAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    for number in [SIGHUP, SIGPIPE] {
      let before = signal(number) { _ in
        Interruption.isAsked.store(true, ordering: .relaxed)
      }
      // `nohup` asked that it go on without a terminal.
      if number == SIGHUP, isIgnored(before) { signal(number, SIG_IGN) }
    }
  }
}
