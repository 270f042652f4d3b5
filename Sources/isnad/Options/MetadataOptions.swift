import ArgumentParser
import ClaimModel

/// What is known of an article besides its words.
struct MetadataOptions: ParsableArguments {
  @Option(help: "The headline; by default the first line of the text.")
  var title: String?

  @Option(help: "Who published it.")
  var outlet: String?

  @Option(help: "The day it was published, such as 2020-01-11.")
  var date: String?

  @Option(help: "Where it was published.")
  var url: String?

  @Option(help: "Its language, such as ar or en.")
  var language: String?

  /// The options as a value.
  var metadata: ArticleMetadata {
    ArticleMetadata(
      title: title, isTitleGiven: title != nil, outlet: outlet,
      date: date.flatMap { CalendarDate(iso8601: $0) }, url: url, language: language)
  }

  /// The options that were given, as they are written.
  var given: [String] {
    [
      ("--title", title), ("--outlet", outlet), ("--date", date), ("--url", url),
      ("--language", language),
    ].filter { $0.1 != nil }.map(\.0)
  }

  func validate() throws {
    try Given.require(line: title, of: "--title")
    try Given.require(line: outlet, of: "--outlet")
    try Given.require(address: url, of: "--url")
    try Given.require(language: language, of: "--language")
    if let date, CalendarDate(iso8601: date) == nil {
      throw ValidationError(
        "--date is '\(TerminalText.escaped(date))'; write a day such as 2020-01-11")
    }
  }
}
