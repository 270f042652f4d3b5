import CLexicons
import Digests

/// The Arabic language data, read from the embedded files and indexed for look-up by folded letters.
public struct ArabicLexicon: Sendable {
  /// One word as the index knows it.
  public struct Entry: Sendable {
    /// All kinds of word it may be.
    public var classes: WordClasses
    /// The features that its row gives (`ms`, a day, a month), packed as the row's ASCII bytes.
    public var features: UInt32
    /// The first of its verb readings in `readings`, or -1.
    public var firstReading: Int32
  }

  /// One way to read a word as a form of a reporting verb.
  public struct Reading: Sendable {
    /// The index in `verbs`.
    public let verb: Int
    /// The form.
    public let form: VerbForm
    /// The next reading of the same spelling, or -1.
    let next: Int32
  }

  /// A phrase of several words.
  public struct Phrase: Sendable {
    /// Its kind, by the name in the file.
    public let kind: PhraseKind
    /// Where its folded words stand in `phraseWords`. A last ل, which is left out, stands for a next
    /// word that ل is joined to.
    public let words: Range<Int>
    /// Whether the last word is the joined preposition ل.
    public let endsInJoinedLam: Bool
  }

  /// The kinds of phrases.
  public enum PhraseKind: String, Sendable, CaseIterable {
    case according, accordingVerb = "according-verb", asVerb = "as-verb"
    case inWordsOf = "in-words-of", ownWords = "own-words", inTurn = "in-turn"
    case cameIn = "came-in", onTongue = "on-tongue", askedToSay = "asked-to-say", which
    case relaying, loosely = "according-loosely", backThen = "back-then", soCalled = "so-called"
  }

  /// The reporting verbs, in the order of their file.
  public let verbs: [VerbEntry]
  /// All readings of words as verbs.
  public let readings: [Reading]
  /// The phrases; those that begin with the same word stand together, the longest first.
  public let phrases: [Phrase]
  /// The hashes of the folded words of all phrases.
  public let phraseWords: [WordHash]
  private let phrasesByWord: [WordHash: Range<Int>]
  /// The digest of all files, as lower-case hex.
  public let digest: String
  private let index: WordIndex

  /// Reads the embedded files.
  ///
  /// - Throws: `LexiconError` where a file breaks its format.
  public static func embedded() throws -> ArabicLexicon {
    try ArabicLexicon(tables: LexiconTable.embeddedArabic())
  }

  /// Builds the index from tables.
  public init(tables: [LexiconTable]) throws {
    var builder = LexiconBuilder()
    for table in tables {
      switch table.name {
      case "verbs": try builder.addVerbs(table)
      case "phrases": try builder.addPhrases(table)
      case "actions": try builder.addActions(table)
      default: try builder.addWords(table)
      }
    }
    verbs = builder.verbs
    readings = builder.readings
    (phrases, phraseWords, phrasesByWord) = builder.phraseIndex()
    index = builder.index
    digest = SHA256.hex(of: tables.flatMap { $0.bytes })
  }

  /// The entry of a word; `nil` for a word that the lexicon does not know.
  public func entry(_ hash: WordHash) -> Entry? { index[hash] }

  /// The phrases that begin with a word, as indexes of `phrases`.
  public func phrases(beginningWith hash: WordHash) -> Range<Int> { phrasesByWord[hash] ?? 0..<0 }

  /// The ways to read a word as a form of a reporting verb, from the first of them on; none for -1.
  public func readings(from first: Int32) -> [Reading] {
    var found: [Reading] = []
    var next = first
    while next >= 0 {
      found.append(readings[Int(next)])
      next = readings[Int(next)].next
    }
    return found
  }
}

extension LexiconTable {
  /// The embedded Arabic files.
  public static func embeddedArabic() throws -> [LexiconTable] {
    try (0..<isnad_arabic_lexicon_count()).map { index in
      let file = isnad_arabic_lexicon(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.byte_count))
      return try LexiconTable(name: String(cString: file.name), bytes: bytes)
    }
  }
}
