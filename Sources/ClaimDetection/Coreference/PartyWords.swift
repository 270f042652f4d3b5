import Lexicons

/// What is known of the names of those whom others speak of: the table `words/parties.tsv`.
///
/// Words are kept folded, as the reading of an article has them.
struct PartyWords: Sendable {
  /// How a name goes on behind its first word.
  struct Head: OptionSet, Sendable {
    let rawValue: UInt8
    /// With the noun it is called by: وزارة الصحة.
    static let noun = Head(rawValue: 1)
    /// With qualities behind ال: الجيش الوطني.
    static let quality = Head(rawValue: 2)
    /// With the country it is of: النظام السوري.
    static let nation = Head(rawValue: 4)
    /// With a place: بلدية القدس.
    static let place = Head(rawValue: 8)
    /// In quotation marks: مجموعة "النخيل".
    static let marks = Head(rawValue: 16)
    /// With ل behind it: الاتحاد العام للشغل.
    static let purpose = Head(rawValue: 32)
    /// With و behind it: هيئة الغذاء والدواء.
    static let joined = Head(rawValue: 64)

    private static let byLetter: [Character: Head] = [
      "n": .noun, "a": [.quality, .nation], "c": .nation, "p": .place, "q": .marks,
      "l": .purpose, "w": .joined,
    ]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Reads the letters of the table; `nil` for one that it does not use.
    init?(letters: String) {
      self = []
      for letter in letters {
        guard let head = Self.byLetter[letter] else { return nil }
        formUnion(head)
      }
    }
  }

  private(set) var heads: [[UInt8]: Head] = [:]
  /// Whole names, by their first word as it is written.
  private(set) var phrases: [[UInt8]: [[[UInt8]]]] = [:]
  /// Names that any body may have, and that name none.
  private(set) var commonNames: Set<[[UInt8]]> = []
  /// Words with which a name goes on: جمعية الأشخاص ذوي ….
  private(set) var furtherWords: Set<[UInt8]> = []
  /// Qualities that are parts of names, and countries as qualities, without ال.
  private(set) var qualities: Set<[UInt8]> = []
  private(set) var nations: Set<[UInt8]> = []
  /// Qualities that are no part of a name, which ends before them.
  private(set) var labels: Set<[UInt8]> = []
  /// First names that are other words too.
  private(set) var wordNames: Set<[UInt8]> = []
  /// First parts of names that ask for another: أبو, عبد.
  private(set) var beginnings: Set<[UInt8]> = []
  /// Second parts of names of two words: الدين.
  private(set) var seconds: Set<[UInt8]> = []
  /// Words behind a name that look like a part of it and are none: أفضل, مواليد.
  private(set) var noNames: Set<[UInt8]> = []
  /// What a body is for, as its name tells behind ل: للشغل, لكرة القدم.
  private(set) var purposes: Set<[UInt8]> = []
  /// What is called after people and places.
  private(set) var bearers: Set<[UInt8]> = []

  /// The table of this program; one that can't be read is a broken build.
  static let shared: PartyWords = {
    do {
      return try PartyWords(.embeddedWords("parties"))
    } catch {
      preconditionFailure("the embedded table of parties is broken: \(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `LexiconError` for a kind or a feature that is none.
  init(_ table: LexiconTable) throws {
    for row in table.rows {
      let words = table.foldedWords(row, 2)
      guard let first = words.first else { continue }
      switch table.text(row, 0) {
      case "head":
        guard let head = Head(letters: table.text(row, 1)) else {
          throw LexiconError.unknownWord(
            file: table.name, column: "features", word: table.text(row, 1))
        }
        heads[first] = head
      case "phrase": phrases[first, default: []].append(words)
      case "common": commonNames.insert(words)
      case "further": furtherWords.insert(first)
      case "quality": qualities.insert(first)
      case "nation": nations.insert(first)
      case "label": labels.insert(first)
      case "word-name": wordNames.insert(first)
      case "beginning": beginnings.insert(first)
      case "second": seconds.insert(first)
      case "no-name": noNames.insert(first)
      case "purpose": purposes.insert(first)
      case "bearer": bearers.insert(first)
      case let kind:
        throw LexiconError.unknownWord(file: table.name, column: "kind", word: kind)
      }
    }
  }

  /// Whether a set has a quality, for a man or with ة.
  static func has(_ word: [UInt8], in set: Set<[UInt8]>) -> Bool {
    set.contains(word) || word.last == Letters.ha && set.contains(Array(word.dropLast()))
  }
}
