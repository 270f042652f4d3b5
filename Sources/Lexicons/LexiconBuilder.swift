/// Gathers the rows of the lexicon files into one index.
struct LexiconBuilder: ~Copyable {
  var verbs: [VerbEntry] = []
  private var readings = GrowingList<ArabicLexicon.Reading>(capacity: 1 << 15)
  /// The phrases in the order of their file, with the hashes of their words.
  private var phrases: [(phrase: ArabicLexicon.Phrase, words: [WordHash])] = []
  private(set) var index = WordIndex()
  /// The words that number the days of a month.
  private(set) var days: [WordHash: Int] = [:]

  /// Takes in `verbs.tsv`: all forms of each verb.
  mutating func addVerbs(_ table: LexiconTable) throws {
    for row in table.rows {
      func part(_ column: Int) -> [UInt8]? {
        table.foldedWords(row, column).first
      }
      func name(_ column: Int) throws -> LexiconName {
        guard let name = LexiconName(table.field(row, column)) else {
          throw LexiconError.unknownWord(
            file: table.name, column: table.columns[column], word: table.text(row, column))
        }
        return name
      }
      var frames: VerbFrames = []
      for name in table.text(row, 3).split(separator: ",") {
        guard let frame = VerbFrames.byName[String(name)] else {
          throw LexiconError.unknownWord(file: table.name, column: "frame", word: String(name))
        }
        frames.insert(frame)
      }
      guard let perfect = part(4) else {
        throw LexiconError.unknownWord(
          file: table.name, column: "principal part of", word: table.text(row, 0))
      }
      let verb = verbs.count
      verbs.append(
        VerbEntry(
          id: try name(0), act: try name(1), stance: try name(2),
          frames: frames, carriesOn: table.text(row, 11) == "yes",
          opensWithWasl: table.text(row, 4).unicodeScalars.first?.value == 0x0627))
      let inflection = VerbInflection(
        perfect: perfect, imperfect: part(5), short: part(6), participle: part(7),
        verbalNoun: part(8), passivePerfect: part(9), passiveImperfect: part(10))
      inflection.forEachForm { word, form in add(word, verb: verb, form: form) }
      // A participle of which only the accusative reports: its feminine and plural, where they do too.
      for letters in table.foldedWords(row, 7).dropFirst() {
        let isPlural = letters.last == Letters.nun
        add(
          WordHash(letters), verb: verb,
          form: VerbForm(
            .participle, isPlural ? .masculine : .feminine, isPlural ? .plural : .singular))
      }
    }
  }

  private mutating func add(_ word: WordHash, verb: Int, form: VerbForm) {
    let reading = Int32(readings.count)
    var next: Int32 = -1
    index.update(word) { entry in
      entry.classes.insert(.verb)
      next = entry.firstReading
      entry.firstReading = reading
    }
    readings.append(ArabicLexicon.Reading(verb: verb, form: form, next: next))
  }

  /// Takes in `actions.tsv`: the finite forms of verbs that do not report.
  ///
  /// The perfect keeps the row's features; the imperfect has none, because it often stands inside a
  /// clause that goes on. A modal verb, marked 'm', keeps them in both.
  mutating func addActions(_ table: LexiconTable) throws {
    for row in table.rows {
      guard let perfect = table.foldedWords(row, 2).first,
        let imperfect = table.foldedWords(row, 3).first
      else {
        throw LexiconError.unknownWord(
          file: table.name, column: "principal part of", word: table.text(row, 2))
      }
      var features: UInt32 = 0
      for byte in table.field(row, 1).prefix(4) { features = features << 8 | UInt32(byte) }
      let inflection = VerbInflection(perfect: perfect, imperfect: imperfect)
      inflection.forEachForm { word, form in
        guard form.person == 3 else { return }
        index.update(word) { entry in
          entry.classes.insert(.action)
          if entry.features == 0, form.kind == .perfect || features == UInt32(UInt8(ascii: "m")) {
            entry.features = features
          }
        }
      }
    }
  }

  /// Takes in a file of single words with their class.
  mutating func addWords(_ table: LexiconTable) throws {
    var letters: [UInt8] = []
    // Rows of one class stand together.
    var known: (name: ArraySlice<UInt8>, wordClass: WordClasses) = ([], [])
    for row in table.rows {
      let name = table.field(row, 0)
      if name != known.name {
        guard let wordClass = WordClasses.byName[table.text(row, 0)] else {
          throw LexiconError.unknownWord(
            file: table.name, column: "class", word: table.text(row, 0))
        }
        known = (name, wordClass)
      }
      var features: UInt32 = 0
      for byte in table.field(row, 1).prefix(4) { features = features << 8 | UInt32(byte) }
      table.forEachFoldedWord(row, 2, &letters) { word in
        index.update(WordHash(word)) { entry in
          entry.classes.insert(known.wordClass)
          if entry.features == 0 { entry.features = features }
        }
      }
    }
  }

  /// Takes in `days.tsv`.
  mutating func addDays(_ table: LexiconTable) throws {
    for row in table.rows {
      guard let number = Int(table.text(row, 1)), let word = table.foldedWords(row, 2).first else {
        throw LexiconError.unknownWord(
          file: table.name, column: table.columns[1], word: table.text(row, 1))
      }
      days[WordHash(word)] = number
    }
  }

  /// Takes in `phrases.tsv`.
  mutating func addPhrases(_ table: LexiconTable) throws {
    for row in table.rows {
      let name = table.text(row, 0)
      guard let kind = ArabicLexicon.PhraseKind(rawValue: name) else {
        throw LexiconError.unknownWord(file: table.name, column: "class", word: name)
      }
      var words = table.foldedWords(row, 2)
      let endsInJoinedLam = words.last == [Letters.lam]
      if endsInJoinedLam { words.removeLast() }
      guard let first = words.first else { continue }
      index.update(WordHash(first)) { $0.classes.insert(.phraseStart) }
      phrases.append(
        (
          ArabicLexicon.Phrase(
            kind: kind, words: 0..<words.count, endsInJoinedLam: endsInJoinedLam),
          words.map { WordHash($0) }
        ))
    }
  }

  /// The readings and the words, when all files are taken in.
  consuming func frozen() -> (readings: FrozenList<ArabicLexicon.Reading>, index: FrozenWordIndex) {
    (readings.frozen(), FrozenWordIndex(index))
  }

  /// The phrases with those of one first word together, the longest first; their words; and the
  /// groups, whose numbers go into the index.
  mutating func phraseIndex() -> (
    phrases: [ArabicLexicon.Phrase], words: [WordHash], groups: [ArabicLexicon.PhraseGroup]
  ) {
    var flat: [ArabicLexicon.Phrase] = []
    var words: [WordHash] = []
    var groups: [ArabicLexicon.PhraseGroup] = []
    let byFirstWord = Dictionary(grouping: phrases.indices) { phrases[$0].words[0] }
    for group in byFirstWord.values.sorted(by: { $0[0] < $1[0] }) {
      let start = flat.count
      for index in group.sorted(by: { phrases[$0].words.count > phrases[$1].words.count }) {
        let (phrase, ownWords) = phrases[index]
        flat.append(
          ArabicLexicon.Phrase(
            kind: phrase.kind, words: words.count..<words.count + ownWords.count,
            endsInJoinedLam: phrase.endsInJoinedLam))
        words += ownWords
      }
      groups.append(
        ArabicLexicon.PhraseGroup(
          phrases: start..<flat.count,
          secondWords: group.map { phrases[$0].words.dropFirst().first }))
      index.update(phrases[group[0]].words[0]) { $0.phraseGroup = UInt16(groups.count) }
    }
    return (flat, words, groups)
  }
}
