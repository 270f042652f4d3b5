import ClaimModel

/// Makes reviews of an article of a few words, with claims put together by hand.
enum ExampleReview {
  static let text = "عنوان\n\nقال زيد إن المطر سيهطل. واتهم عمرو البلدية بالإهمال."

  /// A claim with a chain; links from the second on are documents that the shared source `1` is.
  static func claim(
    _ id: Int, act: SpeechAct = .assert, type: QuotationType = .indirect, speaker: String = "زيد",
    basis: Basis = .named, documents: [LinkStatus] = [], nestedIn: Int? = nil,
    attribution: AttributionStatus = .unchecked, content: ContentStatus = .unchecked,
    words: String = "المطر سيهطل غدا كله", standing: Standing = .live
  ) -> ClaimRecord {
    let passage = Passage(span: TextSpan(12, 18), text: words)
    let links =
      [
        LinkRecord(
          position: 1, role: .speaker, name: speaker, basis: basis, passage: nil,
          sharedSource: nil, status: .unchecked)
      ]
      + documents.enumerated().map { index, status in
        LinkRecord(
          position: index + 2, role: .document, name: "بيان", basis: .named, passage: nil,
          sharedSource: index + 1, status: status)
      }
    return ClaimRecord(
      id: id, article: 1, globalID: "00", cue: [passage], source: [], content: [passage],
      sentence: passage, type: type, act: act, stance: .neutral, saidAt: nil, saidOn: nil,
      chain: links, nestedIn: nestedIn, confidence: 1, rule: "ar.test", origin: .detector,
      standing: standing, attribution: attribution, contentStatus: content)
  }

  static func review(
    _ claims: [ClaimRecord], sources: [SharedSource] = [], evidence: [EvidenceRecord] = [],
    weighings: [Weighing] = [], ownVoice: [OwnVoiceSentence] = []
  ) -> ArticleReview {
    ArticleReview(
      article: Article(
        id: 1, name: "a", metadata: ArticleMetadata(title: "عنوان"), text: text, textDigest: "",
        originalDigest: "", originalByteCount: 0, charset: "UTF-8",
        addedAt: Timestamp(secondsSince1970: 0), pageEvidence: nil),
      claims: claims, sharedSources: sources, evidence: evidence, weighings: weighings, notes: [],
      ownVoice: ownVoice, detectedLanguage: "ar", detectorVersion: "1", lexiconDigest: "",
      events: [])
  }

  static func evidence(_ id: Int, for claim: Int, outcome: FetchOutcome = .captured)
    -> EvidenceRecord
  {
    EvidenceRecord(
      id: id, url: "https://example.org/\(id)", finalURL: nil, outcome: outcome, reason: nil,
      httpStatus: outcome == .captured ? 200 : nil, capturedAt: Timestamp(secondsSince1970: 0),
      warcFile: nil, warcDigest: nil, payloadDigest: "ab", page: nil, targets: [.claim(claim)])
  }

  static func weighing(
    _ evidence: Int, claim: Int, _ bearing: Bearing, on question: Question
  ) -> Weighing {
    Weighing(
      evidence: evidence, target: .claim(claim), question: question, link: nil, bearing: bearing,
      quote: nil, note: nil, by: "m", at: Timestamp(secondsSince1970: 0))
  }
}
