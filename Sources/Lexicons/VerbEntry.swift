/// What may follow a reporting verb and its subject as the thing reported.
public struct VerbFrames: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// The bits.
  public let rawValue: UInt64
  /// Makes a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A clause with أن or إن.
  public static let that = VerbFrames(rawValue: 1 << 0)
  /// A clause with بأن.
  public static let withThat = VerbFrames(rawValue: 1 << 1)
  /// A clause with إلى أن.
  public static let toThat = VerbFrames(rawValue: 1 << 2)
  /// A clause with على أن.
  public static let onThat = VerbFrames(rawValue: 1 << 3)
  /// A clause with من أن.
  public static let fromThat = VerbFrames(rawValue: 1 << 4)
  /// A clause with عن أن.
  public static let ofThat = VerbFrames(rawValue: 1 << 5)
  /// Words in quotation marks.
  public static let quote = VerbFrames(rawValue: 1 << 6)
  /// A colon.
  public static let colon = VerbFrames(rawValue: 1 << 7)
  /// A verbal noun as the object.
  public static let verbalNoun = VerbFrames(rawValue: 1 << 8)
  /// Any noun phrase as the object.
  public static let nounPhrase = VerbFrames(rawValue: 1 << 9)
  /// إلى and a noun phrase.
  public static let to = VerbFrames(rawValue: 1 << 10)
  /// على and a noun phrase.
  public static let on = VerbFrames(rawValue: 1 << 11)
  /// من and a noun phrase.
  public static let from = VerbFrames(rawValue: 1 << 12)
  /// عن and a noun phrase.
  public static let of = VerbFrames(rawValue: 1 << 13)
  /// ب and a noun phrase.
  public static let with = VerbFrames(rawValue: 1 << 14)
  /// في and a noun phrase.
  public static let inside = VerbFrames(rawValue: 1 << 15)
  /// A question word.
  public static let question = VerbFrames(rawValue: 1 << 16)
  /// Somebody spoken to or accused stands as the object before the rest, and belongs to the content.
  public static let addressee = VerbFrames(rawValue: 1 << 17)

  /// Any object, but only right behind a participle (معتبرا الخطوة …).
  public static let carriedObject = VerbFrames(rawValue: 1 << 18)
  /// ل and a verbal noun behind the addressee.
  public static let forPurpose = VerbFrames(rawValue: 1 << 19)

  /// ب and any noun phrase.
  package static let withNoun = VerbFrames(rawValue: 1 << 20)

  /// An object that the verb can't do without stands behind the subject (وصف الوزير القرار بـ…).
  public static let object = VerbFrames(rawValue: 1 << 21)
  /// مسؤولية and the like behind the one who is held to account (حمل الوزير الشركة مسؤولية …).
  public static let burden = VerbFrames(rawValue: 1 << 22)

  /// A clause without أن (وقال الرجل لا أعلم).
  public static let bare = VerbFrames(rawValue: 1 << 23)

  /// Two objects, the second an indefinite noun (اعتبر الوزير القرار خطوة مهمة).
  public static let twoObjects = VerbFrames(rawValue: 1 << 24)

  /// The subject must be somebody who can speak: the verb says other things too (زاد، بين).
  public static let speakerOnly = VerbFrames(rawValue: 1 << 25)

  /// An amount and a figure (قدر الخبراء الخسائر بمليون).
  public static let figure = VerbFrames(rawValue: 1 << 26)

  /// Words in quotation marks, be they ever so few (هتف، ردد).
  public static let slogan = VerbFrames(rawValue: 1 << 27)

  /// The verb reports only where its subject is named beside it: a story tells it of anybody (اكتشف، رصد).
  public static let sourceNamed = VerbFrames(rawValue: 1 << 28)

  /// على and a word of need (ضرورة، أهمية): a verb that says nothing of anything else (ركز الوزير على ضرورة …).
  public static let onNeed = VerbFrames(rawValue: 1 << 29)

  /// ب and a verbal noun alone (وجه الوزير بعلاج المصابين).
  public static let withDeed = VerbFrames(rawValue: 1 << 30)

  /// لأن, لكون and a clause that gives the cause (فسر الوزير التأخير لكون الطريق مغلقة).
  package static let because = VerbFrames(rawValue: 1 << 31)

  /// A word of need as the object (رأى الوزير ضرورة الإسراع).
  package static let need = VerbFrames(rawValue: 1 << 32)

  /// A thing that does so is evidence and says nothing (الهجمات تثبت أن …).
  package static let notThing = VerbFrames(rawValue: 1 << 34)

  /// The dual of the perfect is spelled like a noun in the accusative (نفيا، طلبا).
  package static let dualIsNoun = VerbFrames(rawValue: 1 << 35)

  /// A verbal noun as the object where a paper is the subject (أظهر التقرير تراجع الأسعار).
  package static let paperObject = VerbFrames(rawValue: 1 << 33)

  /// The frames by the names that the lexicon uses.
  public static let byName: [String: VerbFrames] = [
    "that": .that, "b.that": .withThat, "ila.that": .toThat, "ala.that": .onThat,
    "min.that": .fromThat, "an.that": .ofThat, "quote": .quote, "colon": .colon,
    "obj": .verbalNoun, "np": .nounPhrase, "ila": .to, "ala": .on, "min": .from, "an": .of,
    "b": .with, "fi": .inside, "wh": .question, "addr": .addressee,
    "pobj": .carriedObject, "l": .forPurpose, "bn": .withNoun, "np2": .object, "burden": .burden,
    "bare": .bare, "obj2": .twoObjects, "spk": .speakerOnly, "fig": .figure, "slogan": .slogan,
    "src": .sourceNamed, "ala.need": .onNeed,
    "b.deed": .withDeed, "li": .because, "need": .need, "paper": .paperObject,
    "who": .notThing, "dual": .dualIsNoun,
  ]
}

/// A reporting verb, whatever its form.
public struct VerbEntry: Hashable, Sendable, BitwiseCopyable {
  /// The name of the row (`affirm`).
  public let id: LexiconName
  /// What a source does with it, by the name that the claim model uses.
  public let act: LexiconName
  /// What the reporter shows with it, by the name that the claim model uses.
  public let stance: LexiconName
  /// What may follow.
  public let frames: VerbFrames
  /// Whether it says that the same speech goes on (أضاف, تابع).
  public let carriesOn: Bool
  /// Whether the perfect is written with ا and no hamza (اعتقد), so that أعتقد is the first person.
  public let opensWithWasl: Bool
}

/// The form in which a reporting verb stands.
public struct VerbForm: Hashable, Sendable, BitwiseCopyable {
  /// The kind of form.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    case perfect, imperfect, participle, verbalNoun, passive
  }
  /// Masculine or feminine; nouns and first persons have none.
  public enum Gender: UInt8, Sendable, BitwiseCopyable {
    case none, masculine, feminine
  }
  /// Singular, dual or plural.
  public enum Number: UInt8, Sendable, BitwiseCopyable {
    case singular, dual, plural
  }

  /// The kind of form.
  public var kind: Kind
  /// The gender that it shows.
  public var gender: Gender
  /// The number that it shows.
  public var number: Number
  /// 1 or 3; forms of the second person are read as the third where they are spelled alike.
  public var person: UInt8

  /// Makes a form.
  public init(_ kind: Kind, _ gender: Gender, _ number: Number, person: UInt8 = 3) {
    self.kind = kind
    self.gender = gender
    self.number = number
    self.person = person
  }
}
