/// What kinds of word a word may be; the names are those of the lexicon files.
package struct WordClasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  /// Makes a set from its bits.
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package static let that = WordClasses(rawValue: 1 << 0)
  package static let relative = WordClasses(rawValue: 1 << 1)
  package static let prepIn = WordClasses(rawValue: 1 << 2)
  package static let prepTo = WordClasses(rawValue: 1 << 3)
  package static let prepOn = WordClasses(rawValue: 1 << 4)
  package static let prepFrom = WordClasses(rawValue: 1 << 5)
  package static let prepOf = WordClasses(rawValue: 1 << 6)
  package static let prepWith = WordClasses(rawValue: 1 << 7)
  package static let prepAdverbial = WordClasses(rawValue: 1 << 8)
  package static let contrast = WordClasses(rawValue: 1 << 9)
  package static let meanwhile = WordClasses(rawValue: 1 << 10)
  package static let or = WordClasses(rawValue: 1 << 11)
  package static let adverb = WordClasses(rawValue: 1 << 12)
  package static let negation = WordClasses(rawValue: 1 << 13)
  package static let be = WordClasses(rawValue: 1 << 14)
  package static let already = WordClasses(rawValue: 1 << 15)
  package static let what = WordClasses(rawValue: 1 << 16)
  package static let question = WordClasses(rawValue: 1 << 17)
  package static let demonstrative = WordClasses(rawValue: 1 << 18)
  package static let quantifier = WordClasses(rawValue: 1 << 19)
  package static let sourceSaid = WordClasses(rawValue: 1 << 20)
  package static let whichIs = WordClasses(rawValue: 1 << 21)
  package static let ledBy = WordClasses(rawValue: 1 << 22)
  package static let asPart = WordClasses(rawValue: 1 << 23)
  package static let onBehalf = WordClasses(rawValue: 1 << 24)
  package static let afterwards = WordClasses(rawValue: 1 << 25)
  package static let relayVerb = WordClasses(rawValue: 1 << 26)
  package static let copy = WordClasses(rawValue: 1 << 27)
  package static let rank = WordClasses(rawValue: 1 << 28)
  package static let honorific = WordClasses(rawValue: 1 << 29)
  package static let role = WordClasses(rawValue: 1 << 30)
  package static let spokesperson = WordClasses(rawValue: 1 << 31)
  package static let anonymous = WordClasses(rawValue: 1 << 32)
  package static let organisation = WordClasses(rawValue: 1 << 33)
  package static let crowd = WordClasses(rawValue: 1 << 34)
  package static let document = WordClasses(rawValue: 1 << 35)
  package static let event = WordClasses(rawValue: 1 << 36)
  package static let outlet = WordClasses(rawValue: 1 << 37)
  package static let agency = WordClasses(rawValue: 1 << 38)
  package static let press = WordClasses(rawValue: 1 << 39)
  package static let weekday = WordClasses(rawValue: 1 << 40)
  package static let relativeDay = WordClasses(rawValue: 1 << 41)
  package static let dayPart = WordClasses(rawValue: 1 << 42)
  package static let period = WordClasses(rawValue: 1 << 43)
  package static let month = WordClasses(rawValue: 1 << 44)
  package static let monthFirst = WordClasses(rawValue: 1 << 45)
  package static let masdar = WordClasses(rawValue: 1 << 46)
  package static let name = WordClasses(rawValue: 1 << 47)
  package static let nameJoint = WordClasses(rawValue: 1 << 48)
  package static let place = WordClasses(rawValue: 1 << 49)
  package static let judgement = WordClasses(rawValue: 1 << 50)
  package static let action = WordClasses(rawValue: 1 << 51)
  package static let byThis = WordClasses(rawValue: 1 << 52)
  package static let pronoun = WordClasses(rawValue: 1 << 53)
  package static let norm = WordClasses(rawValue: 1 << 54)
  package static let conditional = WordClasses(rawValue: 1 << 55)
  /// A form of a reporting verb; what form is in the readings.
  package static let verb = WordClasses(rawValue: 1 << 62)
  /// The first word of a phrase of `phrases.tsv`.
  package static let phraseStart = WordClasses(rawValue: 1 << 63)

  /// The classes by the names that the lexicon files use.
  package static let byName: [String: WordClasses] = [
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
  ]
}
