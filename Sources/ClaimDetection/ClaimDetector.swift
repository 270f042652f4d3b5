package import ClaimModel
import Lexicons
import Synchronization

/// Finds the attributed claims of an article.
package final class ClaimDetector: Sendable {
  private let lexicon: ArabicLexicon
  /// The memories that no thread is using.
  private let memories = Mutex<[ReadingMemory]>([])

  private init(lexicon: ArabicLexicon) { self.lexicon = lexicon }

  /// The detector for Arabic, with the embedded lexicons.
  ///
  /// - Throws: `LexiconError` where a lexicon file breaks its format.
  package static func arabic() throws -> ClaimDetector {
    ClaimDetector(lexicon: try ArabicLexicon.embedded())
  }

  /// The digest of the lexicon files, as lower-case hex.
  package var lexiconDigest: String { lexicon.digest }

  /// The claims of a text, and what it says in its own voice.
  ///
  /// Deterministic. A text that is not in Arabic, by `metadata` or by its letters, has no claims: there
  /// are no rules for it; nor has one of two gigabytes or more, which is no article. All spans are UTF-8 offsets into `text`, on scalar and grapheme boundaries.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, not normalised; other bytes are read as words of no language.
  ///   - metadata: what is known of the article besides its words.
  ///   - listsOwnVoice: whether the sentences in the article's own voice are listed too.
  /// - Returns: an empty detection where the text attributes nothing.
  package func detection(
    in text: [UInt8], metadata: ArticleMetadata, listsOwnVoice: Bool = true
  ) -> Detection {
    detection(in: text, metadata: metadata, listsOwnVoice: listsOwnVoice, ended: { _ in })
  }

  /// The claims of a text, as above without what it says in its own voice; `ended` is called behind each
  /// stage, to be measured.
  package func detection(
    in text: [UInt8], metadata: ArticleMetadata, ended: (DetectionStage) -> Void
  ) -> Detection {
    detection(in: text, metadata: metadata, listsOwnVoice: false, ended: ended)
  }

  @inline(__always)
  private func detection(
    in text: [UInt8], metadata: ArticleMetadata, listsOwnVoice: Bool,
    ended: (DetectionStage) -> Void
  ) -> Detection {
    let language = metadata.language ?? ScriptLanguage.language(of: text)
    guard ScriptLanguage.isArabic(language), text.count <= Token.lengthLimit else {
      return Detection(
        claims: [], ownVoice: [], language: language, detectorVersion: isnadVersion,
        lexiconDigest: lexicon.digest)
    }
    let memory = memories.withLock { $0.popLast() } ?? ReadingMemory()
    let found = DetectionPipeline(lexicon: lexicon).run(
      text, metadata: metadata, listsOwnVoice: listsOwnVoice, memory: memory, ended: ended)
    handBack(memory)
    return Detection(
      claims: found.claims, ownVoice: found.ownVoice, language: language,
      detectorVersion: isnadVersion, lexiconDigest: lexicon.digest)
  }

  /// Runs `body` on a text as the rules see it.
  func withReading<Value>(of text: [UInt8], _ body: (ArticleReading) -> Value) -> Value {
    let memory = memories.withLock { $0.popLast() } ?? ReadingMemory()
    let value = body(ArticleReading(text, lexicon: lexicon, memory: memory))
    handBack(memory)
    return value
  }

  /// Keeps memory for the next reading, unless one that somebody still holds works in it.
  private func handBack(_ memory: ReadingMemory) {
    if !memory.isInUse { memories.withLock { $0.append(memory) } }
  }
}
