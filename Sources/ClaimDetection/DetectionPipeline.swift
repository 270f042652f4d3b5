import ClaimModel
import Lexicons

/// The way from a text to its claims, stage by stage:
///
/// 1. tokens, folded and looked up; quotations; sentences
/// 2. cues: verbs whose frames are filled, participles, prepositions, colons
/// 3. attributions: source and content of each cue
/// 4. speakers and what the words came through, resolved over the article
/// 5. claims: spans, chains, confidence
/// 6. what the article says in its own voice, where that is asked for
struct DetectionPipeline {
  let lexicon: ArabicLexicon

  /// Runs all stages.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - metadata: what is known of the article besides its words.
  ///   - listsOwnVoice: whether the last stage runs.
  ///   - memory: what it works in, which changes nothing but the time.
  ///   - ended: is called behind each of the first five stages.
  /// - Returns: the claims, and the sentences in the article's own voice where they are asked for.
  @inline(__always)
  func run(
    _ text: [UInt8], metadata: ArticleMetadata, listsOwnVoice: Bool, memory: ReadingMemory,
    ended: (DetectionStage) -> Void
  ) -> (
    claims: [DetectedClaim], ownVoice: [OwnVoiceSentence]
  ) {
    // 1
    let reading = ArticleReading(text, lexicon: lexicon, memory: memory)
    ended(.reading)
    // 2
    let cues = CueFinder(reading).cues()
    ended(.cues)
    // 3
    let attributions = AttributionFinder(reading: reading, cues: cues).attributions()
    ended(.attributions)
    // 4
    var resolver = SpeakerResolver(reading: reading)
    let resolved = resolver.resolve(attributions)
    ended(.speakers)
    // 5
    let claims = ClaimBuilder(
      reading: reading, registry: resolver.registry, attributions: attributions,
      times: SayingTimeFinder(reading: reading, articleDate: metadata.date)
    ).claims(of: resolved)
    ended(.claims)
    // 6
    guard listsOwnVoice else { return (claims, []) }
    let ownVoice = OwnVoiceFinder(reading: reading, claims: claims).sentences()
    return (claims, ownVoice)
  }
}
