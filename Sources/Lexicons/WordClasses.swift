/// What kinds of word a word may be; the names are those of the lexicon files.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct WordClasses: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt64
  /// Makes a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let that = WordClasses(rawValue: 1 << 0)
  public static let relative = WordClasses(rawValue: 1 << 1)
  public static let prepIn = WordClasses(rawValue: 1 << 2)
  public static let prepTo = WordClasses(rawValue: 1 << 3)
  public static let prepOn = WordClasses(rawValue: 1 << 4)
  public static let prepFrom = WordClasses(rawValue: 1 << 5)
  public static let prepOf = WordClasses(rawValue: 1 << 6)
  public static let prepWith = WordClasses(rawValue: 1 << 7)
  public static let prepAdverbial = WordClasses(rawValue: 1 << 8)
  public static let contrast = WordClasses(rawValue: 1 << 9)
  public static let meanwhile = WordClasses(rawValue: 1 << 10)
  public static let or = WordClasses(rawValue: 1 << 11)
  public static let adverb = WordClasses(rawValue: 1 << 12)
  public static let negation = WordClasses(rawValue: 1 << 13)
  public static let be = WordClasses(rawValue: 1 << 14)
  public static let already = WordClasses(rawValue: 1 << 15)
  public static let what = WordClasses(rawValue: 1 << 16)
  public static let question = WordClasses(rawValue: 1 << 17)
  public static let demonstrative = WordClasses(rawValue: 1 << 18)
  public static let quantifier = WordClasses(rawValue: 1 << 19)
  public static let sourceSaid = WordClasses(rawValue: 1 << 20)
  public static let whichIs = WordClasses(rawValue: 1 << 21)
  public static let ledBy = WordClasses(rawValue: 1 << 22)
  public static let asPart = WordClasses(rawValue: 1 << 23)
  public static let onBehalf = WordClasses(rawValue: 1 << 24)
  public static let afterwards = WordClasses(rawValue: 1 << 25)
  public static let relayVerb = WordClasses(rawValue: 1 << 26)
  public static let copy = WordClasses(rawValue: 1 << 27)
  public static let rank = WordClasses(rawValue: 1 << 28)
  public static let honorific = WordClasses(rawValue: 1 << 29)
  public static let role = WordClasses(rawValue: 1 << 30)
  public static let spokesperson = WordClasses(rawValue: 1 << 31)
  public static let anonymous = WordClasses(rawValue: 1 << 32)
  public static let organisation = WordClasses(rawValue: 1 << 33)
  public static let crowd = WordClasses(rawValue: 1 << 34)
  public static let document = WordClasses(rawValue: 1 << 35)
  public static let event = WordClasses(rawValue: 1 << 36)
  public static let outlet = WordClasses(rawValue: 1 << 37)
  public static let agency = WordClasses(rawValue: 1 << 38)
  public static let press = WordClasses(rawValue: 1 << 39)
  public static let weekday = WordClasses(rawValue: 1 << 40)
  public static let relativeDay = WordClasses(rawValue: 1 << 41)
  public static let dayPart = WordClasses(rawValue: 1 << 42)
  public static let period = WordClasses(rawValue: 1 << 43)
  public static let month = WordClasses(rawValue: 1 << 44)
  public static let monthFirst = WordClasses(rawValue: 1 << 45)
  public static let masdar = WordClasses(rawValue: 1 << 46)
  public static let name = WordClasses(rawValue: 1 << 47)
  public static let nameJoint = WordClasses(rawValue: 1 << 48)
  public static let place = WordClasses(rawValue: 1 << 49)
  public static let judgement = WordClasses(rawValue: 1 << 50)
  public static let action = WordClasses(rawValue: 1 << 51)
  public static let byThis = WordClasses(rawValue: 1 << 52)
  public static let pronoun = WordClasses(rawValue: 1 << 53)
  public static let norm = WordClasses(rawValue: 1 << 54)
  public static let conditional = WordClasses(rawValue: 1 << 55)
  public static let identity = WordClasses(rawValue: 1 << 57)
  public static let withhold = WordClasses(rawValue: 1 << 58)
  public static let reason = WordClasses(rawValue: 1 << 59)
  public static let attribute = WordClasses(rawValue: 1 << 61)
  public static let heldAt = WordClasses(rawValue: 1 << 60)
  public static let phase = WordClasses(rawValue: 1 << 56)
  /// A form of a reporting verb; what form is in the readings.
  public static let verb = WordClasses(rawValue: 1 << 62)
  /// The first word of a phrase of `phrases.tsv`.
  public static let phraseStart = WordClasses(rawValue: 1 << 63)

  /// The classes by the names that the lexicon files use.
  public static let byName: [String: WordClasses] = [
    "that": .that,
    "relative": .relative,
    "prep-in": .prepIn,
    "prep-to": .prepTo,
    "prep-on": .prepOn,
    "prep-from": .prepFrom,
    "prep-of": .prepOf,
    "prep-with": .prepWith,
    "prep-adverbial": .prepAdverbial,
    "contrast": .contrast,
    "meanwhile": .meanwhile,
    "or": .or,
    "adverb": .adverb,
    "negation": .negation,
    "be": .be,
    "already": .already,
    "what": .what,
    "question": .question,
    "demonstrative": .demonstrative,
    "quantifier": .quantifier,
    "source-said": .sourceSaid,
    "which-is": .whichIs,
    "led-by": .ledBy,
    "as-part": .asPart,
    "on-behalf": .onBehalf,
    "afterwards": .afterwards,
    "relay-verb": .relayVerb,
    "copy": .copy,
    "rank": .rank,
    "honorific": .honorific,
    "role": .role,
    "spokesperson": .spokesperson,
    "anonymous": .anonymous,
    "organisation": .organisation,
    "crowd": .crowd,
    "document": .document,
    "event": .event,
    "outlet": .outlet,
    "agency": .agency,
    "press": .press,
    "weekday": .weekday,
    "relative-day": .relativeDay,
    "day-part": .dayPart,
    "period": .period,
    "month": .month,
    "month-first": .monthFirst,
    "masdar": .masdar,
    "name": .name,
    "name-joint": .nameJoint,
    "place": .place,
    "judgement": .judgement,
    "action": .action,
    "by-this": .byThis,
    "pronoun": .pronoun,
    "norm": .norm,
    "conditional": .conditional,
    "attribute": .attribute,
    "held-at": .heldAt,
    "identity": .identity,
    "withhold": .withhold,
    "reason": .reason,
    "phase": .phase,
  ]
}
