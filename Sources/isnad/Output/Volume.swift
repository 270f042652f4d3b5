import Foundation
import Synchronization

/// How much the program tells people. What went wrong is told at every volume.
enum Volume {
  /// Nothing of what was done, as usual, or also how.
  case quiet, normal, verbose

  private static let held = Mutex(Volume.normal)
  private static let begun = ContinuousClock.now

  /// What the command line asked for.
  static var current: Volume { held.withLock { $0 } }

  /// Sets it, before anything is told.
  static func set(_ volume: Volume) {
    _ = begun
    held.withLock { $0 = volume }
  }

  /// Tells on standard error how something is done, where that was asked for.
  static func detail(_ text: @autoclosure () -> String) {
    if current == .verbose { Output.complain("isnad: " + text()) }
  }

  /// Tells what the command took, where that was asked for.
  static func end() {
    guard current == .verbose else { return }
    let time = begun.duration(to: .now) / .seconds(1)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    // Linux counts kilobytes (getrusage(2)).
    let mebibytes = Double(usage.ru_maxrss) / 1024
    detail(
      "took \(String(format: "%.2f", time)) s and at most \(String(format: "%.0f", mebibytes)) MiB")
  }
}
