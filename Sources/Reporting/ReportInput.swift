package import ClaimModel

/// All that a report is made from; the same input gives the same bytes.
package struct ReportInput: Sendable {
  /// What the workspace holds about the article.
  package var review: ArticleReview
  /// Who speaks, through whom, and what to open first.
  package var overview: ArticleOverview
  /// The moment the report speaks of; `nil` leaves it out. Not printed of an untouched article.
  package var asOf: Timestamp?
  /// Whether a person did anything with the article. Of an untouched one no time, user, hash of
  /// the log or decision is printed, so that the same article gives the same report anywhere.
  package var isTouched: Bool
  /// The passages of pages that are shown, in the order of their evidence.
  package var passages: [ShownPassage]
  /// Where `review` is a part of an article: the whole, for what is told of the article itself, its
  /// documents and its events.
  package var whole: ArticleReview?
  /// The moment from which on a report tells what changed; else `nil`.
  package var since: Timestamp?
  /// Who is spoken of in the article and not heard in it.
  package var voices: AbsentVoices
  /// The newsroom's own words for statuses in the report's language, by the status.
  package var words: [String: String]

  /// Makes an input.
  package init(
    review: ArticleReview, overview: ArticleOverview, asOf: Timestamp?, isTouched: Bool,
    words: [String: String] = [:], passages: [ShownPassage] = [], whole: ArticleReview? = nil,
    since: Timestamp? = nil, voices: AbsentVoices = AbsentVoices()
  ) {
    self.review = review
    self.overview = overview
    self.asOf = asOf
    self.isTouched = isTouched
    self.passages = passages
    self.words = words
    self.whole = whole
    self.since = since
    self.voices = voices
  }
}
