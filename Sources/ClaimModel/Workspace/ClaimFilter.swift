/// Which claims a list shows: those that fulfil everything that is given.
///
/// The claims of an article that was set aside only where it is asked for.
package struct ClaimFilter: Sendable {
  /// Only of this article.
  package var article: Int?
  /// Only with this attribution status.
  package var attribution: AttributionStatus?
  /// Only with this content status.
  package var content: ContentStatus?
  /// Only whose speaker's name holds these words; spelling that varies (hamza, vowels, tatweel,
  /// letter case) makes no difference.
  package var speaker: String?
  /// Only with this speech act.
  package var act: SpeechAct?
  /// Only of this standing; `nil` for both.
  package var standing: Standing?
  /// At most so many, the lowest numbers; `nil` for all.
  package var limit: Int?

  /// Makes a filter; by default all live claims.
  package init(
    article: Int? = nil, attribution: AttributionStatus? = nil, content: ContentStatus? = nil,
    speaker: String? = nil, act: SpeechAct? = nil, standing: Standing? = .live, limit: Int? = nil
  ) {
    self.article = article
    self.attribution = attribution
    self.content = content
    self.speaker = speaker
    self.act = act
    self.standing = standing
    self.limit = limit
  }
}
