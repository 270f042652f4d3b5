import CLexicons
import Digests

/// The Arabic language data, read from the embedded files and indexed for look-up by folded letters.
///
/// A class, so that the stages hand it on as one reference.
public final class ArabicLexicon: Sendable {
  /// One word as the index knows it.
  public struct Entry: Sendable, BitwiseCopyable {
    /// All kinds of word it may be.
    public var classes: WordClasses
    /// The features that its row gives (`ms`, a day, a month), packed as the row's ASCII bytes.
    public var features: UInt32
    /// The first of its verb readings in `readings`, or -1.
    public var firstReading: Int32
    /// The number of the phrases that begin with it, from 1; 0 for none.
    public var phraseGroup: UInt16

    /// What is known of a word that the lexicon does not have.
    public static let none = Entry(classes: [], features: 0, firstReading: -1, phraseGroup: 0)
  }

  /// One way to read a word as a form of a reporting verb.
  public struct Reading: Sendable, BitwiseCopyable {
    /// The index in `verbs`.
    public let verb: Int
    /// The form.
    public let form: VerbForm
    /// The next reading of the same spelling, or -1.
    let next: Int32
  }

  /// A phrase of several words.
  public struct Phrase: Sendable, BitwiseCopyable {
    /// Its kind, by the name in the file.
    public let kind: PhraseKind
    /// Where its folded words stand in `phraseWords`. A last ل, which is left out, stands for a next
    /// word that ل is joined to.
    public var words: Range<Int> { Int(firstWord)..<Int(firstWord + wordCount) }
    private let firstWord: Int32
    private let wordCount: Int32
    /// Whether the last word is the joined preposition ل.
    public let endsInJoinedLam: Bool

    init(kind: PhraseKind, words: Range<Int>, endsInJoinedLam: Bool) {
      self.kind = kind
      firstWord = Int32(words.lowerBound)
      wordCount = Int32(words.count)
      self.endsInJoinedLam = endsInJoinedLam
    }
  }

  /// The phrases that begin with one word.
  public struct PhraseGroup: Sendable, BitwiseCopyable {
    /// Where they stand in `phrases`, the longest first.
    public var phrases: Range<Int> { Int(first)..<Int(end) }
    private let first: Int32
    private let end: Int32
    private let singles: Int32
    /// A bit for the hash of each second word.
    private let secondWords: UInt64

    init(phrases: Range<Int>, secondWords: [WordHash?]) {
      first = Int32(phrases.lowerBound)
      end = Int32(phrases.upperBound)
      singles = end - Int32(secondWords.count { $0 == nil })
      self.secondWords = secondWords.reduce(0) { bits, word in
        word.map { bits | 1 << UInt64(PhraseGroup.bit(of: $0)) } ?? bits
      }
    }

    /// Those of them that have more words than one.
    public var longer: Range<Int> { Int(first)..<Int(singles) }

    /// Those of them that are a single word, which stand last.
    public var singleWords: Range<Int> { Int(singles)..<Int(end) }

    /// Whether one of them may go on with a word that has a bit: some that can't are let through.
    @inline(__always)
    public func mayGoOn(with bit: UInt8) -> Bool {
      bit < 64 && secondWords & (1 &<< UInt64(bit & 63)) != 0
    }

    /// The number of the bit for a word, below 64.
    fileprivate static func bit(of word: WordHash) -> UInt8 {
      UInt8(truncatingIfNeeded: word.value & 63)
    }
  }

  /// The kinds of phrases.
  public enum PhraseKind: String, Sendable, CaseIterable, BitwiseCopyable {
    case according, accordingVerb = "according-verb", asVerb = "as-verb"
    case inWordsOf = "in-words-of", ownWords = "own-words", inTurn = "in-turn"
    case cameIn = "came-in", onTongue = "on-tongue", askedToSay = "asked-to-say", which
    case relaying, loosely = "according-loosely", backThen = "back-then", soCalled = "so-called"
    case cameInIt = "came-in-it", earlier, percent, benediction, issued, beside
    case tellsWhen = "tells-when", praise, prophet, pressOffice = "press-office"
    case aside, itIs = "it-is"
  }

  /// The reporting verbs, in the order of their file.
  public let verbs: FrozenList<VerbEntry>
  /// The phrases; those that begin with the same word stand together, the longest first.
  public let phrases: FrozenList<Phrase>
  /// The second words of the phrases, in their order; of a phrase of one word its first.
  public let phraseSeconds: FrozenList<WordHash>
  /// The hashes of the folded words of all phrases.
  public let phraseWords: FrozenList<WordHash>
  /// The phrases by their first words, in the order of `phrases`.
  public let phraseGroups: FrozenList<PhraseGroup>
  /// The first and second words of phrases; see `goesOn`.
  private let phrasePairs: FrozenList<UInt32>
  /// A bit for each second word of a phrase, by its hash.
  private let secondWords: FrozenList<UInt64>
  /// What the words that number the days of a month stand for, by the hashes of their folded letters.
  public let days: [WordHash: Int]
  /// The digest of all files, as lower-case hex.
  public let digest: String
  private let index: FrozenWordIndex
  /// All readings of words as verbs.
  private let readings: FrozenList<Reading>

  /// Reads the embedded files.
  ///
  /// - Throws: `LexiconError` where a file breaks its format.
  public static func embedded() throws -> ArabicLexicon {
    try ArabicLexicon(count: isnad_arabic_lexicon_count(), LexiconTable.embeddedArabic)
  }

  /// Builds the index from tables.
  public convenience init(tables: [LexiconTable]) throws {
    try self.init(count: tables.count) { tables[$0] }
  }

  /// Builds the index from tables, each of which is forgotten before the next is read.
  private init(count: Int, _ table: (Int) throws -> LexiconTable) throws {
    var builder = LexiconBuilder()
    let running = RunningSHA256()
    for number in 0..<count {
      let table = try table(number)
      switch table.name {
      case "verbs": try builder.addVerbs(table)
      case "phrases": try builder.addPhrases(table)
      case "actions": try builder.addActions(table)
      case "days": try builder.addDays(table)
      default: try builder.addWords(table)
      }
      table.bytes.withUnsafeBytes { running.update($0) }
    }
    digest = running.finish()
    days = builder.days
    verbs = FrozenList(builder.verbs)
    let found = builder.phraseIndex()
    phrases = FrozenList(found.phrases)
    phraseWords = FrozenList(found.words)
    phraseSeconds = FrozenList(
      found.phrases.map { found.words[$0.words.dropFirst().first ?? $0.words.lowerBound] })
    phraseGroups = FrozenList(found.groups)
    phrasePairs = FrozenList(PhrasePairs.slots(found.phrases, found.words, found.groups))
    secondWords = FrozenList(PhrasePairs.secondWords(found.phrases, found.words))
    let isFull = builder.index.isFull
    (readings, index) = builder.frozen()
    guard !isFull else { throw LexiconError.tooManyForms(limit: WordIndex.limit) }
  }

  deinit {
    verbs.free()
    readings.free()
    phrases.free()
    phraseWords.free()
    phraseSeconds.free()
    phraseGroups.free()
    phrasePairs.free()
    secondWords.free()
  }

  /// The bit by which `PhraseGroup.mayGoOn` asks for a word: below 64 where the word is the second of some phrase,
  /// and now and then where it is of none.
  public func phraseBit(of word: WordHash) -> UInt8 {
    PhrasePairs.isSecond(word, in: secondWords) ? PhraseGroup.bit(of: word) : .max
  }

  /// Whether a phrase of a group may go on with a word; next to none that can't are let through.
  @inline(__always)
  public func goesOn(group: Int, with second: WordHash) -> Bool {
    let tag = PhrasePairs.tag(group, second)
    var slot = PhrasePairs.firstSlot(of: tag, count: phrasePairs.count)
    while phrasePairs[slot] != 0 {
      if phrasePairs[slot] == tag { return true }
      slot = (slot + 1) & (phrasePairs.count - 1)
    }
    return false
  }

  /// The entry of a word; `nil` for a word that the lexicon does not know.
  public func entry(_ hash: WordHash) -> Entry? {
    let number = index.number(of: hash)
    return number > 0 ? index.entry(number) : nil
  }

  /// The number of a word's entry, which fits into two bytes; 0 for a word that the lexicon does not
  /// know.
  public func entryNumber(_ hash: WordHash) -> Int { index.number(of: hash) }

  /// The entry of a number; `Entry.none` for 0.
  public func entry(number: Int) -> Entry { index.entry(number) }

  /// The ways to read a word as a form of a reporting verb, from the first of them on; none for -1.
  public func readings(from first: Int32) -> ReadingList {
    ReadingList(readings: readings, first: first)
  }

  /// The ways to read a word as a form of a reporting verb: a look at the lexicon, not kept beyond it.
  public struct ReadingList: Sequence, IteratorProtocol {
    private let readings: FrozenList<Reading>
    private var position: Int32

    init(readings: FrozenList<Reading>, first: Int32) {
      self.readings = readings
      position = first
    }

    /// Whether there is none.
    public var isEmpty: Bool { position < 0 }
    /// The first; `nil` where there is none.
    public var first: Reading? { position < 0 ? nil : readings[Int(position)] }

    /// The next; `nil` behind the last.
    public mutating func next() -> Reading? {
      guard position >= 0 else { return nil }
      let reading = readings[Int(position)]
      position = reading.next
      return reading
    }
  }
}

extension LexiconTable {
  /// The embedded Arabic files.
  public static func embeddedArabic() throws -> [LexiconTable] {
    try (0..<isnad_arabic_lexicon_count()).map(embeddedArabic)
  }

  /// One of the embedded Arabic files.
  static func embeddedArabic(_ number: Int) throws -> LexiconTable {
    try LexiconTable(isnad_arabic_lexicon(number))
  }

  /// The embedded files on Arabic words that no detection asks: the digest of the lexicon does not hang
  /// on them.
  public static func embeddedWords() throws -> [LexiconTable] {
    try (0..<isnad_word_lexicon_count()).map { try LexiconTable(isnad_word_lexicon($0)) }
  }

  /// The embedded file on such words of a name.
  ///
  /// - Throws: `LexiconError` where there is none, or it can't be read.
  public static func embeddedWords(_ name: String) throws -> LexiconTable {
    guard let table = try embeddedWords().first(where: { $0.name == name }) else {
      throw LexiconError.missingFile(name)
    }
    return table
  }

  private init(_ file: isnad_lexicon_file) throws {
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.byte_count))
    try self.init(name: String(cString: file.name), bytes: bytes)
  }
}
