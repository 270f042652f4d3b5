import Lexicons

/// A cue with its source and content, before anybody is resolved. Ranges count tokens.
struct Attribution {
  /// How the source stands to the cue.
  enum SourceKind {
    /// A noun phrase behind the verb, before it, or behind a preposition.
    case named
    /// Nothing names it: the verb carries on with a source of the discourse.
    case elided
  }

  var cue: Cue
  var sourceKind: SourceKind
  /// The noun phrase that names the source.
  @PackedOptionalRange var source: Range<Int>?
  /// Who acts in the sentence, where the source is elided and nobody has been reported in it before.
  @PackedOptionalRange var actor: Range<Int>?
  /// What is attributed.
  var content: TokenRanges
  /// Where what stands around the cue without being content is found: adverbials that may name a
  /// document, an event, an outlet or a time.
  var surroundings: TokenRanges
  /// The rule that made it.
  var rule: Rule
  /// Further sources of the same content (حسبما ذكرت وكالة …), each a noun phrase.
  var relays = TokenRanges()
  /// Whom the source quotes (ذكرت الصحيفة نقلا عن فلان أن …), a noun phrase.
  @PackedOptionalRange var quoted: Range<Int>? = nil

  /// The first token of the cue.
  var position: Int { cue.tokens.lowerBound }
}

/// The rules by which claims are made, by the names that people see.
enum Rule: String, CaseIterable {
  case verbThat = "ar.verb-that"
  case verbQuote = "ar.verb-quote"
  case verbColon = "ar.verb-colon"
  case verbObject = "ar.verb-object"
  case verbPreposition = "ar.verb-preposition"
  case verbQuestion = "ar.verb-question"
  case participle = "ar.participle"
  case verbalNoun = "ar.verbal-noun"
  case accordingTo = "ar.according-to"
  case accordingVerb = "ar.according-verb"
  case cameIn = "ar.came-in"
  case nameColon = "ar.name-colon"
}

extension VerbEntry {
  /// أبلغ, أخبر: whoever stands behind the subject is told what follows.
  var tellsSomebody: Bool { frames.isSuperset(of: [.addressee, .that]) }
}

extension Attribution {
  /// يشير بذلك إلى …: what the article takes somebody to have meant, and no statement of theirs.
  func isReadingOfTheArticle(_ reading: ArticleReading) -> Bool {
    reading.memory.hasByThis
      && surroundings.first?.contains { reading.tokens[$0].isAny(.byThis) } ?? false
  }
}
