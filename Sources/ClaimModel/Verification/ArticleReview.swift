/// Everything the workspace holds about one article at one moment: what a screen, a ledger or a
/// report is made from.
package struct ArticleReview: Sendable {
  /// The article.
  package var article: Article
  /// Its claims, the dismissed too, in order of the text.
  package var claims: [ClaimRecord]
  /// Its shared documents, events and spokespersons, by number.
  package var sharedSources: [SharedSource]
  /// The evidence attached to the article, its claims or its shared sources, by number.
  package var evidence: [EvidenceRecord]
  /// How that evidence was weighed, in order of time.
  package var weighings: [Weighing]
  /// The remarks on its claims, in order of time.
  package var notes: [Note]
  /// What stands in the article's own voice; `claim` holds the workspace's claim number.
  package var ownVoice: [OwnVoiceSentence]
  /// The language the detector took the text for, as BCP 47; `und` where it has no rules for it.
  /// Worked out, and never a fact that somebody recorded.
  package var detectedLanguage: String
  /// The version of the detector that read it.
  package var detectorVersion: String
  /// The digest of its lexicons.
  package var lexiconDigest: String
  /// The events about the article, its claims, its shared sources and their evidence, in order.
  package var events: [AuditEvent]
  /// All texts that the article had, by number; empty where it was never edited.
  package var versions: [ArticleVersion]
  /// The earlier texts that claims still stand in, by the number of the version.
  package var formerTexts: [Int: String]

  /// The text that the words of a claim stand in.
  package func text(of claim: ClaimRecord) -> String {
    claim.version == article.version ? article.text : formerTexts[claim.version] ?? ""
  }

  /// The article with the text that the words of a claim stand in.
  package func article(of claim: ClaimRecord) -> Article {
    var article = article
    article.text = text(of: claim)
    return article
  }

  /// The claims that count.
  package var liveClaims: [ClaimRecord] { claims.filter { $0.standing == .live } }

  /// The shared sources on which claims that count rest, with those claims alone.
  package var liveSources: [SharedSource] {
    let live = Set(liveClaims.map(\.id))
    return sharedSources.compactMap { source in
      var source = source
      source.claims = source.claims.filter(live.contains)
      return source.claims.isEmpty ? nil : source
    }
  }

  /// Makes a review.
  package init(
    article: Article, claims: [ClaimRecord], sharedSources: [SharedSource],
    evidence: [EvidenceRecord], weighings: [Weighing], notes: [Note],
    ownVoice: [OwnVoiceSentence], detectedLanguage: String, detectorVersion: String,
    lexiconDigest: String, events: [AuditEvent], versions: [ArticleVersion] = [],
    formerTexts: [Int: String] = [:]
  ) {
    self.article = article
    self.claims = claims
    self.sharedSources = sharedSources
    self.evidence = evidence
    self.weighings = weighings
    self.notes = notes
    self.ownVoice = ownVoice
    self.detectedLanguage = detectedLanguage
    self.detectorVersion = detectorVersion
    self.lexiconDigest = lexiconDigest
    self.events = events
    self.versions = versions
    self.formerTexts = formerTexts
  }
}
