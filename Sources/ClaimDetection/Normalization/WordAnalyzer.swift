import Lexicons

/// Takes the joined letters off a word and looks the rest up in the lexicon.
struct WordAnalyzer {
  private let lexicon: ArabicLexicon
  /// The word.
  private let word: LetterRun
  private let endsInTaMarbuta: Bool
  /// What is known of it so far.
  private var known = KnownWord()
  /// The number of its entry in the lexicon, or 0.
  private var entryNumber = 0
  /// Whether ال, or a preposition and ال, makes it a noun whatever else the entry may be.
  private var isNoun = false
  /// The classes of that, as far as they matter here.
  private var classes: WordClasses = []
  /// The hash of the stem that the lexicon knows, or of the word without و and ف.
  private(set) var stem = WordHash()
  /// Whether a phrase of the lexicon begins with the word or with what stays of it.
  private var beginsPhrase = false
  /// The hashes of the word and of what stays of it without its first letters, one a letter.
  private let suffixes: UnsafeMutableBufferPointer<WordHash>

  /// Prepares for a word.
  ///
  /// - Parameters:
  ///   - lexicon: the words of the language.
  ///   - word: the folded letters.
  ///   - endsInTaMarbuta: whether the last of them is ة.
  ///   - scratch: memory to work in, as long as the word and one more.
  init(
    lexicon: ArabicLexicon, _ word: LetterRun, endsInTaMarbuta: Bool,
    scratch: UnsafeMutableBufferPointer<WordHash>
  ) {
    precondition(scratch.count > word.count, "each letter has a place, and the end")
    self.lexicon = lexicon
    self.word = word
    self.endsInTaMarbuta = endsInTaMarbuta
    suffixes = scratch
    var hash = WordHash()
    var place = word.count
    suffixes[place] = hash
    while place > 0 {
      place -= 1
      hash.prepend(word[word.startIndex + place])
      suffixes[place] = hash
    }
  }

  /// The hash of letters of the word, which are met already where they reach to its end.
  @inline(__always)
  private func hash(_ letters: LetterRun) -> WordHash {
    letters.endIndex == word.endIndex
      ? suffixes[letters.startIndex - word.startIndex] : WordHash(letters)
  }

  /// What the lexicon knows of the word.
  mutating func analysis() -> KnownWord {
    known.phraseBit = lexicon.phraseBit(of: suffixes[0])
    analyze()
    known.nameKey = nameKey()
    let entry = lexicon.entry(number: entryNumber)
    known.classes = entry.classes.subtracting(isNoun ? .withoutNouns : .phraseStart)
    known.features = entry.features
    known.firstReading = entry.firstReading
    if beginsPhrase { known.phraseGroup = phraseGroup() }
    known.traits = traits()
    return known
  }

  private func traits() -> Token.Traits {
    var traits: Token.Traits = []
    let isDefinite = known.clitics.contains(.definite)
    if known.classes.contains(.name), !isDefinite { traits.insert(.name) }
    if known.classes.contains(.rank), isDefinite { traits.insert(.leadsName) }
    if FamilyNames.mayBeFamily(known, word) { traits.insert(.maybeFamily) }
    if word.count == 3, !known.classes.isDisjoint(with: [.that, .prepOn]) {
      traits.insert(.maybeName)
    }
    if known.classes.contains(.byThis) { traits.insert(.byThis) }
    if known.classes.contains(.identity) { traits.insert(.identity) }
    if InsertionReader.mayBegin(known) { traits.insert(.mayOpen) }
    if CarrierFinder.mayCarry(known) { traits.insert(.mayCarry) }
    return traits
  }

  /// The word as names are compared by: without و, a preposition before a name, and ال.
  private func nameKey() -> WordHash {
    var name = word
    if !known.clitics.isDisjoint(with: .conjunction), name.count > 3 { name = name.dropFirst() }
    if !known.clitics.isDisjoint(with: .preposition), name.count > 3 {
      name = name.dropFirst()
      if known.clitics.contains(.definite), name.first == Letters.lam {
        return hash(name.dropFirst())
      }
    }
    if name.beginsWithArticle, name.count > 3 { name = name.dropFirst(2) }
    return hash(name)
  }

  /// The phrases that begin with the word, or else with what stays of it without و or ف.
  private func phraseGroup() -> UInt16 {
    let whole = lexicon.entry(suffixes[0])?.phraseGroup ?? 0
    guard whole == 0, word.count > 2, word.first == Letters.waw || word.first == Letters.fa else {
      return whole
    }
    return lexicon.entry(suffixes[1])?.phraseGroup ?? 0
  }

  private mutating func analyze() {
    if settle(word, []) { return }
    var rest = word
    var clitics: Token.Clitics = []
    // فيها, وصفها: the first letter may belong to the word.
    if word.first == Letters.fa || word.first == Letters.waw, settleWithPronoun(word, []) {
      return
    }
    if rest.count > 3, rest.first == Letters.waw || rest.first == Letters.fa {
      clitics.insert(rest.first == Letters.waw ? .waw : .fa)
      rest = rest.dropFirst()
      if settle(rest, clitics) { return }
    }
    if word.count == 3, rest.first == Letters.waw || rest.first == Letters.fa,
      settleShort(rest.dropFirst(), rest.first == Letters.waw ? .waw : .fa)
    {
      return
    }
    stem = hash(rest)
    if rest.count > 3, rest.first == Letters.sin, isVerbAfterSin(rest, clitics) { return }
    if rest.count > 3, let joined = preposition(rest[rest.startIndex]) {
      let inner = rest.dropFirst()
      // After ل the article loses its alef: للوزارة.
      if joined == .lam, inner.first == Letters.lam, inner.count > 2 {
        settleNoun(inner.dropFirst(), clitics.union([.lam, .definite]))
        return
      }
      if inner.beginsWithArticle, inner.count > 3 {
        settleNoun(inner.dropFirst(2), clitics.union([joined, .definite]))
        return
      }
      if !isFiniteVerb(inner) || joined == .lam, settle(inner, clitics.union(joined)) {
        return
      }
      if settleWithPronoun(inner, clitics.union(joined)) { return }
    }
    // التزامه, التماسها: ال is no article here.
    if rest.beginsWithArticle, rest.count > 6,
      settleWithPronoun(rest, clitics), isAny(.masdar)
    {
      return
    }
    if rest.beginsWithArticle, rest.count > 3 {
      settleNoun(rest.dropFirst(2), clitics.union(.definite))
      return
    }
    if settleWithPronoun(rest, clitics) { return }
    // The alef of the indefinite accusative: بيانا.
    if rest.count > 4, rest.last == Letters.alef, settle(rest.dropLast(), clitics),
      !isAny([.name, .place]), classes != .verb
    {
      return
    }
    take(0)
    stem = hash(rest)
    // An unknown word with ف or ب at its front is as often a name.
    known.clitics = clitics.subtracting(.fa)
    if rest.count > 3, rest.first == Letters.ba { known.clitics.insert(.maybeBa) }
  }

  private func preposition(_ letter: UInt8) -> Token.Clitics? {
    switch letter {
    case Letters.ba: .ba
    case Letters.lam: .lam
    case Letters.kaf: .kaf
    default: nil
    }
  }

  /// ألمح, التمس: no article; but of المحن the plural of a noun is far more likely than that of women who hint.
  private func isVerbInAl() -> Bool {
    guard classes.isSubset(of: [.verb, .action, .relayVerb]) else { return false }
    let readings = lexicon.readings(from: lexicon.entry(number: entryNumber).firstReading)
    return !readings.contains { $0.form.gender == .feminine && $0.form.number == .plural }
  }

  /// كيري: ب and ك are joined to nouns only.
  private func isFiniteVerb(_ word: LetterRun) -> Bool {
    guard let entry = lexicon.entry(hash(word)), entry.classes == .verb else { return false }
    return lexicon.readings(from: entry.firstReading).allSatisfy {
      $0.form.kind == .perfect || $0.form.kind == .imperfect || $0.form.kind == .passive
    }
  }

  private mutating func isVerbAfterSin(
    _ rest: LetterRun, _ clitics: Token.Clitics
  ) -> Bool {
    // Only the imperfect has a future: سيقول, but سامر is a name.
    let second = rest.dropFirst().first
    guard second == Letters.ya || second == Letters.ta || second == Letters.nun,
      let entry = entry(hash(rest.dropFirst())), entry.classes.contains(.verb)
    else { return false }
    fill(entry, hash(rest.dropFirst()), clitics.union(.sin))
    return true
  }

  private mutating func settle(_ stem: LetterRun, _ clitics: Token.Clitics) -> Bool {
    settle(stem, hash(stem), clitics)
  }

  /// Takes a stem that the lexicon knows.
  ///
  /// - Parameters:
  ///   - stem: its letters, of which the last may be written otherwise in the word.
  ///   - hash: the hash of the letters as the lexicon writes them.
  ///   - clitics: what is joined to it.
  /// - Returns: whether the lexicon knows it.
  private mutating func settle(
    _ stem: LetterRun, _ hash: WordHash, _ clitics: Token.Clitics
  ) -> Bool {
    guard let entry = entry(hash) else { return false }
    if entry.classes.contains(.phraseStart) {
      beginsPhrase = true
      if entry.classes == .phraseStart { return false }
    }
    fill(entry, hash, clitics)
    // Ranks and some others stand in the lexicon with their article.
    // Not so first names: ال is a part of آلان and الحسن; nor what is a verb: ألقى, ألمح, التمس.
    if stem.beginsWithArticle, stem.count > 3, !isAny([.masdar, .action]), classes != .name,
      !isVerbInAl()
    {
      // إليه: its ending is a pronoun.
      known.clitics.insert(isAny(.prepTo) ? .pronoun : .definite)
    }
    return true
  }

  /// Two letters behind و are a particle or a verb, never a noun that happens to look so.
  private mutating func settleShort(
    _ word: LetterRun, _ clitics: Token.Clitics
  ) -> Bool {
    let hash = hash(word)
    guard let entry = entry(hash), !entry.classes.isDisjoint(with: .behindShortWaw) else {
      return false
    }
    if entry.classes.contains(.phraseStart) { beginsPhrase = true }
    fill(entry, hash, clitics)
    return true
  }

  private mutating func settleNoun(
    _ word: LetterRun, _ clitics: Token.Clitics
  ) {
    known.clitics = clitics
    let hash = hash(word)
    stem = hash
    // الله is not ال and له.
    if let entry = entry(hash), entry.classes != .press {
      // With ب, ل or ك before it, the lexicon may know the word together with its article.
      fill(entry, hash, clitics)
      classes.subtract(.particles)
      isNoun = true
      return
    }
    var withArticle = hash
    withArticle.prepend(Letters.lam)
    withArticle.prepend(Letters.alef)
    if let entry = entry(withArticle) { fill(entry, withArticle, clitics) }
  }

  private mutating func settleWithPronoun(
    _ word: LetterRun, _ clitics: Token.Clitics
  ) -> Bool {
    guard !endsInTaMarbuta, word.count >= 3, let last = word.last else { return false }
    let secondLast = word[word.endIndex - 2]
    if last == Letters.alef, secondLast == Letters.mim, word[word.endIndex - 3] == Letters.ha,
      settle(pronounOfLength: 3, word, clitics)
    {
      return true
    }
    let isTwoLetters =
      (last == Letters.alef && (secondLast == Letters.ha || secondLast == Letters.nun))
      || (last == Letters.mim && secondLast == Letters.ha)
    if isTwoLetters, settle(pronounOfLength: 2, word, clitics) { return true }
    // أفادوني, أخبرني: ني is joined to verbs.
    if last == Letters.ya, secondLast == Letters.nun, word.count >= 6,
      settle(pronounOfLength: 2, word, clitics)
    {
      if classes == .verb { return true }
      take(0)
    }
    return last == Letters.ha && settle(pronounOfLength: 1, word, clitics)
  }

  /// Looks a word up without the pronoun at its end: ه; ها, هم, نا; هما.
  private mutating func settle(
    pronounOfLength length: Int, _ word: LetterRun,
    _ clitics: Token.Clitics
  ) -> Bool {
    guard word.count - length >= 2 else { return false }
    let base = word.dropLast(length)
    // The alef of the plural falls away before a pronoun (وصفوها), and ة becomes ت.
    let withHa =
      base.last == Letters.ta ? base.dropLast().hash(followedBy: Letters.ha) : nil
    // دعوته: his call, sooner than «I called him».
    let isNoun = withHa.flatMap(lexicon.entry)?.classes.contains(.masdar) == true
    let isFound =
      (isNoun && withHa.map { settle(base, $0, clitics) } ?? false)
      || settle(base, clitics)
      || (base.last == Letters.waw
        && settle(word.prefix(base.count + 1), base.hash(followedBy: Letters.alef), clitics))
      || (withHa.map { settle(base, $0, clitics) } ?? false)
    if isFound { known.clitics.insert(.pronoun) }
    return isFound
  }

  private typealias NumberedEntry = (number: Int, classes: WordClasses)

  private func entry(_ hash: WordHash) -> NumberedEntry? {
    let number = lexicon.entryNumber(hash)
    return number > 0 ? (number, lexicon.entry(number: number).classes) : nil
  }

  private mutating func fill(
    _ entry: NumberedEntry, _ hash: WordHash, _ clitics: Token.Clitics
  ) {
    stem = hash
    take(entry.number)
    classes = entry.classes.subtracting(.phraseStart)
    known.clitics = clitics
  }

  private mutating func take(_ entry: Int) {
    entryNumber = entry
    isNoun = false
    classes = []
  }

  private func isAny(_ wanted: WordClasses) -> Bool { !classes.isDisjoint(with: wanted) }
}

extension WordClasses {
  /// What a word with ال never is: الخاصة is no adverb.
  static let particles: WordClasses = [
    .adverb, .prepAdverbial, .prepIn, .prepFrom, .prepOn, .prepTo, .prepOf, .prepWith, .meanwhile,
    .contrast, .verb, .action, .negation, .or, .question,
  ]

  /// What does not count where a word is a noun; and the first words of phrases are no class.
  static let withoutNouns: WordClasses = particles.union(.phraseStart)

  /// What two letters behind و may be.
  static let behindShortWaw: WordClasses = [
    .verb, .prepIn, .prepFrom, .prepOf, .prepWith, .negation, .already, .what, .question, .that,
    .contrast, .action,
  ]
}
