import Lexicons

/// A word, number or mark of the article.
struct Token {
  /// What a token is.
  enum Kind: UInt8 {
    case word, number
    case comma, semicolon, colon, stop, question, ellipsis
    case openQuote, closeQuote, plainQuote
    case openBracket, closeBracket, dash, lineBreak, other
    /// A stop that ends no sentence: behind an initial, inside a number.
    case abbreviation
  }

  /// Letters joined to the front or back of a word.
  struct Clitics: OptionSet {
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

  /// The first UTF-8 offset.
  var start: Int
  /// The UTF-8 offset behind.
  var end: Int
  /// What it is.
  var kind: Kind
  /// Where its folded letters stand in the reading's buffer.
  var lettersStart: Int
  /// How many folded letters it has.
  var lettersCount: Int
  /// Whether its last letter is ي and not ى.
  var endsInDottedYa = false
  /// Whether its last letter is ة, which is never a pronoun.
  var endsInTaMarbuta = false
  /// The hash of all its folded letters; only of words.
  var hash = WordHash()
  /// The hash of the stem that the lexicon knows, or of the word without و and ف.
  var stem = WordHash()
  /// What the lexicon knows of it.
  var classes: WordClasses = []
  /// The features of its lexicon row.
  var features: UInt32 = 0
  /// The first reading as a verb, or -1.
  var firstReading: Int32 = -1
  /// Whether a phrase of the lexicon begins with it.
  var beginsPhrase = false
  /// What is joined to it.
  var clitics: Clitics = []

  /// Whether it is a word or number.
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
