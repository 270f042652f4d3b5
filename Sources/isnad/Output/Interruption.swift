import Foundation
import Synchronization

/// Whether somebody asked the program to stop, with Ctrl-C or a TERM.
enum Interruption {
  private static let isAsked = Atomic(false)

  /// Whether a stop was asked for since `watch()`.
  static var wasAsked: Bool { isAsked.load(ordering: .relaxed) }

  /// Turns the first Ctrl-C into a wish that the work asks about; the second ends the program.
  static func watch() {
    // Whoever started us may have kept these signals from us.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.isAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
