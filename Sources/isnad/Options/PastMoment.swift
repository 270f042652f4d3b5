import ArgumentParser
import ClaimModel

/// Days and moments in UTC as people give them.
enum PastMoment {
  /// The moment; of a day the first.
  static func start(_ text: String) -> Timestamp? { moment(text, ofDay: "T00:00:00Z") }

  /// The moment; of a day the last.
  static func end(_ text: String) -> Timestamp? { moment(text, ofDay: "T23:59:59Z") }

  private static func moment(_ text: String, ofDay time: String) -> Timestamp? {
    Timestamp(iso8601: CalendarDate(iso8601: text) == nil ? text : text + time)
  }

  /// Requires a day or a moment.
  static func require(_ text: String?, of option: String) throws {
    guard let text, end(text) == nil else { return }
    throw ValidationError(
      "\(option) is '\(TerminalText.escaped(text))'; write a day such as 2020-02-01, or a moment "
        + "such as 2020-02-01T12:00:00Z")
  }
}
