import ArgumentParser
import ClaimModel

/// Which claims are meant, by what is held of them.
struct ClaimFilterOptions: ParsableArguments {
  @Option(help: "Only with this answer to 'said?'.")
  var attribution: AttributionStatus?

  @Option(help: "Only with this answer to 'true?'.")
  var content: ContentStatus?

  @Option(help: "Only with this answer to either question.")
  var status: String?

  @Option(help: "Only whose speaker's name holds these words; spelling may vary.")
  var speaker: String?

  @Option(help: "Only of this kind of speech, such as accuse.")
  var act: SpeechAct?

  @Option(
    help: """
      Only what is left to do: said (unanswered), true (unanswered, of facts), links (unchecked), \
      weigh (kept pages not weighed), repeated (looks like another claim of the article).
      """)
  var todo: Todo?

  /// The first option that was given, as it is written.
  var given: String? {
    [
      ("--attribution", attribution != nil), ("--content", content != nil),
      ("--status", status != nil), ("--speaker", speaker != nil), ("--act", act != nil),
      ("--todo", todo != nil),
    ].first(where: \.1)?.0
  }

  func validate() throws {
    try Given.require(text: speaker, of: "--speaker")
    if let status, AttributionStatus(rawValue: status) == nil,
      ContentStatus(rawValue: status) == nil
    {
      throw StatusWords.unknown(status)
    }
  }

  /// The options as a filter; `--status` and `--todo` are not of it.
  func filter(article: Int?, standing: Standing?) -> ClaimFilter {
    ClaimFilter(
      article: article, attribution: attribution, content: content, speaker: speaker, act: act,
      standing: standing)
  }
}
