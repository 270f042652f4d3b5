import Lexicons

/// Words that attribute, with what they attribute to the right of them where they are verbs.
struct Cue {
  /// How a cue attributes.
  enum Kind {
    /// A finite verb.
    case verb
    /// A participle that carries a report on (مضيفا).
    case participle
    /// A verbal noun (بقوله).
    case verbalNoun
    /// بحسب and the like.
    case according
    /// حسبما and a verb.
    case accordingVerb
    /// جاء في and a document.
    case cameIn
    /// A colon after a name.
    case colon
  }

  var kind: Kind
  /// The tokens of the cue.
  @PackedRange var tokens: Range<Int>
  /// The verb, where there is one.
  var verb: VerbEntry?
  /// Its form.
  var form: VerbForm?
  /// Where what it reports begins; `nil` for prepositions.
  var complement: Complement?
  /// The kind of phrase that it is, where it is one.
  var phrase: ArabicLexicon.PhraseKind?
}

/// Where the thing reported begins.
struct Complement {
  /// The frame that matched.
  var frame: VerbFrames
  /// The first token of the complement, أن and إلى included.
  @PackedPlace var marker: Int
  /// The first token of the content.
  @PackedPlace var start: Int
  /// The quotation that the content begins with.
  var quotation: Quotation?
  /// Whether it was cried, so that nothing outside the marks belongs to it.
  var isCry = false
}
