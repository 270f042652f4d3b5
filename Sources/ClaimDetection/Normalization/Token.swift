import Lexicons

/// A word, number or mark of the article.
///
/// Forty-eight bytes, so that an article stays near the processor. Offsets take four of them: longer texts
/// than `lengthLimit` are not read.
struct Token: BitwiseCopyable {
  /// How many bytes a text may have.
  static let lengthLimit = Int(Int32.max)

  /// What a token is.
  enum Kind: UInt8, BitwiseCopyable {
    case word, number
    case comma, semicolon, colon, stop, question, ellipsis
    case openQuote, closeQuote, plainQuote
    case openBracket, closeBracket, dash, lineBreak, other
    /// A stop that ends no sentence: behind an initial, inside a number.
    case abbreviation
  }

  /// Letters joined to the front or back of a word.
  struct Clitics: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    static let waw = Clitics(rawValue: 1)
    static let fa = Clitics(rawValue: 2)
    static let ba = Clitics(rawValue: 4)
    static let lam = Clitics(rawValue: 8)
    static let kaf = Clitics(rawValue: 16)
    static let definite = Clitics(rawValue: 32)
    /// ه, ها, هم and the like.
    static let pronoun = Clitics(rawValue: 64)
    static let sin = Clitics(rawValue: 128)
    /// An unknown word that begins with ب, which may be a preposition or a letter of the word.
    static let maybeBa = Clitics(rawValue: 256)

    static let conjunction: Clitics = [.waw, .fa]
    static let preposition: Clitics = [.ba, .lam, .kaf]
  }

  private let startOffset: UInt32
  private let endOffset: UInt32
  private let firstLetter: UInt32
  private let letterCount: UInt32
  /// The hash by which names are compared: without و, a preposition before a name, and ال. Only of
  /// words.
  private(set) var nameKey = WordHash()
  /// What the lexicon knows of it.
  private(set) var classes: WordClasses = []
  /// The features of its lexicon row.
  private(set) var features: UInt32 = 0
  /// The first reading as a verb, or -1.
  private(set) var firstReading: Int32 = -1
  /// The number of the lexicon's phrases that begin with it, or 0.
  private(set) var phraseGroup: UInt16 = 0
  /// What is joined to it.
  private(set) var clitics: Clitics = []
  /// The bit of its letters by which phrases tell at once what they don't go on with.
  private(set) var phraseBit: UInt8 = 0
  /// What it is.
  var kind: Kind
  /// What is asked of many words and true of few.
  private(set) var traits: Traits

  /// What a word shows by its letters and its entry in the lexicon.
  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    static let endsInDottedYa = Traits(rawValue: 1)
    static let endsInTaMarbuta = Traits(rawValue: 2)
    /// Somebody's name, without ال.
    static let name = Traits(rawValue: 4)
    /// A rank with ال, which a name may follow.
    static let leadsName = Traits(rawValue: 8)
    /// What may be a family name that looks like something else; see `FamilyNames`.
    static let maybeFamily = Traits(rawValue: 16)
    /// أن or على, which what stands around them may show to be names.
    static let maybeName = Traits(rawValue: 32)
    /// بذلك.
    static let byThis = Traits(rawValue: 64)
    /// What may open a cue or an insertion; see `InsertionReader`.
    static let mayOpen = Traits(rawValue: 128)
    /// Somebody's identity or name, as a thing that is withheld.
    static let identity = Traits(rawValue: 256)
    /// What may name a carrier, lead to one or hide one; see `CarrierFinder`.
    static let mayCarry = Traits(rawValue: 512)

    /// What the reading keeps the places of.
    static let noted: Traits = [
      .name, .leadsName, .maybeFamily, .maybeName, .byThis, .identity,
    ]
  }

  /// A token of which nothing more is known than the text shows.
  init(
    start: Int, end: Int, kind: Kind, lettersStart: Int, lettersCount: Int,
    endsInDottedYa: Bool = false, endsInTaMarbuta: Bool = false
  ) {
    startOffset = UInt32(truncatingIfNeeded: start)
    endOffset = UInt32(truncatingIfNeeded: end)
    firstLetter = UInt32(truncatingIfNeeded: lettersStart)
    letterCount = UInt32(truncatingIfNeeded: lettersCount)
    self.kind = kind
    traits = Traits(rawValue: (endsInDottedYa ? 1 : 0) | (endsInTaMarbuta ? 2 : 0))
  }

  /// Takes what is known of the word.
  @inline(__always)
  mutating func take(_ word: KnownWord) {
    nameKey = word.nameKey
    classes = word.classes
    features = word.features
    firstReading = word.firstReading
    phraseGroup = word.phraseGroup
    clitics = word.clitics
    phraseBit = word.phraseBit
    traits.formUnion(word.traits)
  }

  /// Makes the word a name and nothing else.
  mutating func becomeName() {
    classes = .name
    if !beginsPhrase { traits.remove(.mayOpen) }
  }

  /// Makes the word a name with all its letters, whatever they look like.
  ///
  /// - Parameter key: the hash of all its letters.
  mutating func becomeName(_ key: WordHash) {
    becomeName()
    clitics = []
    nameKey = key
  }

  /// The first UTF-8 offset.
  var start: Int { Int(startOffset) }
  /// The UTF-8 offset behind.
  var end: Int { Int(endOffset) }
  /// Where its folded letters stand in the reading's buffer.
  var lettersStart: Int { Int(firstLetter) }
  /// How many folded letters it has.
  var lettersCount: Int { Int(letterCount) }

  /// Whether its last letter is ي and not ى.
  var endsInDottedYa: Bool { traits.contains(.endsInDottedYa) }
  /// Whether its last letter is ة, which is never a pronoun.
  var endsInTaMarbuta: Bool { traits.contains(.endsInTaMarbuta) }
  /// Whether a phrase of the lexicon may begin with it.
  var beginsPhrase: Bool { phraseGroup > 0 }
  /// Whether it is a word or number.
  @inline(__always)
  var isWord: Bool { kind == .word || kind == .number }
  /// Whether و or ف is joined to its front.
  var hasConjunction: Bool { !clitics.isDisjoint(with: .conjunction) }
  /// Whether ب, ل or ك is joined to its front.
  var hasPreposition: Bool { !clitics.isDisjoint(with: .preposition) }
  /// Whether it begins with ال.
  var isDefinite: Bool { clitics.contains(.definite) }
  /// Whether it can only be a verb of doing or of passing on.
  var isDoing: Bool { isAny(.action) && classes.isSubset(of: [.action, .relayVerb]) }
  /// Whether it belongs to any of the classes.
  func isAny(_ wanted: WordClasses) -> Bool { !classes.isDisjoint(with: wanted) }
}

/// What is known of a word by its letters alone, whatever stands around it.
struct KnownWord: BitwiseCopyable {
  /// The hash by which names are compared: without و, a preposition before a name, and ال.
  var nameKey = WordHash()
  /// What the lexicon knows of it.
  var classes: WordClasses = []
  /// The features of its lexicon row.
  var features: UInt32 = 0
  /// The first reading as a verb, or -1.
  var firstReading: Int32 = -1
  /// The number of the lexicon's phrases that begin with it, or 0.
  var phraseGroup: UInt16 = 0
  /// What is joined to it.
  var clitics: Token.Clitics = []
  /// The bit of its letters by which phrases tell at once what they don't go on with.
  var phraseBit: UInt8 = 0
  /// What is asked of many words and true of few.
  var traits: Token.Traits = []
}
