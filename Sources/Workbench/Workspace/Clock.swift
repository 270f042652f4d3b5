package import ClaimModel
import Foundation

/// Where the time of an event comes from.
package struct Clock: Sendable {
  /// The present moment.
  package let now: @Sendable () -> Timestamp

  /// A clock that asks a function.
  package init(now: @escaping @Sendable () -> Timestamp) {
    self.now = now
  }

  /// The machine's clock, or the moment that `SOURCE_DATE_EPOCH` fixes (seconds since 1970, as the
  /// Reproducible Builds project defines it).
  ///
  /// - Throws: `WorkbenchError` when the variable is set to something else than a number.
  package static func system(environment: [String: String]) throws(WorkbenchError) -> Clock {
    guard let fixed = environment["SOURCE_DATE_EPOCH"] else {
      return Clock { Timestamp(secondsSince1970: Int(time(nil))) }
    }
    guard let seconds = Int(fixed), seconds >= 0, seconds < 253_402_300_800 else {
      throw WorkbenchError(
        "SOURCE_DATE_EPOCH is '\(fixed)', not a number of seconds since 1970; unset or mend it")
    }
    return Clock { Timestamp(secondsSince1970: seconds) }
  }
}
